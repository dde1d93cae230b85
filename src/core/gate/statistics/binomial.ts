/** P(X > limit) for X binomial with n trials of probability p. */
export function moreThan(limit: number, n: number, p: number): number {
  if (limit >= n) return 0;
  let atMost = 0;
  let k = 0;
  for (const probability of binomial(n, p)) {
    if (k > limit) break;
    atMost += probability;
    k += 1;
  }
  return Math.min(1, Math.max(0, 1 - atMost));
}

/**
 * P(X = 0), P(X = 1), … for n trials of probability p, above 0 and below 1. In logarithms, because (1 - p)^n is no longer
 * a number above zero after a long bake.
 */
export function* binomial(n: number, p: number): Generator<number> {
  let log = n * Math.log1p(-p);
  for (let k = 0; k <= n; k++) {
    yield Math.exp(log);
    log += Math.log(((n - k) / (k + 1)) * (p / (1 - p)));
  }
}
