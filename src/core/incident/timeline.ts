import type { GateEvidence } from "../gate/evidence.ts";
import type { ReleaseManifest } from "../release/manifest.ts";
import type { RollbackRecord } from "../rollback/record.ts";
import { releaseName } from "../rollback/release-state.ts";
import type { TimelineRow } from "./record.ts";

export interface TimelineFacts {
  readonly repositoryUrl: string;
  readonly deployedAt: string;
  readonly leaving: readonly ReleaseManifest[];
  readonly gate: GateEvidence;
  readonly rollback: RollbackRecord | null;
}

/** What happened, oldest first, each row with where it is written down. Times are ISO 8601 in UTC. */
export function timeline(facts: TimelineFacts): readonly TimelineRow[] {
  const { gate, rollback, repositoryUrl } = facts;
  const rows: TimelineRow[] = [];
  const add = (at: string | null, event: string, source: string | null): void => {
    if (at !== null) rows.push({ at, event, source });
  };
  for (const change of facts.leaving.flatMap((manifest) => manifest.changes)) {
    add(change.mergedAt, `pull request ${change.number} merged`, `${repositoryUrl}/pull/${change.number}`);
  }
  add(facts.deployedAt, `${releaseName(gate.release)} deployed to ${gate.environment}`, gate.run.url);
  add(gate.startedAt, "the gate began to watch", gate.run.url);
  add(gate.samples.firstBadAt, "first bad sample", gate.run.url);
  add(gate.endedAt, `verdict: ${gate.verdict.kind} (${gate.verdict.reason})`, gate.run.url);
  if (rollback !== null) {
    const url = rollback.run.url;
    const decision =
      rollback.to === null ? "nothing to return to" : `rollback to ${releaseName(rollback.to)} decided`;
    add(rollback.times.decidedAt, decision, url);
    for (const layer of rollback.layers) {
      add(layer.startedAt, `layer ${layer.layer} started`, url);
      add(layer.endedAt, `layer ${layer.layer} ${layer.outcome}`, url);
    }
    add(rollback.times.verifiedAt, "recovery check passed", url);
  }
  return rows.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
