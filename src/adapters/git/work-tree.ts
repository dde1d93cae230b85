import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { lstat, open, readlink } from "node:fs/promises";
import { join } from "node:path";
import type { TreeEntry } from "../../kernel/ports/github.ts";
import type { LocalGit, Setting } from "./local-git.ts";
import { outputOf } from "./local-problem.ts";
import { type ChangedHere, indexEntries, statusEntries } from "./local-trees.ts";

/** The files of the work tree, and the bytes of those that git does not hold yet, by the id that they would get. */
export interface WorkTree {
  readonly entries: readonly TreeEntry[];
  readonly bytes: ReadonlyMap<string, Uint8Array>;
}

// A larger file is nobody's migration.
const maxBytes = 20 * 1024 * 1024;

/** The files that differ from the last commit, new ones that nothing ignores included. */
export async function changedHere(git: LocalGit): Promise<readonly ChangedHere[]> {
  const args = ["status", "--porcelain", "-z", "--untracked-files=all", "--no-renames"];
  const answer = await git.run([...args, "--ignore-submodules=all"], await withoutFilters(git));
  return statusEntries(outputOf(answer, "compare the files with the last commit"));
}

/** The index with, in place of what was changed since or is new, the files as they are. */
export async function readWorkTree(git: LocalGit, root: string, algorithm: string): Promise<WorkTree> {
  const [changed, listed] = await Promise.all([
    changedHere(git),
    git.run(["ls-files", "--stage", "-z", "--full-name", "--", ":/"]),
  ]);
  const { entries } = indexEntries(outputOf(listed, "list the index"));
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const bytes = new Map<string, Uint8Array>();
  for (const { path, isUnstaged } of changed) {
    if (!isUnstaged) continue;
    const found = await fileAt(join(root, path));
    if (found.kind === "gone") byPath.delete(path);
    else if (found.kind === "unreadable") byPath.set(path, { path, mode: "000000", sha: noId });
    else {
      const sha = blobId(found.bytes, algorithm);
      bytes.set(sha, found.bytes);
      byPath.set(path, { path, mode: found.mode, sha });
    }
  }
  return { entries: [...byPath.values()], bytes };
}

type FileHere =
  | { readonly kind: "file"; readonly mode: string; readonly bytes: Uint8Array }
  | { readonly kind: "unreadable" }
  | { readonly kind: "gone" };

// Nobody reads the text of a file whose mode is no regular file's.
const noId = "0".repeat(40);

// A symbolic link is its own text, and never followed.
async function fileAt(path: string): Promise<FileHere> {
  try {
    const seen = await lstat(path);
    if (seen.isSymbolicLink()) {
      return { kind: "file", mode: "120000", bytes: Buffer.from(await readlink(path)) };
    }
    if (!seen.isFile() || seen.size > maxBytes) return { kind: "unreadable" };
    const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      return { kind: "file", mode: "100644", bytes: asCommitted(await file.readFile()) };
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    return { kind: code === "ENOENT" || code === "ENOTDIR" ? "gone" : "unreadable" };
  }
}

// As git names a blob: the hash of its length and its bytes.
function blobId(bytes: Uint8Array, algorithm: string): string {
  return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

// A checkout on Windows has CR LF where the commit has LF.
function asCommitted(bytes: Buffer): Buffer {
  if (process.platform !== "win32" || bytes.includes(0)) return bytes;
  return Buffer.from(bytes.toString("latin1").replaceAll("\r\n", "\n"), "latin1");
}

/**
 * Settings that empty the filters which the repository itself names: git would run their commands to compare files. Those
 * of the user and the system hold.
 */
async function withoutFilters(git: LocalGit): Promise<readonly Setting[]> {
  const answer = await git.run(["config", "--show-scope", "-z", "--get-regexp", "^filter\\."]);
  // 1 says that there is none.
  if (answer.kind === "exited" && answer.code === 1) return [];
  const fields = outputOf(answer, "list its filters").toString("utf8").split("\0");
  const names = new Set<string>();
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const isOwn = fields[at] === "local" || fields[at] === "worktree";
    const [key = ""] = (fields[at + 1] ?? "").split("\n");
    if (isOwn) names.add(key.slice(0, key.lastIndexOf(".")));
  }
  return [...names].flatMap((name): Setting[] => [
    [`${name}.clean`, ""],
    [`${name}.smudge`, ""],
    [`${name}.process`, ""],
    [`${name}.required`, "false"],
  ]);
}
