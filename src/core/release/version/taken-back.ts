import type { CommitReading, RangeCommit } from "./read-commit.ts";
import type { RevertNames } from "./revert-names.ts";

/** A commit and what its message says. */
export interface Read {
  readonly commit: RangeCommit;
  readonly reading: CommitReading;
}

interface Pulled {
  readonly number: number;
  readonly mergeCommit: string;
}

/** What a revert names: a key of the index, and the commits that it may mean. */
type Candidates = (names: RevertNames) => readonly (readonly Placed[])[];

interface Placed {
  readonly sha: string;
  /** In the range. */
  readonly place: number;
}

/**
 * The commits of a range, oldest first, that later ones took back, with the reverts that did so. From the newest back: a
 * revert that itself stands takes back what it names, and is used up by that.
 */
export function takenBack(
  read: readonly Read[],
  owners: ReadonlyMap<string, string>,
  changes: readonly Pulled[],
): ReadonlySet<string> {
  const gone = new Set<string>();
  const candidates = index(read, changes);
  const brought = Map.groupBy(owners.keys(), (sha) => owners.get(sha));
  for (const [place, { commit, reading }] of [...read.entries()].reverse()) {
    if (reading.kind !== "revert" || gone.has(commit.sha)) continue;
    const named = candidates(reading.names).map((found) => {
      // It can only take back what was there before it, and what it means must be clear.
      const before = found.filter((one) => one.place < place && !gone.has(one.sha));
      return before.length === 1 ? before[0]?.sha : undefined;
    });
    const found = named.filter((sha) => sha !== undefined);
    for (const sha of found.flatMap((one) => [one, ...(brought.get(one) ?? [])])) gone.add(sha);
    const all = named.length > 0 && found.length === named.length;
    if (all && !reading.entries.some((entry) => entry.breaking)) gone.add(commit.sha);
  }
  return gone;
}

function index(read: readonly Read[], changes: readonly Pulled[]): Candidates {
  const placed = read.map(({ commit }, place) => {
    return { sha: commit.sha, place, subject: commit.message.trim().split("\n", 1)[0]?.trim() ?? "" };
  });
  const byStart = Map.groupBy(placed, (one) => one.sha.slice(0, 7));
  const bySubject = Map.groupBy(placed, (one) => one.subject);
  const byNumber = Map.groupBy(placed, (one) => / ?\(#(\d+)\)$/.exec(one.subject)?.[1]);
  const merges = new Map(changes.map((change) => [change.number, change.mergeCommit]));
  const ofSha = (name: string): readonly Placed[] =>
    (byStart.get(name.slice(0, 7)) ?? []).filter((one) => one.sha.startsWith(name));
  return (names) => {
    if (names.commits.length > 0) return names.commits.map((name) => ofSha(name.toLowerCase()));
    if (names.pulls.length > 0) {
      return names.pulls.map((number) => {
        const merge = merges.get(number);
        return merge === undefined ? (byNumber.get(String(number)) ?? []) : ofSha(merge);
      });
    }
    // `Reapply` quotes the change, not the revert that it takes back.
    return names.reapplies === names.subject ? [] : [bySubject.get(names.subject) ?? []];
  };
}
