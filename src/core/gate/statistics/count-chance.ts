import type { BurstChain } from "./bursts.ts";
import { normalCdf } from "./normal.ts";

/** Beyond so many steps of work the exact sum takes seconds, and the normal approximation is as good. */
const mostWork = 5_000_000;

/** P(more than `limit` of `steps` answers are bad) when bad answers come in bursts; exact but for very many answers. */
export function countChance(limit: number, steps: number, chain: BurstChain): number {
  if (limit >= steps) return 0;
  if (limit * steps > mostWork) return approximately(limit, steps, chain);
  // By the number of bad answers so far and by whether the last one was bad, in place from the highest number down.
  const good = new Float64Array(limit + 1);
  const bad = new Float64Array(limit + 1);
  good[0] = 1 - chain.share;
  if (limit > 0) bad[1] = chain.share;
  let over = limit > 0 ? 0 : chain.share;
  for (let step = 1; step < steps; step++) {
    for (let count = Math.min(limit, step); count >= 0; count--) {
      const g = good[count] ?? 0;
      const b = bad[count] ?? 0;
      const turnsBad = g * chain.badAfterGood + b * chain.badAfterBad;
      good[count] = g * (1 - chain.badAfterGood) + b * (1 - chain.badAfterBad);
      if (count === limit) over += turnsBad;
      else bad[count + 1] = turnsBad;
    }
    bad[0] = 0;
  }
  return Math.min(1, over);
}

// Counts of a two-state chain are asymptotically normal; its memory widens them by (1 + r) / (1 - r).
function approximately(
  limit: number,
  steps: number,
  { share, badAfterBad, badAfterGood }: BurstChain,
): number {
  const memory = badAfterBad - badAfterGood;
  const variance = steps * share * (1 - share) * ((1 + memory) / (1 - memory));
  return 1 - normalCdf((limit + 0.5 - steps * share) / Math.sqrt(variance));
}
