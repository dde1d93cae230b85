import type { IndexedIncident } from "../../../src/core/incident/recurrence/recurrence.ts";

/** An incident of the index: deployment 7 is of issue 107, at 00:00:07. */
export function indexed(deployment: number, parts: Partial<IndexedIncident> = {}): IndexedIncident {
  return {
    deployment,
    environment: "production",
    issue: 100 + deployment,
    at: `2026-11-01T00:00:${String(deployment).padStart(2, "0")}.000Z`,
    release: `v1.0.${deployment}`,
    signature: "rbf1:same",
    tokens: ["check:web", "verdict:errors"],
    pulls: [],
    isNearMiss: false,
    ...parts,
  };
}
