import { readSamples } from "../../core/gate/sample.ts";
import type { RollbackRecord } from "../../core/rollback/record.ts";
import type { ReleaseState } from "../../core/rollback/release-state.ts";
import type { Deployment, DeploymentStatus } from "../../kernel/ports/github.ts";
import { attempt } from "../attempt.ts";
import { decisionOfIncident, type KnownDecision } from "../decision/incident-decision.ts";
import type { JudgedDeployment } from "../gate/judge-deployment.ts";
import { deployedAt } from "../incident/deployed-at.ts";
import {
  type Incident,
  openPostmortem,
  type Postmortem,
  type PostmortemPorts,
} from "../incident/open-postmortem.ts";
import type { Undone } from "../rollback/undo.ts";

export type AboutIncident = Pick<Incident, "rules" | "projectToken" | "identity"> & {
  readonly statuses: readonly DeploymentStatus[];
  readonly decided: KnownDecision;
};

/** Opens the postmortem of a deployment that failed, whatever was undone of it; null when it could not, as the log says. */
export async function guardedPostmortem(
  ports: PostmortemPorts,
  deployment: Deployment,
  from: ReleaseState,
  judged: JudgedDeployment,
  undone: Undone | null,
  about: AboutIncident,
): Promise<Postmortem | null> {
  const { evidence, kept } = judged;
  if (evidence === null) {
    ports.log.warning(
      `No evidence of the failure of deployment ${deployment.id} is kept, so no postmortem was opened.`,
    );
    return null;
  }
  const rollback = onRecord(kept?.rollback ?? null, undone?.record ?? null);
  const incident: Incident = {
    rules: about.rules,
    projectToken: about.projectToken,
    deployment,
    deployedAt: deployedAt(deployment, about.statuses, evidence.endedAt),
    from,
    gate: evidence,
    samples: readSamples(judged.samples),
    rollback,
    decision: decisionOfIncident(about.decided, rollback),
    unknownRollback: kept?.unknownRollback ?? null,
    confirmation: kept?.confirmation ?? undone?.confirmation ?? null,
    before: kept?.incident ?? null,
    unread: kept?.unread.incident ?? null,
    identity: about.identity,
  };
  return attempt(ports, "The postmortem was not opened", () => openPostmortem(ports, incident));
}

// A return that is verified is on record for good, and one that was given up for a newer deployment or a cancelled job is
// not kept. What a later run does or finds is in its own log.
function onRecord(kept: RollbackRecord | null, now: RollbackRecord | null): RollbackRecord | null {
  const isPassing = now === null || now.outcome === "superseded" || now.outcome === "interrupted";
  return kept !== null && (kept.outcome === "verified" || isPassing) ? kept : now;
}
