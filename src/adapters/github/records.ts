import { z } from "zod";
import type { Records, StoredRecord } from "../../kernel/ports/github.ts";
import type { GitHub } from "./client.ts";
import { messageOf, statusOf } from "./failure.ts";
import { moveRecord, Ref, recordOid } from "./record-ref.ts";

const Oid = z.object({ sha: z.string() });
const Tree = z.object({ tree: z.array(z.object({ path: z.string(), type: z.string(), sha: z.string() })) });
const Blob = z.object({ content: z.string(), encoding: z.literal("base64") });

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

  async function read(ref: string): Promise<StoredRecord | null> {
    const oid = await recordOid(github, ref);
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
      const moved = await moveRecord(github, { ref, from: from.oid, to: oid });
      return moved === "taken" ? "taken" : { oid, files };
    },
  };
}
