import type { Contents } from "../../kernel/ports/github.ts";
import { blobReader } from "./blob-reader.ts";
import { type LocalTree, localContents } from "./local-contents.ts";
import { type GitAnswer, type LocalGit, localGit } from "./local-git.ts";
import { gitProblem, outputOf, repositoryUnreadable } from "./local-problem.ts";
import { indexEntries } from "./local-trees.ts";
import { changedHere, readWorkTree } from "./work-tree.ts";

/** An author's own repository, read through git alone; nothing is written and nothing is fetched. */
export interface LocalRepository {
  readonly contents: Contents;
  readonly isShallow: boolean;
  /** The id of the commit that a name stands for; null when there is none. */
  commitOf(name: string): Promise<string | null>;
  /** What the default branch of `origin` is called here, as far as the clone knows. */
  defaultBase(): Promise<string | null>;
  /** The newest commit that both have in their history; null when this clone knows none. */
  mergeBase(base: string, head: string): Promise<string | null>;
  /** What the next commit would hold. */
  indexTree(): Promise<LocalTree>;
  /** The files as they are, new ones that nothing ignores included. */
  workTree(): Promise<LocalTree>;
  /** Paths that differ from the last commit. */
  uncommitted(): Promise<readonly string[]>;
  /** Ends what was started. */
  close(): void;
}

export type OpenedRepository =
  | { readonly kind: "repository"; readonly repository: LocalRepository }
  | { readonly kind: "refused"; readonly problem: string; readonly write: string };

/** Opens the repository that a folder lies in. */
export async function openLocalRepository(
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<OpenedRepository> {
  const git = localGit(folder, environment);
  const args = ["rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--show-object-format"];
  const answer = await git.run([...args, "--show-toplevel"]);
  if (answer.kind !== "exited" || answer.code !== 0) return refusal(answer);
  // The path stands last, because it may hold a line feed.
  const [isInside, isShallow, format = "sha1", ...root] = answer.out.toString("utf8").split("\n");
  if (isInside !== "true") return noWorkTree;
  const top = root.join("\n").replace(/\n$/, "");
  return { kind: "repository", repository: repositoryOf(git, top, isShallow === "true", format) };
}

function repositoryOf(git: LocalGit, root: string, isShallow: boolean, format: string): LocalRepository {
  const blobs = blobReader(git);
  const unsaved = new Map<string, Uint8Array>();
  async function commitOf(name: string): Promise<string | null> {
    const answer = await git.run([
      "rev-parse",
      "--verify",
      "--quiet",
      "--end-of-options",
      `${name}^{commit}`,
    ]);
    // 1 and 128 say no, each for some kinds of names.
    if (answer.kind === "exited" && answer.code !== 0) return null;
    return outputOf(answer, "find the commit").toString("utf8").trim();
  }
  return {
    isShallow,
    contents: localContents(git, commitOf, async (sha) => unsaved.get(sha) ?? blobs.read(sha)),
    commitOf,
    async defaultBase() {
      for (const name of ["origin/HEAD", "origin/main", "origin/master"]) {
        if ((await commitOf(`refs/remotes/${name}`)) !== null) return name;
      }
      return null;
    },
    async mergeBase(base, head) {
      const answer = await git.run(["merge-base", base, head]);
      if (answer.kind === "exited" && answer.code === 1) return null;
      return outputOf(answer, "find where the two parted").toString("utf8").trim();
    },
    async indexTree() {
      const listed = await git.run(["ls-files", "--stage", "-z", "--full-name", "--", ":/"]);
      const { entries, unmerged } = indexEntries(outputOf(listed, "list the index"));
      if (unmerged.length > 0) {
        throw repositoryUnreadable(
          `a merge left ${unmerged.length} ${unmerged.length === 1 ? "file" : "files"} in conflict`,
          "Finish the merge, then run this again.",
        );
      }
      return { entries, complete: true };
    },
    async workTree() {
      const { entries, bytes } = await readWorkTree(git, root, format);
      for (const [sha, content] of bytes) unsaved.set(sha, content);
      return { entries, complete: true };
    },
    uncommitted: async () => (await changedHere(git)).map(({ path }) => path),
    close: () => blobs.close(),
  };
}

const noWorkTree: OpenedRepository = {
  kind: "refused",
  problem: "This folder is not inside the work tree of a git repository.",
  write: "Run it in your clone of the repository.",
};

function refusal(answer: GitAnswer): OpenedRepository {
  if (answer.kind === "absent") {
    return { kind: "refused", problem: "git is not installed, or not on the PATH.", write: "Install git." };
  }
  const said = answer.kind === "exited" ? answer.err : "";
  if (/dubious ownership/.test(said)) {
    return {
      kind: "refused",
      problem: "git reads no repository that belongs to another user.",
      write: "`git config --global --add safe.directory FOLDER`, with this folder, if you trust it.",
    };
  }
  if (/not a git repository|must be run in a work tree|safe\.bareRepository/.test(said)) return noWorkTree;
  return {
    kind: "refused",
    problem: `git cannot read this repository: ${gitProblem(answer)}.`,
    write: "Correct that.",
  };
}
