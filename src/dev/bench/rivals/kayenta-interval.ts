/** Estimate of the shift and its two-sided confidence interval. */
export interface KayentaInterval {
  readonly low: number;
  readonly estimate: number;
  readonly high: number;
}

// Quantile of the standard normal distribution at 0.01: what the 98 % interval is made with.
const z98 = 2.326347874040841;
const tolerance = 1e-4;

/**
 * The confidence interval of Kayenta's Mann–Whitney test: where the normalised rank statistic of the shifted samples
 * crosses plus and minus z, sought between the extreme differences, and the extreme itself where it crosses nowhere.
 */
export function kayentaInterval(x: readonly number[], y: readonly number[], z = z98): KayentaInterval {
  const least = Math.min(...x) - Math.max(...y);
  const most = Math.max(...x) - Math.min(...y);
  const crossing = (level: number, isCorrected: boolean): number =>
    rootBetween(least, most, (shift) => statistic(x, y, shift, isCorrected) - level);
  return { low: crossing(z, true), estimate: crossing(0, false), high: crossing(-z, true) };
}

// How far the rank sum of the shifted x is above its mean, in deviations; ties are corrected for.
function statistic(x: readonly number[], y: readonly number[], shift: number, isCorrected: boolean): number {
  const all = [...x.map((value) => ({ value: value - shift, isX: true })), ...y.map(asY)].sort(
    (a, b) => a.value - b.value,
  );
  let rankSum = 0;
  let ties = 0;
  for (let from = 0, to = 0; from < all.length; from = to) {
    let ofX = 0;
    for (to = from; to < all.length && all[to]?.value === all[from]?.value; to++) ofX += all[to]?.isX ? 1 : 0;
    const tied = to - from;
    rankSum += ofX * (from + (tied + 1) / 2);
    ties += tied ** 3 - tied;
  }
  const m = x.length;
  const n = y.length;
  const above = rankSum - (m * (m + 1)) / 2 - (m * n) / 2;
  const correction = isCorrected ? Math.sign(above) * 0.5 : 0;
  const variance = ((m * n) / 12) * (m + n + 1 - ties / ((m + n) * (m + n - 1)));
  return (above - correction) / Math.sqrt(variance);
}

function asY(value: number): { readonly value: number; readonly isX: boolean } {
  return { value, isX: false };
}

// By halving: the statistic is a staircase, so no method is much faster. Without a change of sign, the nearer end.
function rootBetween(low: number, high: number, f: (at: number) => number): number {
  let [a, b, fa] = [low, high, f(low)];
  const fb = f(high);
  if (fa * fb > 0) return Math.abs(fa) < Math.abs(fb) ? low : high;
  while (b - a > tolerance) {
    const middle = (a + b) / 2;
    const fm = f(middle);
    if (fm === 0) return middle;
    if (fm * fa > 0) [a, fa] = [middle, fm];
    else b = middle;
  }
  return (a + b) / 2;
}
