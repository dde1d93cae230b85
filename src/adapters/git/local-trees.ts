import type { TreeEntry } from "../../kernel/ports/github.ts";

/** What `git ls-tree -r -z` lists: `<mode> <type> <id>` and, behind a tab, the path. Submodules are no files. */
export function treeEntries(out: Buffer): readonly TreeEntry[] {
  return recordsOf(out).flatMap((record) => {
    const [, mode, type, sha, path] = /^(\d+) (\w+) ([0-9a-f]+)\t(.+)$/s.exec(record) ?? [];
    if (mode === undefined || sha === undefined || path === undefined || type !== "blob") return [];
    return [{ path, mode, sha }];
  });
}

/** What `git ls-files --stage -z` lists: `<mode> <id> <stage>` and the path. */
export function indexEntries(out: Buffer): {
  readonly entries: readonly TreeEntry[];
  /** Paths that a merge left with several versions. */
  readonly unmerged: readonly string[];
} {
  const entries: TreeEntry[] = [];
  const unmerged = new Set<string>();
  for (const record of recordsOf(out)) {
    const [, mode, sha, stage, path] = /^(\d+) ([0-9a-f]+) (\d)\t(.+)$/s.exec(record) ?? [];
    if (mode === undefined || sha === undefined || path === undefined || mode === "160000") continue;
    if (stage === "0") entries.push({ path, mode, sha });
    else unmerged.add(path);
  }
  return { entries, unmerged: [...unmerged] };
}

/** A file that differs between the last commit, the index and the work tree. */
export interface ChangedHere {
  readonly path: string;
  /** Whether the work tree has it other than the index. */
  readonly isUnstaged: boolean;
}

/** What `git status --porcelain -z --no-renames` lists: two letters, a space and the path. */
export function statusEntries(out: Buffer): readonly ChangedHere[] {
  return recordsOf(out).map((record) => ({ path: record.slice(3), isUnstaged: record[1] !== " " }));
}

// Not every path is UTF-8; one that is not keeps a name of its own.
function recordsOf(out: Buffer): readonly string[] {
  const records: string[] = [];
  let from = 0;
  for (;;) {
    const end = out.indexOf(0, from);
    if (end < 0) return records;
    records.push(textOf(out.subarray(from, end)));
    from = end + 1;
  }
}

function textOf(bytes: Buffer): string {
  const text = bytes.toString("utf8");
  return text.includes("\ufffd") ? bytes.toString("latin1") : text;
}
