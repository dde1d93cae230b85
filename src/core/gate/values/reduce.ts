import { z } from "zod";

/** How several points in time become one number. `p90` and its like are quantiles as R-7 has them. */
export const Reduction = z.enum([
  "last",
  "first",
  "min",
  "max",
  "mean",
  "sum",
  "count",
  "p50",
  "p90",
  "p95",
  "p99",
]);
export type Reduction = z.infer<typeof Reduction>;

/** One number of several, in the order of time; null when there is none. NaN among them gives NaN, but for `count`. */
export function reduce(how: Reduction, values: readonly number[]): number | null {
  const [first] = values;
  const last = values.at(-1);
  if (first === undefined || last === undefined) return null;
  if (how === "count") return values.length;
  // A comparison with NaN is false, so that sorting and `min` would lose it.
  if (values.some((value) => Number.isNaN(value)) && how !== "last" && how !== "first") return Number.NaN;
  switch (how) {
    case "last":
      return last;
    case "first":
      return first;
    case "min":
      return values.reduce((least, value) => Math.min(least, value));
    case "max":
      return values.reduce((most, value) => Math.max(most, value));
    case "mean":
      return mean(values);
    case "sum":
      return values.reduce((total, value) => total + value, 0);
    case "p50":
      return quantile(values, 0.5);
    case "p90":
      return quantile(values, 0.9);
    case "p95":
      return quantile(values, 0.95);
    case "p99":
      return quantile(values, 0.99);
    default:
      return how satisfies never;
  }
}

// As a running mean, so that big values do not overflow to infinity on the way.
function mean(values: readonly number[]): number {
  if (values.some((value) => !Number.isFinite(value))) {
    return values.reduce((total, value) => total + value, 0);
  }
  return values.reduce((so, value, index) => so + (value / (index + 1) - so / (index + 1)), 0);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  // Equal ends first: infinity less infinity is no number.
  if (below === above) return below;
  return below + (above - below) * (place - Math.floor(place));
}
