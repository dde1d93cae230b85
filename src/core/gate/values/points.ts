import type { SeriesDatum } from "./datum.ts";
import { type Reduction, reduce } from "./reduce.ts";

/** One value at its time; `atMs` is null where the source tells none, `value` where it has a gap. */
export interface Point {
  readonly atMs: number | null;
  readonly value: number | null;
}

/** Which points count, and how they become one. */
export interface PointRules {
  readonly reduce: Reduction;
  /** The newest point may be this old at most; null for 5 minutes and the time that points need to be over and seen. */
  readonly freshMs: number | null;
  /** Newest points that are left out, because their bucket is still filling. */
  readonly dropNewest: number;
  /** Whether points from before the gate began count too. */
  readonly beforeStart: boolean;
}

/** How old a value may be where nobody says otherwise. */
export const usualFreshMs = 5 * 60_000;

/** Points that lie further apart than this are no series that a gate can wait for. */
const longestPeriodMs = 3_600_000;

/** A clock of the source that is this far ahead of the runner's makes every age wrong. */
const aheadMs = 5 * 60_000;

/**
 * One series' points as one value. Points from before the gate began say nothing about what was deployed, so they are left
 * out; when nothing else is there, the series is stale and not good.
 */
export function datumOfPoints(
  name: string,
  points: readonly Point[],
  rules: PointRules,
  times: { readonly nowMs: number; readonly startedAtMs: number },
): SeriesDatum {
  const nothing = (
    kind: "empty" | "missing" | "nan" | "infinite" | "stale",
    reason: string,
  ): SeriesDatum => ({
    name,
    kind: "nothing",
    nothing: kind,
    reason,
  });
  if (points.length === 0) return nothing("empty", "no value in the answer");
  const complete = inTime(points).slice(0, points.length - rules.dropNewest);
  const filled = complete.flatMap(({ atMs, value }) => (value === null ? [] : [{ atMs, value }]));
  const newest = filled.at(-1);
  if (newest === undefined) return nothing("missing", `no value among ${points.length} points that count`);
  const freshMs = rules.freshMs ?? usualFreshMs + (1 + rules.dropNewest) * periodOf(points);
  const old = staleness(newest.atMs, { freshMs, beforeStart: rules.beforeStart }, times);
  if (old !== null) return nothing("stale", old);
  const since = filled.filter(({ atMs }) => rules.beforeStart || atMs === null || atMs >= times.startedAtMs);
  const value = reduce(
    rules.reduce,
    since.map((point) => point.value),
  );
  if (value === null) return nothing("missing", "no value that counts");
  if (Number.isNaN(value)) return nothing("nan", "the value is NaN");
  if (!Number.isFinite(value)) return nothing("infinite", "the value is infinite");
  return { name, kind: "value", value };
}

/** Why a time is too old to say anything about the deployment; null when it is not, or when there is none. */
export function staleness(
  atMs: number | null,
  rules: { readonly freshMs: number; readonly beforeStart: boolean },
  { nowMs, startedAtMs }: { readonly nowMs: number; readonly startedAtMs: number },
): string | null {
  if (atMs === null) return null;
  const seconds = (ms: number): string => `${Math.round(ms / 1000)} s`;
  if (atMs - nowMs > aheadMs) {
    return `the newest value is ${seconds(atMs - nowMs)} ahead of this runner's clock`;
  }
  if (nowMs - atMs > rules.freshMs) {
    return `the newest value is ${seconds(nowMs - atMs)} old, wanted ${seconds(rules.freshMs)} at most`;
  }
  if (!rules.beforeStart && atMs < startedAtMs) {
    return `the newest value is from ${seconds(startedAtMs - atMs)} before the gate began`;
  }
  return null;
}

// A point has the time at which it begins. Gaps make some lie further apart than one period.
function periodOf(points: readonly Point[]): number {
  const times = inTime(points).flatMap(({ atMs }) => atMs ?? []);
  const gaps = times.slice(1).map((atMs, index) => atMs - (times[index] ?? atMs));
  const [first = 0, ...others] = gaps.filter((gap) => gap > 0);
  return others.reduce((least, gap) => Math.min(least, gap), Math.min(first, longestPeriodMs));
}

// Some answer newest first. Without times their order is taken as it is.
function inTime(points: readonly Point[]): readonly Point[] {
  return points.toSorted((a, b) => (a.atMs === null || b.atMs === null ? 0 : a.atMs - b.atMs));
}
