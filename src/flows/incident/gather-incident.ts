import type { DecisionOnRecord } from "../../core/decision/decision-on-record.ts";
import type { GateEvidence } from "../../core/gate/evidence.ts";
import { countsAsNearMiss } from "../../core/incident/commands/counts-as-near-miss.ts";
import { withWords } from "../../core/incident/commands/with-words.ts";
import { impactOf } from "../../core/incident/facts/impact-of.ts";
import type { KeptSamples } from "../../core/incident/facts/kept-samples.ts";
import { keyTimesOf } from "../../core/incident/facts/key-times-of.ts";
import { whatFailed } from "../../core/incident/facts/what-failed.ts";
import { type IncidentRecord, incidentSchema, type UnknownRollback } from "../../core/incident/record.ts";
import { signatureOf, tokensOf } from "../../core/incident/recurrence/fingerprint.ts";
import type { IncidentIndex } from "../../core/incident/recurrence/incident-index.ts";
import type { IndexedIncident, Recurrence } from "../../core/incident/recurrence/recurrence.ts";
import { recurrenceOf } from "../../core/incident/recurrence/recurrence-of.ts";
import { gateReviewOf } from "../../core/incident/reviews/gate-review-of.ts";
import { planReviewsOf } from "../../core/incident/reviews/plan-reviews-of.ts";
import type { GateReview } from "../../core/incident/reviews/reviews.ts";
import { stepReviewsOf } from "../../core/incident/reviews/step-reviews-of.ts";
import { rateSeverity } from "../../core/incident/severity/rate-severity.ts";
import { reviewDueAt } from "../../core/incident/severity/review-due.ts";
import { rankSuspects } from "../../core/incident/suspects/suspects.ts";
import { timeline } from "../../core/incident/timeline/timeline.ts";
import type { IncidentRules } from "../../core/policy/incident-rules.ts";
import type { Confirmation } from "../../core/rollback/confirmation.ts";
import type { RollbackRecord } from "../../core/rollback/record.ts";
import { type ReleaseState, releaseName } from "../../core/rollback/release-state.ts";
import type { Deployment } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { IncidentSurroundings } from "./find-surroundings.ts";

/** What the steps before wrote down of one failed deployment. */
export interface IncidentParts {
  readonly deployment: Deployment;
  /** When it said that it was done, ISO 8601; when it was opened, where it did not say. */
  readonly deployedAt: string;
  readonly from: ReleaseState;
  readonly gate: GateEvidence;
  readonly samples: KeptSamples;
  readonly rollback: RollbackRecord | null;
  /** Left out or null where it is known whether there was one. */
  readonly unknownRollback?: UnknownRollback | null;
  readonly confirmation: Confirmation | null;
  /** Who decided; left out or null while nobody has. */
  readonly decision?: DecisionOnRecord | null;
}

/** Everything that the machines know of an incident. `before` is what an earlier run wrote, which people may have added to. */
export function incidentRecord(
  { digest }: Pick<Ports, "digest">,
  facts: {
    readonly key: string;
    readonly parts: IncidentParts;
    readonly surroundings: IncidentSurroundings;
    readonly rules: IncidentRules;
    readonly repositoryUrl: string;
    readonly before: IncidentRecord | null;
  },
): IncidentRecord {
  const { key, parts, surroundings, rules, repositoryUrl, before } = facts;
  const { deployment, deployedAt, from, gate, samples, rollback, confirmation } = parts;
  const { found, manifests, index } = surroundings;
  const { environment } = deployment;
  const merged = manifests.flatMap(({ changes }) => changes);
  const impact = impactOf(gate, samples, rollback);
  const decision = parts.decision ?? null;
  const unknown = rollback === null ? (parts.unknownRollback ?? null) : null;
  const returned = rollback === null ? null : rollback.outcome === "verified";
  const severity = rateSeverity(rules.severity, { environment, returned, impact });
  const self = {
    deployment: deployment.id,
    at: gate.endedAt,
    signature: signatureOf(gate, digest.sha256),
    tokens: tokensOf(gate, found.changes),
  };
  const record: IncidentRecord = {
    schema: incidentSchema,
    key,
    environment,
    deployment: deployment.id,
    status: before?.status ?? "draft",
    severity,
    reviewDueAt: new Date(reviewDueAt(rules["review-due"], severity.level, gate.endedAt)).toISOString(),
    from,
    to: rollback?.to ?? null,
    gate,
    rollback,
    ...(unknown === null ? {} : { unknownRollback: unknown }),
    confirmation,
    ...(decision === null ? {} : { decision }),
    impact,
    times: keyTimesOf({
      changes: merged,
      deployedAt,
      impact,
      gate,
      rollback,
      confirmation,
    }),
    timeline: timeline({
      repositoryUrl,
      deployedAt,
      leaving: manifests,
      gate,
      rollback,
      samples,
      confirmation,
      decision,
    }),
    changes: found.changes,
    suspects: rankSuspects(found.commits, manifests, {
      failed: whatFailed(gate),
      touched: found.touched,
      lockfiles: found.changes.lockfiles,
      rolledBack: rolledBackBefore(index, deployment.id, environment),
    }),
    // Nobody knows of a single layer whether it ran.
    steps: unknown === null ? stepReviewsOf(rollback, merged) : [],
    planReviews: planReviewsOf(merged, gate, rollback),
    gateReview: unknown === null ? gateReviewOf(gate, rollback, confirmation) : unclearGate,
    recurrence: knownRecurrence(before?.recurrence ?? null, recurrenceOf(index, self)),
    // Which issue tells of it is known once that was looked at.
    issue: null,
  };
  return before?.people === undefined ? record : withWords(record, before.people, rules);
}

const unclearGate: GateReview = {
  likely: "unclear",
  why: "What the rollback came to cannot be read, so nothing here shows what the release before would have done.",
};

/** The incident in few words, by which later ones find it. */
export function indexedIncident(record: IncidentRecord, issue: number): IndexedIncident {
  return {
    deployment: record.deployment,
    environment: record.environment,
    issue,
    at: record.gate.endedAt,
    release: releaseName(record.from),
    signature: record.recurrence.signature,
    tokens: tokensOf(record.gate, record.changes),
    pulls: record.changes.pulls.map(({ number }) => number),
    // A person's word that it was none: it does not count as one from then on.
    isNearMiss: countsAsNearMiss(record),
  };
}

// What was known once is not forgotten with an index that was lost, or cannot be read now.
function knownRecurrence(before: Recurrence | null, found: Recurrence): Recurrence {
  if (before === null || before.signature !== found.signature) return found;
  const isMore = before.count > found.count || before.earlier.length > found.earlier.length;
  return isMore ? before : found;
}

// The newest incident of a pull request counts.
function rolledBackBefore(
  { incidents }: IncidentIndex,
  deployment: number,
  environment: string,
): ReadonlyMap<number, number> {
  const before = incidents.filter(
    (one) => one.deployment < deployment && one.environment === environment && !one.isNearMiss,
  );
  return new Map(
    before
      .toReversed()
      .flatMap(({ pulls, issue }) => (issue === null ? [] : pulls.map((pull) => [pull, issue] as const))),
  );
}
