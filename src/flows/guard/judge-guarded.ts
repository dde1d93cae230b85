import type { ReleaseState } from "../../core/rollback/release-state.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { ClaimedDeployment } from "../deployment/claim-deployment.ts";
import { type BakeFacts, bakeDeployment } from "../gate/bake-deployment.ts";
import type { GateSettings } from "../gate/gate-settings.ts";
import { type JudgedDeployment, judgeDeployment } from "../gate/judge-deployment.ts";
import { type PlannedRollout, type RolloutPorts, rollOut } from "../rollout/roll-out.ts";
import { judgedHash, type RolloutSettings } from "../rollout/rollout-settings.ts";

type Needed = RolloutPorts & Pick<Ports, "records" | "refNotes">;

/** A rollout as the policy has it, and with every word filled in. */
export interface GuardedRollout {
  readonly settings: RolloutSettings;
  readonly planned: PlannedRollout;
}

/** Comes to a verdict on a deployment: by one bake, or by the gates of a rollout, which moves the traffic to it. */
export function judgeGuarded(
  ports: Needed,
  claimed: ClaimedDeployment,
  release: ReleaseState,
  preflight: BakeFacts["preflight"],
  gate: GateSettings,
  rollout: GuardedRollout | null,
): Promise<JudgedDeployment> {
  const { deployment } = claimed;
  const hash = judgedHash(ports, gate, rollout?.settings ?? null);
  return judgeDeployment(ports, claimed, release, hash, (overtaken) => {
    const facts = { deployment, release, preflight, shard: null, overtaken };
    return rollout === null
      ? bakeDeployment(ports, gate, facts)
      : rollOut(ports, rollout.settings, rollout.planned, gate, facts, claimed);
  });
}
