import type { GateEvidence } from "../../core/gate/evidence.ts";
import type { ReleaseState } from "../../core/rollback/release-state.ts";
import type { Deployment } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { attempt } from "../attempt.ts";
import type { JudgedDeployment } from "../gate/judge-deployment.ts";
import { openPostmortem } from "../incident/open-postmortem.ts";
import type { ReleaseReader } from "../release/read-release.ts";
import { lookAtEnvironment } from "./look-at-environment.ts";
import { type Undone, type UndoPorts, undo } from "./undo.ts";
import type { UndoSettings } from "./undo-settings.ts";

export interface GuardedUndo {
  /** Null when the rollback could not be run at all; the error is in the log. */
  readonly undone: Undone | null;
  readonly issue: { readonly number: number; readonly url: string } | null;
}

type Needed = UndoPorts & Pick<Ports, "issues" | "commits" | "contents">;

/** Rolls back and opens the postmortem. Neither keeps the other from running: what fails is an error in the log. */
export async function guardedUndo(
  ports: Needed,
  deployment: Deployment,
  from: ReleaseState,
  judged: JudgedDeployment,
  settings: UndoSettings,
  read: ReleaseReader,
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
    return { undone, issue: null };
  }
  const gate: GateEvidence = judged.evidence;
  const incident = {
    deployment,
    from,
    gate,
    samples: judged.samples,
    rollback: undone?.record ?? null,
    issue: judged.issue,
    identity: settings.identity,
  };
  const opened = await attempt(ports, "The postmortem was not opened", () => openPostmortem(ports, incident));
  return { undone, issue: opened };
}
