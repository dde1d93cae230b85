import type { BurstChain } from "./bursts.ts";

/** P(more than `limit` of `steps` answers are bad) when bad answers come in bursts; exact. */
export function countChance(limit: number, steps: number, chain: BurstChain): number {
  if (limit >= steps) return 0;
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
