import type { IncidentRules } from "../../policy/incident-rules.ts";
import type { IndexedIncident } from "../recurrence/recurrence.ts";

/** What becomes of a near miss. It is written into the index in each case. */
export type NearMissDecision =
  /** A new issue; `count`: how often it was seen within the window, this time included. */
  | { readonly kind: "open"; readonly count: number }
  /** A comment on the issue that is there; where somebody closed that, a new one that links it. */
  | { readonly kind: "add"; readonly issue: number; readonly count: number }
  | { readonly kind: "quiet"; readonly why: string };

/**
 * Whether a near miss is told to anybody. It opens an issue once it was seen `after` times within `window`; the same
 * again is a comment, and none at all while the last word is younger than `quiet`. So a check that flaps all day is one
 * issue with a comment a day. `nowMs` is the near miss's own time.
 */
export function decideNearMiss(
  incidents: readonly IndexedIncident[],
  self: Pick<IndexedIncident, "deployment" | "signature">,
  nowMs: number,
  rules: IncidentRules["near-miss"],
): NearMissDecision {
  const recent = sameWithin(incidents, self, nowMs, rules);
  const count = recent.length + 1;
  const told = recent
    .filter(({ issue }) => issue !== null)
    .reduce<IndexedIncident | null>((last, one) => (last === null || one.at > last.at ? one : last), null);
  if (told === null || told.issue === null) {
    const left = rules.after - count;
    if (left <= 0) return { kind: "open", count };
    return { kind: "quiet", why: `seen ${count} of ${rules.after} times that open an issue` };
  }
  if (nowMs - Date.parse(told.at) <= rules.quiet)
    return { kind: "quiet", why: `issue ${told.issue} told of the same not long ago` };
  return { kind: "add", issue: told.issue, count };
}

/** The same near miss of other deployments within the window, in the order of the index. */
export function sameWithin(
  incidents: readonly IndexedIncident[],
  self: Pick<IndexedIncident, "deployment" | "signature">,
  nowMs: number,
  rules: Pick<IncidentRules["near-miss"], "window">,
): readonly IndexedIncident[] {
  return incidents.filter(
    (one) =>
      one.isNearMiss &&
      one.signature === self.signature &&
      one.deployment !== self.deployment &&
      nowMs - Date.parse(one.at) <= rules.window,
  );
}
