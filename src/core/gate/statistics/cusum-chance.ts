import { type Absorption, absorption } from "./absorption.ts";
import type { BurstChain } from "./bursts.ts";

/** A CUSUM over buckets whose score moves in whole units. */
export interface CusumGrid {
  readonly answersPerBucket: number;
  readonly answers: number;
  /** Units that a bad bucket adds; a bucket is bad when one of its answers is. */
  readonly up: number;
  /** Units that a good bucket takes away, down to 0. */
  readonly down: number;
  /** Units at which it fails. */
  readonly limit: number;
}

const negligible = 1e-280;

/**
 * Whether the CUSUM fails, and in the how manieth bucket, for answers in bursts; exact, because scores are whole units.
 * The last bucket may have fewer answers than the others.
 */
export function cusumChance(grid: CusumGrid, chain: BurstChain): Absorption {
  const { up, down, limit, answers, answersPerBucket } = grid;
  const buckets = Math.ceil(answers / answersPerBucket);
  const full = bucketOf(answersPerBucket, chain);
  const last = bucketOf(answers - (buckets - 1) * answersPerBucket, chain);
  // Mass by score, apart for whether the last answer was good or bad.
  let good = new Float64Array(limit);
  let bad = new Float64Array(limit);
  let nextGood = new Float64Array(limit);
  let nextBad = new Float64Array(limit);
  good[0] = 1 - chain.share;
  bad[0] = chain.share;
  // Scores from here on were not reached yet.
  let reached = 1;

  const advance = (bucket: Bucket): number => {
    nextGood.fill(0);
    nextBad.fill(0);
    let ended = 0;
    let left = 0;
    for (let score = 0; score < reached; score++) {
      const g = good[score] ?? 0;
      const b = bad[score] ?? 0;
      // Numbers below this are slow to compute with and mean nothing.
      if (g + b < negligible) continue;
      const stays = g * bucket.goodFromGood + b * bucket.goodFromBad;
      const endsGood = g * bucket.mixedFromGood + b * bucket.mixedFromBad;
      const endsBad = g * bucket.badFromGood + b * bucket.badFromBad;
      const lower = score > down ? score - down : 0;
      nextGood[lower] = (nextGood[lower] ?? 0) + stays;
      left += stays;
      const higher = score + up;
      if (higher >= limit) {
        ended += endsGood + endsBad;
        continue;
      }
      nextGood[higher] = (nextGood[higher] ?? 0) + endsGood;
      nextBad[higher] = (nextBad[higher] ?? 0) + endsBad;
      left += endsGood + endsBad;
    }
    reached = Math.min(limit, reached + up);
    [good, nextGood] = [nextGood, good];
    [bad, nextBad] = [nextBad, bad];
    return ended + left === 0 ? 1 : ended / (ended + left);
  };

  const whole = absorption(buckets - 1, () => advance(full));
  // What is left has its settled shape, also when the walk was cut short, so the last bucket can follow it.
  const inLast = (1 - whole.probability) * advance(last);
  const probability = Math.min(1, whole.probability + inLast);
  const weighted = whole.probability * (whole.meanStep ?? 0) + inLast * buckets;
  return { probability, meanStep: probability > 0 ? weighted / probability : null };
}

/** What a bucket does to the state of the last answer: all of it good, or some of it bad and its end good or bad. */
interface Bucket {
  readonly goodFromGood: number;
  readonly goodFromBad: number;
  readonly mixedFromGood: number;
  readonly mixedFromBad: number;
  readonly badFromGood: number;
  readonly badFromBad: number;
}

function bucketOf(answers: number, { badAfterGood, badAfterBad }: BurstChain): Bucket {
  const afterFirst = (1 - badAfterGood) ** (answers - 1);
  const goodFromGood = (1 - badAfterGood) * afterFirst;
  const goodFromBad = (1 - badAfterBad) * afterFirst;
  let badFromGood = 0;
  let badFromBad = 1;
  for (let answer = 0; answer < answers; answer++) {
    badFromGood = (1 - badFromGood) * badAfterGood + badFromGood * badAfterBad;
    badFromBad = (1 - badFromBad) * badAfterGood + badFromBad * badAfterBad;
  }
  return {
    goodFromGood,
    goodFromBad,
    mixedFromGood: Math.max(0, 1 - badFromGood - goodFromGood),
    mixedFromBad: Math.max(0, 1 - badFromBad - goodFromBad),
    badFromGood,
    badFromBad,
  };
}
