import { type IncidentRecord, incidentFiles, incidentRef } from "../../../../src/core/incident/record.ts";
import { indexFile, indexRef, indexSchema } from "../../../../src/core/incident/recurrence/incident-index.ts";
import type { IndexedIncident } from "../../../../src/core/incident/recurrence/recurrence.ts";
import type { RollbackRecord } from "../../../../src/core/rollback/record.ts";
import { canonicalJson } from "../../../../src/core/text/canonical-json.ts";
import { incidentWith } from "../../../core/incident/incident-example.ts";
import { putFiles } from "../../../support/kept-files.ts";
import type { ActionWorld } from "../../../support/world.ts";
import { type FollowWorld, incidentKey } from "../lint/follow-world.ts";

/** An incident in the index, in `production` unless told otherwise. */
export function indexed(deployment: number, parts: Partial<IndexedIncident> = {}): IndexedIncident {
  return {
    deployment,
    environment: "production",
    issue: null,
    at: "2026-11-01T10:00:00Z",
    release: "v1.1.0",
    signature: "rbs1:0",
    tokens: [],
    pulls: [],
    isNearMiss: false,
    ...parts,
  };
}

/** Writes the index of incidents, the newest first. */
export function keepIndex({ github }: FollowWorld, incidents: readonly IndexedIncident[]): void {
  const files = { [indexFile]: canonicalJson({ schema: indexSchema, incidents }) };
  putFiles({ github } as ActionWorld, indexRef, files);
}

/** Writes the record of an incident, and of its rollback. */
export function keepIncident(
  { github }: FollowWorld,
  deployment: number,
  { incident = {}, rollback }: { incident?: Partial<IncidentRecord>; rollback?: RollbackRecord } = {},
): void {
  const record = incidentWith({
    key: incidentKey(deployment),
    deployment,
    reviewDueAt: "2026-11-05T23:59:59.000Z",
    ...incident,
  });
  putFiles({ github } as ActionWorld, incidentRef(deployment), {
    [incidentFiles.incident]: canonicalJson(record),
    ...(rollback === undefined ? {} : { [incidentFiles.rollback]: canonicalJson(rollback) }),
  });
}
