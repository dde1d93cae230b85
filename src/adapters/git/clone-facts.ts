import { localGit } from "./local-git.ts";

/** What git knows of a clone besides its files. */
export interface ClonePlaceAndBranch {
  /** Its uppermost folder. */
  readonly root: string;
  readonly defaultBranch: string;
  /** False where that is only what is checked out. */
  readonly isBranchKnown: boolean;
}

/** Asks git where a clone begins and what its default branch is called, as far as it knows; no network is asked. */
export async function cloneFacts(
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<ClonePlaceAndBranch> {
  const git = localGit(folder, environment);
  async function answerOf(...args: readonly string[]): Promise<string | null> {
    const answer = await git.run(args);
    if (answer.kind !== "exited" || answer.code !== 0) return null;
    return answer.out.toString("utf8").replace(/\r?\n$/, "");
  }
  const root = (await answerOf("rev-parse", "--show-toplevel")) ?? folder;
  const head = await answerOf("symbolic-ref", "--quiet", "refs/remotes/origin/HEAD");
  const named = head?.replace(/^refs\/remotes\/origin\//, "") ?? null;
  if (named !== null) return { root, defaultBranch: named, isBranchKnown: true };
  for (const name of ["main", "master"]) {
    const found = await answerOf("rev-parse", "--verify", "--quiet", `refs/remotes/origin/${name}`);
    if (found !== null) return { root, defaultBranch: name, isBranchKnown: true };
  }
  // Also of a repository without a commit.
  const current = await answerOf("symbolic-ref", "--quiet", "--short", "HEAD");
  return { root, defaultBranch: current ?? "main", isBranchKnown: false };
}
