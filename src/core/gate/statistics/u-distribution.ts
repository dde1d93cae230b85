/** P(U >= u) for the Mann–Whitney U of m and n values without ties, when the two sides do not differ. */
export function atLeast(u: number, m: number, n: number): number {
  const counts = uCounts(m, n);
  let all = 0;
  let far = 0;
  counts.forEach((count, value) => {
    all += count;
    if (value >= u) far += count;
  });
  return far / all;
}

/** The largest u with P(U <= u - 1) < p, at least 1: which of the sorted differences bounds a confidence interval. */
export function lowerRank(p: number, m: number, n: number): number {
  const counts = uCounts(m, n);
  const all = counts.reduce((sum, count) => sum + count, 0);
  let below = 0;
  let rank = 0;
  for (const count of counts) {
    if (below + count / all > p) break;
    below += count / all;
    rank += 1;
  }
  return Math.max(1, rank);
}

// How many arrangements have U = 0, 1, …, mn: the coefficients of the product of (1 - q^(n+i)) / (1 - q^i), i = 1 … m.
function uCounts(m: number, n: number): Float64Array {
  const counts = new Float64Array(m * n + 1);
  counts[0] = 1;
  for (let i = 1; i <= m; i++) {
    for (let u = m * n; u >= n + i; u--) counts[u] = (counts[u] ?? 0) - (counts[u - n - i] ?? 0);
    for (let u = i; u <= m * n; u++) counts[u] = (counts[u] ?? 0) + (counts[u - i] ?? 0);
  }
  return counts;
}
