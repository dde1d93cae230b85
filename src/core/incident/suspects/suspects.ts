import type { ReleaseManifest } from "../../release/manifest.ts";
import type { TouchedPaths } from "../changes/touched-paths.ts";
import type { Suspect } from "../record.ts";
import { type Evidence, evidence, pullEvidence, type SuspectClues } from "./suspect-evidence.ts";
import { groupCommits, type RangeCommit } from "./suspect-groups.ts";
import { wordsOfPaths } from "./suspect-words.ts";

export type { SuspectClues } from "./suspect-evidence.ts";
export type { RangeCommit } from "./suspect-groups.ts";

/** A suspect with the sum of what its reasons weigh (see `suspectPoints`). */
export interface RankedSuspect extends Suspect {
  readonly score: number;
}

/** More than these nobody looks at one after the other. */
export const mostSuspects = 20;
const longestSubject = 200;
const noClues: SuspectClues = {
  failed: { checks: [], names: [] },
  touched: new Map(),
  lockfiles: [],
  rolledBack: new Map(),
};

/**
 * Ranks what came between good and bad by evidence about the change, never about its author; equal ones the newest
 * first. `commits` are oldest first; null when they could not be listed, then the pull requests are all there is.
 */
export function rankSuspects(
  commits: readonly RangeCommit[] | null,
  leaving: readonly ReleaseManifest[],
  clues: SuspectClues = noClues,
): readonly RankedSuspect[] {
  const merged = leaving.flatMap((manifest) => manifest.changes.map((change) => ({ change, manifest })));
  const words = rareWords(clues.touched);
  const newestFirst = [...groupCommits(commits ?? [], merged)].reverse();
  const ranked = newestFirst.map(({ sha, message, merged: found }, index) => {
    const known: readonly Evidence[] =
      found === null
        ? [evidence("direct", "no pull request is known for it")]
        : pullEvidence(found.change, found.manifest, clues, words.get(found.change.number) ?? new Set());
    const all = index === 0 ? [...known, evidence("newest", "the newest change of the release")] : known;
    return {
      sha,
      subject: firstLine(found?.change.title ?? message),
      pull: found?.change.number ?? null,
      reasons: all.map(({ reason }) => reason),
      score: all.reduce((sum, { points }) => sum + points, 0),
    };
  });
  // The sort is stable, so equal ones stay the newest first.
  return ranked.sort((a, b) => b.score - a.score).slice(0, mostSuspects);
}

// A word that most of several changes touch, such as the name of the product, tells none of them from the others.
function rareWords(touched: ReadonlyMap<number, TouchedPaths>): ReadonlyMap<number, ReadonlySet<string>> {
  const words = new Map([...touched].map(([number, { paths }]) => [number, wordsOfPaths(paths)] as const));
  const counts = new Map<string, number>();
  for (const own of words.values()) for (const word of own) counts.set(word, (counts.get(word) ?? 0) + 1);
  const isRare = (word: string): boolean => words.size < 3 || (counts.get(word) ?? 0) * 2 <= words.size;
  return new Map([...words].map(([number, own]) => [number, new Set([...own].filter(isRare))] as const));
}

function firstLine(text: string): string {
  return [...(text.split("\n")[0] ?? "")].slice(0, longestSubject).join("");
}
