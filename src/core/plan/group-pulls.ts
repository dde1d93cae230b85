/** A commit of a merge group. Its message is a stranger's text. */
export interface GroupCommit {
  readonly sha: string;
  readonly message: string;
  readonly parents: readonly string[];
  /** Whether GitHub vouches for its signature. */
  readonly isVerified: boolean;
}

/** A pull request in the merge queue: what it was put on, and the commit that came of it. */
export interface QueueEntry {
  readonly number: number;
  readonly baseSha: string;
  readonly headSha: string;
}

export interface GroupFacts {
  readonly commits: readonly GroupCommit[];
  readonly headSha: string;
  /** The full ref of the group. */
  readonly ref: string;
  /** Those of the queue that are known, in any order. */
  readonly entries: readonly QueueEntry[];
}

/** Which pull requests a merge group consists of, each to be looked up before it is believed. */
export interface GroupPulls {
  readonly numbers: readonly number[];
  /** Commits on the group's first-parent line that neither the queue nor the ref explains, newest first. */
  readonly unnamed: readonly GroupCommit[];
}

/**
 * The pull requests that GitHub names for the commits of a merge group, since its event names none. First the entries of
 * the queue: one made its commits from its head back to its base, or to the head of the entry in front. Then the ref,
 * for the head alone. Subjects are not read: a pull request's author writes them. unverified: that a group's ref is
 * `refs/heads/gh-readonly-queue/<base>/pr-<n>-<sha>` after its last pull request.
 */
export function groupPulls({ commits, headSha, ref, entries }: GroupFacts): GroupPulls {
  const numbers = new Set<number>();
  const unnamed: GroupCommit[] = [];
  const line = firstParents(commits, headSha);
  const below = new Set(line.map(({ parents }) => parents[0]));
  let owners: readonly QueueEntry[] = [];
  for (const commit of line) {
    const ending = entries.filter((entry) => entry.headSha === commit.sha);
    // An entry whose base is not on the line explains its head and nothing below.
    const going = owners.filter(({ baseSha }) => below.has(baseSha) && baseSha !== commit.sha);
    owners = ending.length > 0 ? ending : going;
    const ofRef = commit.sha === headSha ? numberOfRef(ref) : null;
    for (const { number } of owners) numbers.add(number);
    if (owners.length > 0) continue;
    if (ofRef === null) unnamed.push(commit);
    else numbers.add(ofRef);
  }
  return { numbers: [...numbers], unnamed };
}

// From the head back, as far as the commits are the group's.
function firstParents(commits: readonly GroupCommit[], head: string): readonly GroupCommit[] {
  const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
  const line: GroupCommit[] = [];
  for (let commit = bySha.get(head); commit !== undefined; commit = bySha.get(commit.parents[0] ?? "")) {
    line.push(commit);
    bySha.delete(commit.sha);
  }
  return line;
}

function numberOfRef(ref: string): number | null {
  const digits = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d{1,9})-[0-9a-f]{40}$/.exec(ref)?.[1];
  return digits === undefined ? null : Number(digits);
}
