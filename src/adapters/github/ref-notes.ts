import { z } from "zod";
import { SuiteError } from "../../kernel/errors.ts";
import type { RefNote, RefNotes } from "../../kernel/ports/github.ts";
import type { GitHub } from "./client.ts";
import { messageOf, statusOf } from "./failure.ts";
import { isGraphqlNo } from "./graphql-no.ts";
import { literal } from "./questions.ts";
import { moveRecord, Ref, recordOid } from "./record-ref.ts";

const Oid = z.object({ sha: z.string() });
const Pointed = z
  .object({
    target: z
      .object({
        oid: z.string(),
        message: z.string().nullish(),
        tree: z.object({ oid: z.string() }).nullish(),
      })
      .nullable(),
  })
  .nullable();

const Commit = z.object({ commit: z.object({ message: z.string(), tree: Oid }) });

const readMe = "What rollback-ready notes here stands in the message of this commit.\n";

/**
 * Notes in the messages of orphan commits, so that moving one costs two requests: the commit, and the ref. The first of
 * a ref costs one more for its tree: the empty one, which git knows by itself, was refused by GitHub at times.
 */
export function refNotes(github: GitHub): RefNotes {
  async function newTree(): Promise<string> {
    const stored = await github.write({
      step: "store the tree of a note",
      needs: "contents: write",
      answer: Oid,
      send: (octokit, repository) =>
        octokit.git.createTree({
          ...repository,
          tree: [{ path: "README", mode: "100644", type: "blob", content: readMe }],
        }),
    });
    return stored.sha;
  }

  return {
    async read(ref): Promise<RefNote | null> {
      // What moving it will need travels with the same question. Should that fail, the move asks again.
      github.nodeId().catch(() => {});
      try {
        return await readByGraphql(github, ref);
      } catch (error) {
        // It travels with larger questions, which may be too much at once.
        const isTooMuch = error instanceof SuiteError && error.code === "GITHUB_FAILED";
        if (isTooMuch || isGraphqlNo(error)) return readByRest(github, ref);
        throw error;
      }
    },
    async write(ref, from, text) {
      const tree = from === null || from.tree === "" ? await newTree() : from.tree;
      const { sha } = await github.write({
        step: `store the note \`${ref}\``,
        needs: "contents: write",
        answer: Oid,
        send: (octokit, repository) =>
          octokit.git.createCommit({
            ...repository,
            message: text,
            tree,
            // What is no commit cannot be the one before.
            parents: from === null || from.tree === "" ? [] : [from.oid],
          }),
      });
      const note = { oid: sha, tree, text };
      if (from !== null) {
        const moved = await moveRecord(github, { ref, from: from.oid, to: sha });
        return moved === "taken" ? "taken" : note;
      }
      const created = await github.tryWrite(
        {
          step: `create the note \`${ref}\``,
          needs: "contents: write",
          answer: Ref,
          send: (octokit, repository) => octokit.git.createRef({ ...repository, ref, sha }),
        },
        (error) =>
          statusOf(error) === 409 || (statusOf(error) === 422 && /already exists/i.test(messageOf(error))),
      );
      return created === null ? "taken" : note;
    },
  };
}

async function readByGraphql(github: GitHub, ref: string): Promise<RefNote | null> {
  const found = await github.ask({
    step: `read the note \`${ref}\``,
    needs: "contents: read",
    field: `ref(qualifiedName: ${literal(ref)}) { target { oid ... on Commit { message tree { oid } } } }`,
    answer: Pointed,
  });
  const target = found?.target ?? null;
  if (target === null) return null;
  return { oid: target.oid, tree: target.tree?.oid ?? "", text: target.message ?? "" };
}

async function readByRest(github: GitHub, ref: string): Promise<RefNote | null> {
  const oid = await recordOid(github, ref);
  if (oid === null) return null;
  const found = await github.find({
    step: `read the note \`${ref}\``,
    needs: "contents: read",
    answer: Commit,
    send: (octokit, repository) => octokit.repos.getCommit({ ...repository, ref: oid }),
  });
  return { oid, tree: found?.commit.tree.sha ?? "", text: found?.commit.message ?? "" };
}
