import type { DeployWindow } from "../policy/deploy-rules.ts";
import { instantText } from "./instant.ts";
import { stretches } from "./wall-clock.ts";

export type WindowState =
  | { readonly kind: "open" }
  /** `opensAt` is ISO 8601, and null when there is no window at all; `zone` is that of the window that opens then. */
  | { readonly kind: "closed"; readonly opensAt: string | null; readonly zone: string };

const minuteMs = 60_000;
const dayMs = 86_400_000;
// The first day counted from 1970 was a Thursday.
const weekdays = ["thu", "fri", "sat", "sun", "mon", "tue", "wed"] as const;
// Each window opens within a week, or a week later when a change of the clocks, or of the date line, skips it.
const horizonMs = 22 * dayMs;

/**
 * Whether any window is open. A window is open while a clock on a wall of its zone shows a time in it: an hour that the
 * clocks repeat counts twice, one that they skip not at all. A window over midnight belongs to the day it begins on.
 */
export function windowAt(now: number, windows: readonly DeployWindow[]): WindowState {
  const next = windows
    .flatMap((one) => {
      const opens = firstOpen(now, one);
      return opens === null ? [] : [{ opens, zone: one["time-zone"] }];
    })
    .reduce<{ opens: number; zone: string } | null>(
      (first, one) => (first === null || one.opens < first.opens ? one : first),
      null,
    );
  if (next === null) return { kind: "closed", opensAt: null, zone: "UTC" };
  return next.opens === now
    ? { kind: "open" }
    : { kind: "closed", opensAt: instantText(next.opens), zone: next.zone };
}

function firstOpen(now: number, window: DeployWindow): number | null {
  const overMidnight = window.to <= window.from ? dayMs : 0;
  for (const { from, until, aheadMs } of stretches(now, now + horizonMs, window["time-zone"])) {
    const [wallFrom, wallUntil] = [from + aheadMs, until + aheadMs];
    for (let day = Math.floor(wallFrom / dayMs) - 1; day * dayMs < wallUntil; day++) {
      if (!window.days.some((one) => one === weekdays[day % 7])) continue;
      const opens = day * dayMs + window.from * minuteMs;
      const closes = day * dayMs + window.to * minuteMs + overMidnight;
      if (closes > wallFrom && opens < wallUntil) return Math.max(opens, wallFrom) - aheadMs;
    }
  }
  return null;
}
