import { readSamples } from "../../core/gate/sample.ts";
import type { RollbackRecord } from "../../core/rollback/record.ts";
import type { ReleaseState } from "../../core/rollback/release-state.ts";
import type { Deployment, DeploymentStatus } from "../../kernel/ports/github.ts";
import { attempt } from "../attempt.ts";
import type { JudgedDeployment } from "../gate/judge-deployment.ts";
import { deployedAt } from "../incident/deployed-at.ts";
import {
  type Incident,
  openPostmortem,
  type Postmortem,
  type PostmortemPorts,
} from "../incident/open-postmortem.ts";
import type { ReleaseReader } from "../release/read-release.ts";
import { lookAtEnvironment } from "./look-at-environment.ts";
import { type Undone, type UndoPorts, undo } from "./undo.ts";
import type { UndoSettings } from "./undo-settings.ts";

export interface GuardedUndo {
  /** Null when the rollback could not be run at all; the error is in the log. */
  readonly undone: Undone | null;
  /** Null when none was opened; the log says why. */
  readonly postmortem: Postmortem | null;
}

type Needed = UndoPorts & PostmortemPorts;

/** Rolls back and opens the postmortem. Neither keeps the other from running: what fails is an error in the log. */
export async function guardedUndo(
  ports: Needed,
  deployment: Deployment,
  from: ReleaseState,
  judged: JudgedDeployment,
  settings: UndoSettings,
  read: ReleaseReader,
  about: Pick<Incident, "rules" | "projectToken"> & { readonly statuses: readonly DeploymentStatus[] },
): Promise<GuardedUndo> {
  const verdictAt = judged.evidence?.endedAt ?? new Date(ports.clock.now()).toISOString();
  const undone = await attempt(ports, "The rollback could not be run", async () =>
    undo(
      ports,
      {
        failed: deployment,
        from: Promise.resolve(from),
        read,
        verdictAt: Promise.resolve(verdictAt),
        seen: judged.seen ?? (await lookAtEnvironment(ports, settings.environment)),
        explicit: null,
        word: null,
        before: judged.marked,
      },
      settings,
    ),
  );
  await attempt(ports, "The verdict was not recorded", () => judged.marked);
  if (judged.evidence === null) {
    ports.log.warning(
      `No evidence of the failure of deployment ${deployment.id} is kept, so no postmortem was opened.`,
    );
    return { undone, postmortem: null };
  }
  const rollback = onRecord(judged.kept?.rollback ?? null, undone?.record ?? null);
  const confirmation = judged.kept?.confirmation ?? undone?.confirmation ?? null;
  const incident: Incident = {
    rules: about.rules,
    projectToken: about.projectToken,
    deployment,
    deployedAt: deployedAt(deployment, about.statuses, judged.evidence.endedAt),
    from,
    gate: judged.evidence,
    samples: readSamples(judged.samples),
    rollback,
    confirmation,
    before: judged.kept?.incident ?? null,
    identity: settings.identity,
  };
  const postmortem = await attempt(ports, "The postmortem was not opened", () =>
    openPostmortem(ports, incident),
  );
  return { undone, postmortem };
}

// A return that is verified is on record for good, and one that was given up for a newer deployment or a cancelled job is
// not kept. What a later run does or finds is in its own log.
function onRecord(kept: RollbackRecord | null, now: RollbackRecord | null): RollbackRecord | null {
  const isPassing = now === null || now.outcome === "superseded" || now.outcome === "interrupted";
  return kept !== null && (kept.outcome === "verified" || isPassing) ? kept : now;
}
