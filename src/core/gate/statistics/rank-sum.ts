import { normalCdf } from "./normal.ts";
import { atLeast } from "./u-distribution.ts";

export interface RankSum {
  /** Pairs in which x is the larger one; a tie counts one half. */
  readonly u: number;
  /** P(a u as large or larger) when x and y do not differ. */
  readonly pGreater: number;
  readonly pTwoSided: number;
  /** Share of the pairs in which x is the larger one: the common language effect size. */
  readonly effect: number;
}

/** `exact` is possible without ties only. `corrected` and `plain` are the normal approximation with ties, with and without correction for continuity. */
export type RankSumMethod = "exact" | "corrected" | "plain";

const largestExact = 50;

/**
 * Mann–Whitney U test of x against y, both not empty. Exact for up to 50 values a side without ties, otherwise by normal
 * approximation with corrections for ties and continuity.
 */
export function rankSum(x: readonly number[], y: readonly number[], method?: RankSumMethod): RankSum {
  const { rankSumOfX, tieTerm } = ranks(x, y);
  const m = x.length;
  const n = y.length;
  const u = rankSumOfX - (m * (m + 1)) / 2;
  const effect = u / (m * n);
  const isSmall = m <= largestExact && n <= largestExact && tieTerm === 0;
  if ((method ?? (isSmall ? "exact" : "corrected")) === "exact" && tieTerm === 0) {
    const pGreater = atLeast(u, m, n);
    const pLess = atLeast(m * n - u, m, n);
    return { u, effect, pGreater, pTwoSided: Math.min(1, 2 * Math.min(pGreater, pLess)) };
  }
  const total = m + n;
  const variance = ((m * n) / 12) * (total + 1 - tieTerm / (total * (total - 1)));
  if (!(variance > 0)) return { u, effect, pGreater: 1, pTwoSided: 1 };
  const correction = method === "plain" ? 0 : 0.5;
  const off = u - (m * n) / 2;
  const tail = (distance: number): number => normalCdf(-(distance - correction) / Math.sqrt(variance));
  return { u, effect, pGreater: tail(off), pTwoSided: Math.min(1, 2 * tail(Math.abs(off))) };
}

// Average ranks for ties; the tie term is the sum of t^3 - t over all groups of t equal values.
function ranks(x: readonly number[], y: readonly number[]): { rankSumOfX: number; tieTerm: number } {
  const all = [
    ...x.map((value) => ({ value, isX: true })),
    ...y.map((value) => ({ value, isX: false })),
  ].sort((a, b) => a.value - b.value);
  let rankSumOfX = 0;
  let tieTerm = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    let ofX = 0;
    while (to < all.length && all[to]?.value === all[from]?.value) {
      ofX += all[to]?.isX === true ? 1 : 0;
      to += 1;
    }
    const tied = to - from;
    rankSumOfX += ofX * (from + (tied + 1) / 2);
    tieTerm += tied ** 3 - tied;
    from = to;
  }
  return { rankSumOfX, tieTerm };
}
