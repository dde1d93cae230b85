import { linePatch } from "./line-patch.ts";
import type { ObjectStore } from "./objects.ts";
import { filesOf } from "./trees.ts";

export interface FileChange {
  readonly filename: string;
  readonly status: "added" | "removed" | "modified" | "renamed" | "changed";
  readonly previous?: string;
  /** The blob after the change, or before it when the file was removed. */
  readonly sha: string;
  readonly additions: number;
  readonly deletions: number;
  /** Absent for binary files and for those too large to show. */
  readonly patch?: string;
}

/** What changed from one tree to another, by path. A new file at least half like a removed one is a rename, as in git. */
export function fileChanges(store: ObjectStore, from: string | undefined, to: string): FileChange[] {
  const before = from === undefined ? new Map() : filesOf(store, from);
  const after = filesOf(store, to);
  const removed = new Set([...before.keys()].filter((path) => !after.has(path)));
  const changes: FileChange[] = [];
  for (const [path, file] of after) {
    const old = before.get(path);
    if (old?.sha === file.sha) {
      if (old.mode !== file.mode)
        changes.push({ ...edit(store, old.sha, file.sha), filename: path, status: "changed" });
      continue;
    }
    if (old !== undefined) {
      changes.push({ ...edit(store, old.sha, file.sha), filename: path, status: "modified" });
      continue;
    }
    const previous = likest(store, [...removed], before, file.sha);
    if (previous !== undefined) removed.delete(previous.path);
    changes.push(
      previous === undefined
        ? { ...edit(store, undefined, file.sha), filename: path, status: "added" }
        : {
            ...edit(store, previous.sha, file.sha),
            filename: path,
            status: "renamed",
            previous: previous.path,
          },
    );
  }
  for (const path of removed) {
    const sha = before.get(path)?.sha ?? "";
    changes.push({ ...edit(store, sha, undefined), filename: path, status: "removed" });
  }
  return changes.sort((a, b) => (a.filename < b.filename ? -1 : 1));
}

function edit(
  store: ObjectStore,
  from: string | undefined,
  to: string | undefined,
): Omit<FileChange, "filename" | "status"> {
  const text = (sha: string | undefined): Buffer =>
    sha === undefined ? Buffer.alloc(0) : (store.blob(sha) ?? Buffer.alloc(0));
  const { additions, deletions, patch } = linePatch(text(from), text(to));
  return { sha: to ?? from ?? "", additions, deletions, ...(patch === undefined ? {} : { patch }) };
}

function likest(
  store: ObjectStore,
  candidates: readonly string[],
  before: ReadonlyMap<string, { sha: string }>,
  sha: string,
): { path: string; sha: string } | undefined {
  const scored = candidates.map((path) => {
    const old = before.get(path)?.sha ?? "";
    return { path, sha: old, score: old === sha ? 1 : likeness(store.blob(old), store.blob(sha)) };
  });
  return scored.filter(({ score }) => score >= 0.5).sort((a, b) => b.score - a.score)[0];
}

/** The share of bytes in lines that both files have. */
function likeness(a: Buffer | undefined, b: Buffer | undefined): number {
  if (a === undefined || b === undefined || a.length === 0 || b.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const line of a.toString("latin1").split(/(?<=\n)/)) counts.set(line, (counts.get(line) ?? 0) + 1);
  let shared = 0;
  for (const line of b.toString("latin1").split(/(?<=\n)/)) {
    const left = counts.get(line) ?? 0;
    if (left === 0) continue;
    counts.set(line, left - 1);
    shared += line.length;
  }
  return shared / Math.max(a.length, b.length);
}
