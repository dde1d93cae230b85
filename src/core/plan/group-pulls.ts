/** A commit of a merge group. Its message is a stranger's text. */
export interface GroupCommit {
  readonly sha: string;
  readonly message: string;
  readonly parents: readonly string[];
}

/** Which pull requests a merge group may consist of, each to be looked up before it is believed. */
export interface GroupPulls {
  readonly numbers: readonly number[];
  /** Commits on the group's first-parent line that name no pull request. */
  readonly unnamed: readonly string[];
}

/**
 * The pull requests that the commits of a merge group name, since its event names none: each commit that the queue made
 * ends its subject with `(#12)` or begins with `Merge pull request #12`, and the group's ref names the last one.
 * unverified: GitHub documents neither form; the ref is `refs/heads/gh-readonly-queue/<base>/pr-<n>-<sha>`.
 */
export function groupPulls(commits: readonly GroupCommit[], head: string, ref: string): GroupPulls {
  const made = firstParents(commits, head);
  const ofRef = /\/pr-(\d{1,9})-[0-9a-f]{40}$/.exec(ref)?.[1];
  const named = made.map(({ sha, message }) => {
    const number = numberIn(message) ?? (sha === head && ofRef !== undefined ? Number(ofRef) : null);
    return { sha, number };
  });
  const numbers = named.flatMap(({ number }) => (number === null ? [] : [number]));
  return {
    numbers: [...new Set(numbers)],
    unnamed: named.filter(({ number }) => number === null).map(({ sha }) => sha),
  };
}

// Newest first: from the head back, as far as the commits are the group's.
function firstParents(commits: readonly GroupCommit[], head: string): readonly GroupCommit[] {
  const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
  const line: GroupCommit[] = [];
  for (let commit = bySha.get(head); commit !== undefined; commit = bySha.get(commit.parents[0] ?? "")) {
    line.push(commit);
    bySha.delete(commit.sha);
  }
  return line;
}

function numberIn(message: string): number | null {
  const subject = message.split("\n", 1)[0]?.slice(0, 1000) ?? "";
  const digits =
    /^Merge pull request #(\d{1,9}) /.exec(subject)?.[1] ?? /\(#(\d{1,9})\)\s*$/.exec(subject)?.[1];
  return digits === undefined ? null : Number(digits);
}
