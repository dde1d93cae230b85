import type { MergedChange } from "../../release/manifest.ts";

export interface RangeCommit {
  readonly sha: string;
  readonly message: string;
  /** ISO 8601, the committer's. */
  readonly date?: string;
  readonly parents?: readonly string[];
}

/** One change of the range: a pull request with all of its commits, or a commit without one. */
export interface CommitGroup<T> {
  readonly sha: string;
  readonly message: string;
  readonly merged: T | null;
}

// GitHub writes the commits of a rebase one after the other, within moments.
const rebaseGapMs = 2_000;

/**
 * Puts the commits of a range, oldest first, together by the pull request that brought them: what a merge commit merged,
 * and what a rebase wrote just before its last commit. Pull requests whose commit is not in the range come first.
 */
export function groupCommits<T extends { readonly change: MergedChange }>(
  commits: readonly RangeCommit[],
  merged: readonly T[],
): readonly CommitGroup<T>[] {
  const byCommit = new Map(merged.map((one) => [one.change.mergeCommit, one]));
  const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
  const isPartOfOne = new Set<string>();
  for (const commit of commits) {
    if (!byCommit.has(commit.sha)) continue;
    for (const sha of partsOf(commit, bySha, byCommit)) isPartOfOne.add(sha);
  }
  const groups = commits
    .filter(({ sha }) => byCommit.has(sha) || !isPartOfOne.has(sha))
    .map(({ sha, message }) => ({ sha, message, merged: byCommit.get(sha) ?? null }));
  const absent = merged
    .filter(({ change }) => !bySha.has(change.mergeCommit))
    .sort((a, b) => Date.parse(a.change.mergedAt) - Date.parse(b.change.mergedAt))
    .map((one) => ({ sha: one.change.mergeCommit, message: one.change.title, merged: one }));
  return [...absent, ...groups];
}

function partsOf(
  last: RangeCommit,
  bySha: ReadonlyMap<string, RangeCommit>,
  byCommit: ReadonlyMap<string, unknown>,
): readonly string[] {
  const [first, ...others] = last.parents ?? [];
  if (others.length === 0) return rebasedBefore(last, bySha, byCommit);
  const onMain = reachable(first === undefined ? [] : [first], bySha);
  return [...reachable(others, bySha)].filter((sha) => !onMain.has(sha) && !byCommit.has(sha));
}

function reachable(from: readonly string[], bySha: ReadonlyMap<string, RangeCommit>): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [...from];
  for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
    const commit = bySha.get(sha);
    if (commit === undefined || seen.has(sha)) continue;
    seen.add(sha);
    open.push(...(commit.parents ?? []));
  }
  return seen;
}

function rebasedBefore(
  last: RangeCommit,
  bySha: ReadonlyMap<string, RangeCommit>,
  byCommit: ReadonlyMap<string, unknown>,
): readonly string[] {
  const parts: string[] = [];
  let at = last;
  for (;;) {
    const [parent = "", ...others] = at.parents ?? [];
    const before = bySha.get(parent);
    if (before === undefined || others.length > 0 || byCommit.has(parent)) return parts;
    const gapMs = Date.parse(at.date ?? "") - Date.parse(before.date ?? "");
    if ((before.parents?.length ?? 0) > 1 || !(gapMs >= 0 && gapMs <= rebaseGapMs)) return parts;
    parts.push(parent);
    at = before;
  }
}
