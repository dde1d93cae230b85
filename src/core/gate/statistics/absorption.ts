/** Whether and when a process ends that may end at each of its steps. */
export interface Absorption {
  readonly probability: number;
  /** Mean number of the step that ends it, given that one does; null when none can. */
  readonly meanStep: number | null;
}

// A hazard that no longer changes stays as it is: the process has forgotten how it began.
const settledChange = 1e-8;
const settledSteps = 8;

/**
 * Follows a process for `steps` steps; `step` makes one more and returns the share of what was left that ended in it.
 * Once that share stays the same, the rest is worked out at once, so a bake of a day costs as much as one of an hour.
 */
export function absorption(steps: number, step: () => number): Absorption {
  let alive = 1;
  let ended = 0;
  let weighted = 0;
  let last = 0;
  let still = 0;
  for (let at = 1; at <= steps && alive > 0; at++) {
    const hazard = step();
    ended += alive * hazard;
    weighted += at * alive * hazard;
    alive *= 1 - hazard;
    still = hazard > 0 && Math.abs(hazard - last) <= settledChange * hazard ? still + 1 : 0;
    last = hazard;
    if (still === settledSteps) {
      const rest = truncatedGeometric(hazard, steps - at);
      weighted += alive * (at * rest.probability + rest.weighted);
      ended += alive * rest.probability;
      break;
    }
  }
  return { probability: Math.min(1, ended), meanStep: ended > 0 ? weighted / ended : null };
}

// For the rest of n steps with one hazard: the chance of an end, and the sum of step times chance.
function truncatedGeometric(
  hazard: number,
  n: number,
): { readonly probability: number; readonly weighted: number } {
  const probability = hazard === 1 ? Number(n > 0) : -Math.expm1(n * Math.log1p(-hazard));
  // The exact form below loses all its digits where hardly anything ends.
  if (n * hazard < 1e-5) return { probability, weighted: (hazard * n * (n + 1)) / 2 };
  return { probability, weighted: (1 - (1 - probability) * (1 + n * hazard)) / hazard };
}
