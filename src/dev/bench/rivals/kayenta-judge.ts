import { kayentaInterval } from "./kayenta-interval.ts";

export type KayentaLabel = "Pass" | "High" | "Low";

// A shift within a quarter of the estimate is within tolerance.
const toleratedPart = 0.25;

/**
 * The label that Kayenta's NetflixACAJudge-v1.0 gives to one metric of which neither more nor less is good: rank test at
 * 98 %, tolerance, ratio of means. `noise` is a standard normal number, for two constant series only.
 */
export function kayentaJudge(
  experiment: readonly number[],
  control: readonly number[],
  noise: () => number = () => 0,
): KayentaLabel {
  const distinct = new Set([...experiment, ...control]);
  if (distinct.size === 1 || isSame(experiment, control)) return "Pass";
  const areConstant = new Set(experiment).size === 1 && new Set(control).size === 1;
  const [x, y] = areConstant ? [blurred(experiment, noise), blurred(control, noise)] : [experiment, control];
  const { low, estimate, high } = kayentaInterval(x, y);
  const bound = toleratedPart * Math.abs(estimate);
  const ratio = mean(experiment) / mean(control);
  // Without a mean on either side there is no ratio, and it is not asked about.
  const hasRatio = Number.isFinite(ratio) && ratio !== 0;
  if (low > bound && (!hasRatio || ratio >= 1)) return "High";
  return high < -bound && (!hasRatio || ratio <= 1) ? "Low" : "Pass";
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  const other = b.toSorted((x, y) => x - y);
  return a.length === b.length && a.toSorted((x, y) => x - y).every((value, index) => value === other[index]);
}

function blurred(values: readonly number[], noise: () => number): readonly number[] {
  return values.map((value) => value + value * 1e-5 * noise());
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
