import { plainTitle } from "../text/plain-title.ts";
import type { NearMiss } from "./near-miss.ts";

const mostNamed = 2;

/** The title of a near miss's issue: what it is about, where, and how often it was seen when it was opened. */
export function nearMissTitle(nearMiss: NearMiss, environment: string, count: number): string {
  const often = count === 1 ? "" : ` (${count} times)`;
  return `Near miss: ${whatOf(nearMiss)} in ${plainTitle(environment)}${often}`;
}

function whatOf({ kind, checks }: NearMiss): string {
  switch (kind) {
    case "flap":
      return `${named(checks)} nearly failed`;
    case "undecided":
      return "the gate could not decide";
    case "override":
      return "a rule was overridden";
    case "shadow":
      return "the gate would have rolled back";
    default:
      return kind satisfies never;
  }
}

function named(checks: readonly string[]): string {
  const shown = checks.slice(0, mostNamed).map(plainTitle);
  const more = checks.length - shown.length;
  if (more > 0) return `${shown.join(", ")} and ${more} more`;
  return shown.length === 0 ? "a check" : shown.join(" and ");
}
