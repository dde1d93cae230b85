import { z } from "zod";
import { tagBurned } from "../../kernel/errors.ts";
import type { Tag, TagRef, Tags } from "../../kernel/ports/github.ts";
import type { GitHub } from "./client.ts";
import { messageOf, statusOf } from "./failure.ts";
import { pointTag } from "./point-tag.ts";
import { literal } from "./questions.ts";
import { tagRulesets } from "./tag-rulesets.ts";

const Target = z.object({ type: z.string(), sha: z.string() });
const Ref = z.object({ object: Target });
const TagObject = z.object({ sha: z.string(), message: z.string(), object: Target });
const QueriedTag = z
  .object({ message: z.string().nullable(), target: z.object({ oid: z.string() }) })
  .nullable();

const QueriedRef = z
  .object({
    name: z.string(),
    target: z
      .object({
        oid: z.string(),
        message: z.string().nullish(),
        target: z.object({ oid: z.string() }).optional(),
      })
      .nullable(),
  })
  .nullable();
const NewestTags = z.object({
  pageInfo: z.object({ hasNextPage: z.boolean() }),
  nodes: z.array(QueriedRef),
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
      const { type, sha } = ref.object;
      if (type !== "tag") return { name, object: sha, commit: sha, message: null };
      const object = await readObject(sha);
      return { name, object: sha, commit: object.object.sha, message: object.message };
    },
    async current(name) {
      const ref = await github.ask({
        step: `look at the tag \`${name}\` again`,
        needs: "contents: read",
        field: `ref(qualifiedName: ${literal(`refs/tags/${name}`)}) { name target { oid ... on Tag { message target { oid } } } }`,
        answer: QueriedRef,
      });
      return ref === null ? null : asTag(ref, name);
    },
    async newest() {
      const { nodes, pageInfo } = await github.ask({
        step: "list the newest tags",
        needs: "contents: read",
        field: `refs(refPrefix: "refs/tags/", first: 100, orderBy: { field: TAG_COMMIT_DATE, direction: DESC }) {
          pageInfo { hasNextPage } nodes { name target { oid ... on Tag { message target { oid } } } } }`,
        answer: NewestTags,
      });
      const tags = nodes.flatMap((ref): Tag[] => {
        const tag = ref === null ? null : asTag(ref, ref.name);
        return tag === null ? [] : [tag];
      });
      return { tags, isComplete: !pageInfo.hasNextPage };
    },
    async matching(prefix) {
      const found: TagRef[] = [];
      const pages = github.pages({
        step: `list the tags that begin with \`${prefix}\``,
        needs: "contents: read",
        item: z.object({ ref: z.string(), object: Target }),
        send: (octokit, { owner, repo, page }) =>
          octokit.git.listMatchingRefs({
            owner,
            repo,
            ref: `tags/${prefix}`,
            // GitHub docs: all at once. A link to a next page, should one come, is followed all the same.
            ...(page === 1 ? {} : { page }),
          }),
      });
      for await (const page of pages) found.push(...page.map(asTagRef));
      return found;
    },
    async read({ name, object, isAnnotated }): Promise<Tag> {
      if (!isAnnotated) return { name, object, commit: object, message: null };
      const tag = await github.ask({
        step: `read the tag object of \`${name}\``,
        needs: "contents: read",
        field: `object(oid: ${literal(object)}) { ... on Tag { message target { oid } } }`,
        answer: QueriedTag,
      });
      // A tag of a tag is peeled by neither route; GitHub makes none, and we do not either.
      if (tag === null) return { name, object, commit: object, message: null };
      return { name, object, commit: tag.target.oid, message: tag.message };
    },
    rulesets: () => tagRulesets(github),
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
        (error) => {
          // unverified: these words, for a ruleset as for a name that an immutable release used.
          if (
            statusOf(error) === 422 &&
            /rule violation|restricted|reference update failed/i.test(messageOf(error))
          ) {
            throw tagBurned(name, "creations are restricted", error);
          }
          return (
            statusOf(error) === 409 || (statusOf(error) === 422 && /already exists/i.test(messageOf(error)))
          );
        },
      );
      return created === null ? "exists" : "created";
    },
    point: (name, from, commit) => pointTag(github, name, from, commit),
    async mayCreate() {
      try {
        await github.write({
          step: "make tags",
          needs: "contents: write",
          answer: z.unknown(),
          send: (octokit, repository) =>
            octokit.git.createRef({ ...repository, ref: "refs/tags/rollback-ready-probe", sha: nowhere }),
        });
        return true;
      } catch (error) {
        // unverified: a token that may write is told that the object is not there, before or after anything else.
        return !isPermissionMissing(error);
      }
    },
  };
}

// No repository has it, so no ref can be made of it.
const nowhere = "0".repeat(39).concat("1");

function asTagRef({ ref, object }: { ref: string; object: z.infer<typeof Target> }): TagRef {
  return { name: ref.replace(/^refs\/tags\//, ""), object: object.sha, isAnnotated: object.type === "tag" };
}

function isPermissionMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "PERMISSION_MISSING";
}

function asTag(ref: NonNullable<z.infer<typeof QueriedRef>>, name: string): Tag | null {
  const { target } = ref;
  if (target === null) return null;
  const commit = target.target?.oid ?? target.oid;
  return { name, object: target.oid, commit, message: target.message ?? null };
}
