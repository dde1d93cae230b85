import { z } from "zod";
import type { Records, StoredRecord } from "../../kernel/ports/github.ts";
import type { GitHub } from "./client.ts";
import { messageOf, statusOf } from "./failure.ts";
import { readRecord, type SeenTexts } from "./read-record.ts";
import { moveRecord, Ref } from "./record-ref.ts";

type Files = StoredRecord["files"];

const Oid = z.object({ sha: z.string() });

/**
 * Records under refs of our own. They point to orphan commits with a small tree of their own, because a ref to a
 * product commit can need the `workflows` permission, which no job token has (GitHub docs: permissions required for
 * GitHub Apps, "Workflows").
 */
export function records(github: GitHub): Records {
  /** Trees that are stored or being stored, null once that failed. A tree is its files, whoever needs it. */
  const prepared = new Map<string, Promise<string | null>>();

  const seen: SeenTexts = { byId: new Map(), ids: new Map() };

  async function commit(files: Files, parents: readonly string[], message: string): Promise<string> {
    const tree = (await prepared.get(keyOf(files))) ?? (await storeTree(github, files, seen.ids));
    const stored = await github.write({
      step: "store the commit of a record",
      needs: "contents: write",
      answer: Oid,
      send: (octokit, repository) =>
        octokit.git.createCommit({ ...repository, message, tree, parents: [...parents] }),
    });
    return stored.sha;
  }

  return {
    prepare(files) {
      beginMove(github);
      const key = keyOf(files);
      if (prepared.has(key)) return;
      const storing = storeTree(github, files, seen.ids).catch(() => {
        prepared.delete(key);
        return null;
      });
      prepared.set(key, storing);
    },
    read: (ref) => readRecord(github, ref, seen),
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
      beginMove(github);
      const oid = await commit(files, [from.oid], message);
      const moved = await moveRecord(github, { ref, from: from.oid, to: oid });
      return moved === "taken" ? "taken" : { oid, files };
    },
  };
}

/** Asks for what moving a ref needs. Should that fail, the move asks again. */
function beginMove(github: GitHub): void {
  github.nodeId().catch(() => {});
}

/** What was read is there already, and is named by its id: it may be long, and may be what should not be sent. */
async function storeTree(github: GitHub, files: Files, ids: ReadonlyMap<string, string>): Promise<string> {
  const textOf = (content: string): { sha: string } | { content: string } => {
    const sha = ids.get(content);
    return sha === undefined ? { content } : { sha };
  };
  const { sha } = await github.write({
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
          ...textOf(content),
        })),
      }),
  });
  return sha;
}

/** The same for the same files in any order. */
function keyOf(files: Files): string {
  return JSON.stringify(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
}
