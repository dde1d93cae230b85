import type { ActionItem } from "../../../../src/core/incident/actions/action-item.ts";

/** An action of an incident with all that it needs. */
export function actionWith(parts: Partial<ActionItem> = {}): ActionItem {
  return {
    key: "rb1:0123456789abcdef",
    title: "Alert on slow checkouts",
    type: "detect",
    priority: "p1",
    owner: "ada",
    due: "2026-12-10",
    outcome: "alerts within 2 min",
    validation: "a drill that slows it",
    finding: "F1",
    issue: null,
    evidence: null,
    state: "open",
    ...parts,
  };
}
