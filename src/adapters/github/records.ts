import { z } from "zod";
import type { Records, StoredRecord } from "../../kernel/ports/github.ts";
import type { GitHub } from "./client.ts";
import { explainFailure, isGraphqlRefusal, messageOf, statusOf } from "./failure.ts";

const Oid = z.object({ sha: z.string() });
const Ref = z.object({ object: z.object({ sha: z.string() }) });
const Tree = z.object({ tree: z.array(z.object({ path: z.string(), type: z.string(), sha: z.string() })) });
const Blob = z.object({ content: z.string(), encoding: z.literal("base64") });

const moveRef = `mutation MoveRecord($repositoryId: ID!, $refUpdates: [RefUpdate!]!) {
  updateRefs(input: { repositoryId: $repositoryId, refUpdates: $refUpdates }) { clientMutationId }
}`;

/**
 * Records under refs of our own. They point to orphan commits with a small tree of their own, because a ref to a
 * product commit can need the `workflows` permission, which no job token has (GitHub docs: permissions required for
 * GitHub Apps, "Workflows").
 */
export function records(github: GitHub): Records {
  async function commit(
    files: StoredRecord["files"],
    parents: readonly string[],
    message: string,
  ): Promise<string> {
    const tree = await github.write({
      step: "store the files of a record",
      needs: "contents: write",
      answer: Oid,
      send: (octokit, repository) =>
        octokit.git.createTree({
          ...repository,
          tree: Object.entries(files).map(([path, content]) => ({
            path,
            mode: "100644",
            type: "blob",
            content,
          })),
        }),
    });
    const stored = await github.write({
      step: "store the commit of a record",
      needs: "contents: write",
      answer: Oid,
      send: (octokit, repository) =>
        octokit.git.createCommit({ ...repository, message, tree: tree.sha, parents: [...parents] }),
    });
    return stored.sha;
  }

  async function oidOf(ref: string): Promise<string | null> {
    const found = await github.find({
      step: `look up the record \`${ref}\``,
      needs: "contents: read",
      answer: Ref,
      send: (octokit, repository) => octokit.git.getRef({ ...repository, ref: ref.replace(/^refs\//, "") }),
    });
    return found?.object.sha ?? null;
  }

  async function read(ref: string): Promise<StoredRecord | null> {
    const oid = await oidOf(ref);
    if (oid === null) return null;
    const { tree } = await github.read({
      step: `read the record \`${ref}\``,
      needs: "contents: read",
      answer: Tree,
      send: (octokit, repository) => octokit.git.getTree({ ...repository, tree_sha: oid }),
    });
    const files = await Promise.all(
      tree
        .filter((entry) => entry.type === "blob")
        .map(async (entry) => {
          const blob = await github.read({
            step: `read \`${entry.path}\` of the record`,
            needs: "contents: read",
            answer: Blob,
            send: (octokit, repository) => octokit.git.getBlob({ ...repository, file_sha: entry.sha }),
          });
          return [entry.path, Buffer.from(blob.content, "base64").toString("utf8")] as const;
        }),
    );
    return { oid, files: Object.fromEntries(files) };
  }

  return {
    read,
    async create(ref, files, message) {
      const oid = await commit(files, [], message);
      const created = await github.tryWrite(
        {
          step: `create the record \`${ref}\``,
          needs: "contents: write",
          answer: Ref,
          send: (octokit, repository) => octokit.git.createRef({ ...repository, ref, sha: oid }),
        },
        (error) =>
          statusOf(error) === 409 || (statusOf(error) === 422 && /already exists/i.test(messageOf(error))),
      );
      return created === null ? "taken" : { oid, files };
    },
    async advance(ref, from, files, message) {
      const oid = await commit(files, [from.oid], message);
      const repository = await github.read({
        step: "read the repository's id",
        needs: "metadata: read",
        answer: z.object({ node_id: z.string() }),
        send: (octokit, named) => octokit.repos.get(named),
      });
      // unverified: that a job token may call updateRefs on a namespace outside heads and tags.
      const move = { step: `move the record \`${ref}\``, needs: "contents: write" };
      let refused: unknown;
      await github.tryWrite(
        {
          ...move,
          answer: z.unknown(),
          send: async (octokit) => ({
            data: await octokit.graphql(moveRef, {
              repositoryId: repository.node_id,
              refUpdates: [{ name: ref, beforeOid: from.oid, afterOid: oid }],
            }),
          }),
        },
        (error) => {
          refused = error;
          return isGraphqlRefusal(error);
        },
      );
      if (refused === undefined) return { oid, files };
      // The refusal's own words are not documented, so the ref says whether somebody else wrote first.
      const present = await oidOf(ref);
      if (present === from.oid) throw explainFailure(move, refused);
      return present === oid ? { oid, files } : "taken";
    },
  };
}
