import { z } from "zod";
import type { Tags } from "../../kernel/ports/github.ts";
import type { GitHub } from "./client.ts";
import { messageOf, statusOf } from "./failure.ts";

const Ref = z.object({ object: z.object({ type: z.string(), sha: z.string() }) });
const TagObject = z.object({
  sha: z.string(),
  message: z.string(),
  object: z.object({ type: z.string(), sha: z.string() }),
});

// Fixed, so that the same release makes the same tag object on every run.
const tagger = { name: "rollback-ready", email: "rollback-ready@users.noreply.github.com" };

/** Tags; an annotated one is peeled to its commit. */
export function tags(github: GitHub): Tags {
  const readObject = (sha: string) =>
    github.read({
      step: `read the tag object ${sha.slice(0, 12)}`,
      needs: "contents: read",
      answer: TagObject,
      send: (octokit, repository) => octokit.git.getTag({ ...repository, tag_sha: sha }),
    });
  return {
    async find(name) {
      const ref = await github.find({
        step: `look up the tag \`${name}\``,
        needs: "contents: read",
        answer: Ref,
        send: (octokit, repository) => octokit.git.getRef({ ...repository, ref: `tags/${name}` }),
      });
      if (ref === null) return null;
      if (ref.object.type !== "tag") return { name, commit: ref.object.sha, message: null };
      const object = await readObject(ref.object.sha);
      return { name, commit: object.object.sha, message: object.message };
    },
    async list() {
      const found: { name: string; commit: string }[] = [];
      const pages = github.pages({
        step: "list the tags",
        needs: "contents: read",
        item: z.object({ name: z.string(), commit: z.object({ sha: z.string() }) }),
        send: (octokit, page) => octokit.repos.listTags(page),
      });
      for await (const page of pages)
        found.push(...page.map((tag) => ({ name: tag.name, commit: tag.commit.sha })));
      return found;
    },
    async create({ name, commit, message, date }) {
      const object = await github.write({
        step: `make the tag object \`${name}\``,
        needs: "contents: write",
        answer: z.object({ sha: z.string() }),
        send: (octokit, repository) =>
          octokit.git.createTag({
            ...repository,
            tag: name,
            message,
            object: commit,
            type: "commit",
            tagger: { ...tagger, date },
          }),
      });
      const created = await github.tryWrite(
        {
          step: `create the tag \`${name}\``,
          needs: "contents: write",
          answer: Ref,
          send: (octokit, repository) =>
            octokit.git.createRef({ ...repository, ref: `refs/tags/${name}`, sha: object.sha }),
        },
        (error) =>
          statusOf(error) === 409 || (statusOf(error) === 422 && /already exists/i.test(messageOf(error))),
      );
      return created === null ? "exists" : "created";
    },
  };
}
