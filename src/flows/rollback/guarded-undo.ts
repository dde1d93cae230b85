import type { GateEvidence } from "../../core/gate/evidence.ts";
import type { RollbackRecord } from "../../core/rollback/record.ts";
import type { ReleaseState } from "../../core/rollback/release-state.ts";
import type { Deployment } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { attempt } from "../attempt.ts";
import type { JudgedDeployment } from "../gate/judge-deployment.ts";
import { openPostmortem } from "../incident/open-postmortem.ts";
import { type UndoPorts, undo } from "./undo.ts";
import type { UndoSettings } from "./undo-settings.ts";

export interface GuardedUndo {
  /** Null when the rollback could not be run at all; the error is in the log. */
  readonly record: RollbackRecord | null;
  readonly issue: { readonly number: number; readonly url: string } | null;
}

type Needed = UndoPorts & Pick<Ports, "issues" | "commits">;

/** Rolls back and opens the postmortem. Neither keeps the other from running: what fails is an error in the log. */
export async function guardedUndo(
  ports: Needed,
  deployment: Deployment,
  from: ReleaseState,
  judged: JudgedDeployment,
  settings: UndoSettings,
): Promise<GuardedUndo> {
  const verdictAt = judged.evidence?.endedAt ?? new Date(ports.clock.now()).toISOString();
  const record = await attempt(ports, "The rollback could not be run", () =>
    undo(ports, deployment, from, verdictAt, settings),
  );
  if (judged.evidence === null) {
    ports.log.warning(
      `No evidence of the failure of deployment ${deployment.id} is kept, so no postmortem was opened.`,
    );
    return { record, issue: null };
  }
  const gate: GateEvidence = judged.evidence;
  const incident = {
    deployment,
    from,
    gate,
    samples: judged.samples,
    rollback: record,
    issue: judged.issue,
    identity: settings.identity,
  };
  const opened = await attempt(ports, "The postmortem was not opened", () => openPostmortem(ports, incident));
  return { record, issue: opened };
}
