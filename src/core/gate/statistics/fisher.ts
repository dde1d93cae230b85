/** Bad answers among those that were asked for. */
export interface BadOf {
  readonly bad: number;
  readonly asked: number;
}

/**
 * Chance that the later answers hold at least so many of all the bad ones, when nothing changed between: Fisher's exact
 * test, one-sided (hypergeometric tail). 1 when either has no answer.
 */
export function fisherWorse(before: BadOf, after: BadOf): number {
  const all = before.asked + after.asked;
  const bad = before.bad + after.bad;
  if (before.asked === 0 || after.asked === 0) return 1;
  const most = Math.min(bad, after.asked);
  let tail = 0;
  for (let k = after.bad; k <= most; k++) tail += Math.exp(logChance(k, after.asked, bad, all));
  return Math.min(1, tail);
}

// Of `all` answers `bad` are bad; `drawn` of them are the later ones, and k of those are bad.
function logChance(k: number, drawn: number, bad: number, all: number): number {
  if (drawn - k > all - bad) return Number.NEGATIVE_INFINITY;
  return logChoose(bad, k) + logChoose(all - bad, drawn - k) - logChoose(all, drawn);
}

function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let i = 1; i <= k; i++) sum += Math.log(n - k + i) - Math.log(i);
  return sum;
}
