import type { Contents, FileAt, TreeEntry } from "../../kernel/ports/github.ts";
import type { LocalGit } from "./local-git.ts";
import { outputOf, repositoryUnreadable } from "./local-problem.ts";
import { treeEntries } from "./local-trees.ts";

export interface LocalTree {
  readonly entries: readonly TreeEntry[];
  readonly complete: boolean;
}

// As GitHub gives a file by its path.
const maxText = 1024 * 1024;

/** Files of commits as a clone has them. Symbolic links and submodules are never followed: they are unreadable. */
export function localContents(
  git: LocalGit,
  commitOf: (name: string) => Promise<string | null>,
  bytesOfBlob: (sha: string) => Promise<Uint8Array>,
): Contents {
  const trees = new Map<string, Promise<LocalTree>>();
  function treeOf(commit: string): Promise<LocalTree> {
    const tree = trees.get(commit) ?? listTree(git, commit);
    trees.set(commit, tree);
    return tree;
  }
  async function textAt(path: string, commit: string | null): Promise<FileAt> {
    const at = commit ?? (await commitOf("HEAD"));
    if (at === null) return { kind: "absent" };
    const { entries } = await treeOf(at);
    const entry = entries.find((one) => one.path === path);
    if (entry === undefined) {
      const isFolder = entries.some((one) => one.path.startsWith(`${path}/`));
      return isFolder ? { kind: "unreadable", problem: "it is a directory" } : { kind: "absent" };
    }
    if (entry.mode === "120000") return { kind: "unreadable", problem: "it is a symlink" };
    const bytes = await bytesOfBlob(entry.sha);
    if (bytes.length > maxText) return { kind: "unreadable", problem: "it is over 1 MB" };
    const text = decode(bytes);
    return text === null
      ? { kind: "unreadable", problem: "it is not UTF-8 text" }
      : { kind: "text", text, sha: entry.sha };
  }
  return {
    treeOf,
    textAt,
    bytesOfBlob,
    textOfBlob: async (sha) => decode(await bytesOfBlob(sha)),
    async textAtHead(path) {
      const file = await textAt(path, null);
      return file.kind === "text" ? file.text : null;
    },
    keepBlob: () =>
      Promise.reject(
        repositoryUnreadable("an author's repository is never written", "Run this in a workflow."),
      ),
  };
}

async function listTree(git: LocalGit, commit: string): Promise<LocalTree> {
  const answer = await git.run(["ls-tree", "-r", "-z", "--full-tree", "--end-of-options", commit]);
  return {
    entries: treeEntries(outputOf(answer, `list the files of ${commit.slice(0, 12)}`)),
    complete: true,
  };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
