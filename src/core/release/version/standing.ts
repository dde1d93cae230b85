import { broughtBy, withMerges } from "./ancestry.ts";
import { type Entry, type RangeCommit, readCommit } from "./read-commit.ts";
import { takenBack } from "./taken-back.ts";

/** A commit of the range that was not taken back within it. */
export interface StandingCommit {
  readonly sha: string;
  readonly author: string;
  /** The pull request that brought it, when it is known. */
  readonly pull: number | null;
  readonly kind: "conventional" | "plain" | "revert";
  readonly entries: readonly Entry[];
  readonly releaseAs: string | null;
}

/**
 * What a range of commits, oldest first, amounts to: a commit and its revert cancel each other, a revert of a revert
 * lets the first stand again. Of a pull request that was merged by a merge commit, the conventional commits count; its
 * title does when it has none. The range is given whole, for the graph; `within` names those that touch the package.
 */
export function standingCommits(
  commits: readonly RangeCommit[],
  changes: readonly { readonly number: number; readonly mergeCommit: string }[],
  within: ReadonlySet<string> | null = null,
): readonly StandingCommit[] {
  const read = commits.map((commit) => ({ commit, reading: readCommit(commit.message) }));
  const owners = broughtBy(commits);
  const gone = takenBack(read, owners, changes);
  const touching = within === null ? null : withMerges(within, owners);
  const pulls = new Map(changes.map((change) => [change.mergeCommit, change.number]));
  const spoken = new Set(
    read
      .filter(({ reading }) => reading.kind === "conventional")
      .flatMap(({ commit }) => owners.get(commit.sha) ?? []),
  );
  const titled = new Set(
    read
      .filter(({ reading }) => reading.kind === "merge" && reading.entries.length > 0)
      .map(({ commit }) => commit.sha),
  );
  return read.flatMap(({ commit, reading }): readonly StandingCommit[] => {
    if (reading.kind === "skipped" || gone.has(commit.sha)) return [];
    if (touching?.has(commit.sha) === false) return [];
    const owner = owners.get(commit.sha);
    const about = {
      sha: commit.sha,
      author: commit.author,
      pull: pulls.get(commit.sha) ?? pulls.get(owner ?? "") ?? null,
    };
    const { entries, releaseAs } = reading;
    if (reading.kind === "merge") {
      const doubled = owner !== undefined || spoken.has(commit.sha);
      const kept = doubled ? entries.filter((entry) => entry.breaking) : entries;
      if (kept.length === 0 && releaseAs === null) return [];
      return [
        {
          ...about,
          kind: kept.some((one) => one.type === null) ? "plain" : "conventional",
          entries: kept,
          releaseAs,
        },
      ];
    }
    // The merge speaks for the unconventional commits that it brought.
    const silent =
      reading.kind === "plain" && owner !== undefined && (spoken.has(owner) || titled.has(owner));
    if (silent && releaseAs === null && !entries.some((entry) => entry.breaking)) return [];
    return [{ ...about, kind: reading.kind, entries, releaseAs }];
  });
}
