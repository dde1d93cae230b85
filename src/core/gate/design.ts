/** How a check is judged, and how often that judgement is wrong. */
export interface GateDesign {
  readonly intervalMs: number;
  readonly bakeMs: number;
  /** Samples per check when all goes well. */
  readonly planned: number;
  /** Bad samples that are allowed; one more fails the gate. */
  readonly allowedBad: number;
  /** Probability that a healthy service (`healthyBadShare` of its requests bad, independently) is rolled back. */
  readonly falseRollback: number;
  /** Probability that a service with `brokenBadShare` bad requests passes. */
  readonly miss: number;
  readonly healthyBadShare: number;
  readonly brokenBadShare: number;
}

const healthyBadShare = 0.01;
const brokenBadShare = 0.3;
const maxFalseRollback = 0.01;

/**
 * Plans a gate of `checks` checks. Without a given allowance it takes the smallest one that keeps the probability of
 * a false rollback over all checks at or under 1 % when 1 % of a healthy service's requests fail independently.
 */
export function designGate(settings: {
  readonly intervalMs: number;
  readonly bakeMs: number;
  readonly checks: number;
  readonly allowedBad: number | null;
}): GateDesign {
  const { intervalMs, bakeMs, checks } = settings;
  const planned = Math.floor(bakeMs / intervalMs) + 1;
  const allowedBad = settings.allowedBad ?? smallestAllowance(planned, checks);
  return {
    intervalMs,
    bakeMs,
    planned,
    allowedBad,
    falseRollback: 1 - (1 - moreThan(allowedBad, planned, healthyBadShare)) ** checks,
    miss: 1 - moreThan(allowedBad, planned, brokenBadShare),
    healthyBadShare,
    brokenBadShare,
  };
}

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

// Never as many as are planned: such a gate could not fail.
function smallestAllowance(planned: number, checks: number): number {
  let atMost = 0;
  let allowed = 0;
  for (const probability of binomial(planned, healthyBadShare)) {
    atMost += probability;
    if (allowed === planned - 1 || 1 - atMost ** checks <= maxFalseRollback) break;
    allowed += 1;
  }
  return allowed;
}

// P(X = 0), P(X = 1), … In logarithms, because (1 - p)^n is no longer a number above zero after a long bake.
function* binomial(n: number, p: number): Generator<number> {
  let log = n * Math.log1p(-p);
  for (let k = 0; k <= n; k++) {
    yield Math.exp(log);
    log += Math.log(((n - k) / (k + 1)) * (p / (1 - p)));
  }
}
