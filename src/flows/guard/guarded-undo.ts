import type { ReleaseState } from "../../core/rollback/release-state.ts";
import type { Deployment } from "../../kernel/ports/github.ts";
import { attempt } from "../attempt.ts";
import type { AskedReturn } from "../decision/comment-facts.ts";
import type { JudgedDeployment } from "../gate/judge-deployment.ts";
import type { Postmortem, PostmortemPorts } from "../incident/open-postmortem.ts";
import type { ReleaseReader } from "../release/read-release.ts";
import { lookAtEnvironment } from "../rollback/look-at-environment.ts";
import { type Undone, type UndoPorts, undo } from "../rollback/undo.ts";
import type { UndoSettings } from "../rollback/undo-settings.ts";
import { type AboutIncident, guardedPostmortem } from "./guarded-postmortem.ts";

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
  about: Omit<AboutIncident, "identity">,
  /** What a person asked for who decided; nothing where the gate did. */
  { release, given }: Pick<AskedReturn, "release" | "given">,
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
        explicit: release === null ? null : { release, override: given !== null },
        word: given,
        before: judged.marked,
      },
      settings,
    ),
  );
  await attempt(ports, "The verdict was not recorded", () => judged.marked);
  const incident = { ...about, identity: settings.identity };
  const postmortem = await guardedPostmortem(ports, deployment, from, judged, undone, incident);
  return { undone, postmortem };
}
