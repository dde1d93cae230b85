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
  const falseRollback = (allowed: number): number =>
    1 - (1 - moreThan(allowed, planned, healthyBadShare)) ** checks;
  let allowedBad = settings.allowedBad ?? 0;
  while (settings.allowedBad === null && falseRollback(allowedBad) > maxFalseRollback) allowedBad += 1;
  return {
    intervalMs,
    bakeMs,
    planned,
    allowedBad,
    falseRollback: falseRollback(allowedBad),
    miss: 1 - moreThan(allowedBad, planned, brokenBadShare),
    healthyBadShare,
    brokenBadShare,
  };
}

/** P(X > limit) for X binomial with n trials of probability p. */
export function moreThan(limit: number, n: number, p: number): number {
  let term = (1 - p) ** n;
  let atMost = 0;
  for (let k = 0; k <= Math.min(limit, n); k++) {
    atMost += term;
    term = (term * (n - k) * p) / ((k + 1) * (1 - p));
  }
  return Math.min(1, Math.max(0, 1 - atMost));
}
