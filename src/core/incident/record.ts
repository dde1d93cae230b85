import { z } from "zod";
import { GateEvidence } from "../gate/evidence.ts";
import { RollbackRecord } from "../rollback/record.ts";
import { ReleaseState } from "../rollback/release-state.ts";

export const incidentSchema = "rollback-ready/incident-record/v1";

/** Files of an incident under its ref. */
export const incidentFiles = {
  gate: "gate-evidence.json",
  samples: "samples.jsonl",
  rollback: "rollback-record.json",
  incident: "incident-record.json",
  confirmation: "confirmation.json",
  lift: "hold-lifted.json",
} as const;

/** Where the incident of a deployment is kept; deployment ids are unique in a repository. */
export function incidentRef(deployment: number): string {
  return `refs/rollback-ready/incidents/${deployment}`;
}

export const TimelineRow = z.object({ at: z.string(), event: z.string(), source: z.string().nullable() });
export type TimelineRow = Readonly<z.infer<typeof TimelineRow>>;

export const Suspect = z.object({
  sha: z.string(),
  subject: z.string(),
  pull: z.number().nullable(),
  reasons: z.array(z.string()).readonly(),
});
export type Suspect = Readonly<z.infer<typeof Suspect>>;

/** Everything that the machines know of one failed deployment; the issue is a rendering of it. */
export const IncidentRecord = z.object({
  schema: z.literal(incidentSchema),
  key: z.string(),
  environment: z.string(),
  deployment: z.number().int().positive(),
  status: z.enum(["draft", "in-review", "reviewed", "closed"]),
  from: ReleaseState,
  to: ReleaseState.nullable(),
  gate: GateEvidence,
  rollback: RollbackRecord.nullable(),
  timeline: z.array(TimelineRow).readonly(),
  suspects: z.array(Suspect).readonly(),
  /** Commits between the two releases; null when they could not be listed. */
  commits: z.number().int().nullable(),
  issue: z.object({ number: z.number().int(), url: z.string() }).nullable(),
});
export type IncidentRecord = Readonly<z.infer<typeof IncidentRecord>>;
