import type { DecisionOnRecord } from "../../decision/decision-on-record.ts";
import { readInstant } from "../../deployment/instant.ts";
import type { GateEvidence } from "../../gate/evidence.ts";
import type { ReleaseManifest } from "../../release/manifest.ts";
import type { Confirmation } from "../../rollback/confirmation.ts";
import type { RollbackRecord } from "../../rollback/record.ts";
import { releaseName } from "../../rollback/release-state.ts";
import { type KeptSamples, noSamples } from "../facts/kept-samples.ts";
import type { TimelineRow } from "../record.ts";
import { busyTimes } from "./busy-times.ts";
import { decisionRows } from "./decision-rows.ts";
import { withGaps } from "./gaps.ts";
import { gateRows } from "./gate-rows.ts";
import { mergeRows } from "./merge-rows.ts";
import { confirmationRows, rollbackRows } from "./rollback-rows.ts";

/** What is left out is not known, and makes no row. */
export interface TimelineFacts {
  readonly repositoryUrl: string;
  readonly deployedAt: string;
  readonly leaving: readonly ReleaseManifest[];
  readonly gate: GateEvidence;
  readonly rollback: RollbackRecord | null;
  readonly samples?: KeptSamples;
  readonly confirmation?: Confirmation | null;
  readonly decision?: DecisionOnRecord | null;
}

/**
 * What happened as the machines know it, oldest first, each row with where it is written down; `withPeopleRows` adds what
 * people said. Times are ISO 8601 in UTC. Rows of one moment stand in the order in which one leads to the other.
 */
export function timeline(facts: TimelineFacts): readonly TimelineRow[] {
  const { gate, rollback, deployedAt, confirmation = null } = facts;
  const deployed = `${releaseName(gate.release)} deployed to ${gate.environment}`;
  const rows: readonly TimelineRow[] = [
    ...mergeRows(
      facts.leaving.flatMap(({ changes }) => changes),
      facts.repositoryUrl,
    ),
    { at: deployedAt, event: deployed, source: gate.run.url },
    ...gateRows(gate, facts.samples ?? noSamples),
    ...(facts.decision == null ? [] : decisionRows(facts.decision)),
    ...(rollback === null ? [] : rollbackRows(rollback)),
    ...(rollback === null || confirmation === null ? [] : confirmationRows(confirmation, rollback)),
  ];
  // What has no time that can be read has no place among the others.
  const sorted = rows
    .filter(({ at }) => readInstant(at) !== null)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return withGaps(sorted, deployedAt, busyTimes(facts));
}
