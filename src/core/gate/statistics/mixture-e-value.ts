// Past this it is beyond doubt, and the sum need not be finished: what was summed so far is a lower bound.
const certain = 1e15;

/**
 * Evidence that of all errors more than `share` are the canary's: a one-sided Beta(1, 1) mixture e-value. If they are
 * not, it reaches 1 / alpha with a probability of at most alpha, however often it is looked at (Ville's inequality).
 */
export function mixtureEValue(canaryErrors: number, baselineErrors: number, share: number): number {
  if (!(share > 0 && share < 1)) return 1;
  // The ratio of incomplete beta functions is, for whole numbers, P(X <= c) / P(X = c) of a binomial X with one trial
  // more than there are errors, over d + 1. Summed from the largest term on, no term can overflow unnoticed.
  const trials = canaryErrors + baselineErrors + 1;
  let term = 1;
  let sum = 1;
  for (let k = canaryErrors; k > 0; k--) {
    term *= (k / (trials - k + 1)) * ((1 - share) / share);
    sum += term;
    if (term < sum * 1e-17 || sum > certain * (baselineErrors + 1)) break;
  }
  return sum / (baselineErrors + 1);
}
