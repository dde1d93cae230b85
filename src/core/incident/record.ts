import { z } from "zod";
import { DecisionOnRecord } from "../decision/decision-on-record.ts";
import { GateEvidence } from "../gate/evidence.ts";
import { Confirmation } from "../rollback/confirmation.ts";
import { RollbackRecord } from "../rollback/record.ts";
import { ReleaseState } from "../rollback/release-state.ts";
import { ChangeSet } from "./changes/change-set.ts";
import { PeopleWords } from "./commands/people-words.ts";
import { Impact } from "./facts/impact.ts";
import { KeyTimes } from "./facts/key-times.ts";
import { Recurrence } from "./recurrence/recurrence.ts";
import { GateReview, PlanReview, StepReview } from "./reviews/reviews.ts";
import { RatedSeverity } from "./severity/severity.ts";
import { PostmortemStatus } from "./status/status.ts";

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
  /** What the reasons weigh together. */
  score: z.number().int().optional(),
});
export type Suspect = Readonly<z.infer<typeof Suspect>>;

/** The issue of an incident, with the sections that the machine wrote into it when it was opened. */
export const IssueNote = z.object({
  number: z.number().int().positive(),
  url: z.string(),
  sections: z.array(z.string()).readonly(),
  /** When GitHub opened it, ISO 8601. Left out by those who wrote before it was kept. */
  openedAt: z.string().optional(),
});
export type IssueNote = Readonly<z.infer<typeof IssueNote>>;

/**
 * A rollback that is known to be on record while nothing tells what it came to. Its deployment is null where that is not
 * known, either.
 */
export const UnknownRollback = z.object({ deployment: z.number().int().positive().nullable() });
export type UnknownRollback = Readonly<z.infer<typeof UnknownRollback>>;

/** Everything that the machines know of one failed deployment; the issue is a rendering of it. */
export const IncidentRecord = z.object({
  schema: z.literal(incidentSchema),
  key: z.string(),
  environment: z.string(),
  deployment: z.number().int().positive(),
  status: PostmortemStatus,
  severity: RatedSeverity,
  /** By when it is to be reviewed, ISO 8601. */
  reviewDueAt: z.string(),
  from: ReleaseState,
  to: ReleaseState.nullable(),
  gate: GateEvidence,
  rollback: RollbackRecord.nullable(),
  /** Left out where it is known whether there was a rollback. */
  unknownRollback: UnknownRollback.optional(),
  confirmation: Confirmation.nullable(),
  /** Who decided; left out while nobody has, and by those who wrote before it was kept. */
  decision: DecisionOnRecord.optional(),
  impact: Impact,
  times: KeyTimes,
  timeline: z.array(TimelineRow).readonly(),
  changes: ChangeSet,
  suspects: z.array(Suspect).readonly(),
  steps: z.array(StepReview).readonly(),
  planReviews: z.array(PlanReview).readonly(),
  gateReview: GateReview,
  recurrence: Recurrence,
  /** What people said by commands; see `wordsOf`. */
  people: PeopleWords.optional(),
  /** Null where none could be opened. */
  issue: IssueNote.nullable(),
});
export type IncidentRecord = Readonly<z.infer<typeof IncidentRecord>>;
