import { type Absorption, absorption } from "./absorption.ts";
import type { BurstChain } from "./bursts.ts";

/** Whether and when `length` bad answers in a row come among `steps`; exact. */
export function runChance(length: number, steps: number, chain: BurstChain): Absorption {
  // By the number of bad answers in a row just now. The first answer is bad with the share itself.
  let runs = new Float64Array(length);
  let isFirst = true;
  return absorption(steps, () => {
    const next = new Float64Array(length);
    let ended = 0;
    for (let run = 0; run < length; run++) {
      const mass = isFirst ? Number(run === 0) : (runs[run] ?? 0);
      const bad = isFirst ? chain.share : run === 0 ? chain.badAfterGood : chain.badAfterBad;
      next[0] = (next[0] ?? 0) + mass * (1 - bad);
      if (run + 1 === length) ended += mass * bad;
      else next[run + 1] = (next[run + 1] ?? 0) + mass * bad;
    }
    isFirst = false;
    const left = next.reduce((sum, mass) => sum + mass, 0);
    runs = next;
    return ended + left === 0 ? 1 : ended / (ended + left);
  });
}
