import type { Layer, TrafficLayer } from "../../core/policy/layer.ts";
import type { Policy } from "../../core/policy/policy.ts";
import { inputsInvalid } from "../../kernel/errors.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { checksHash, type GateSettings } from "../gate/gate-settings.ts";

/** How the traffic comes to a new release of an environment. */
export interface RolloutSettings {
  readonly traffic: TrafficLayer;
  /** Percent after each step; the last is 100. */
  readonly shares: readonly number[];
  /** How long each step but the last is watched (ms). */
  readonly bakeMs: number;
  readonly finish: Layer | null;
}

/** The policy's rollout of an environment; null when all of the traffic comes with the deployment. */
export function rolloutSettings(
  policy: Policy,
  environment: string,
  gate: GateSettings,
): RolloutSettings | null {
  const written = policy.environments[environment];
  const rollout = written?.rollout;
  if (rollout === undefined) return null;
  const subject = `The rollout of \`${environment}\``;
  const traffic = written?.rollback?.traffic;
  if (traffic === undefined) {
    const write = `Write \`environments.${environment}.rollback.traffic\`, which moves it both ways.`;
    throw inputsInvalid([{ subject, problem: "has no layer that moves the traffic.", write }]);
  }
  if (gate.shadow) {
    const problem = "cannot go with a gate that only watches (`gate.shadow`): no step would ever be stopped.";
    throw inputsInvalid([{ subject, problem, write: "Leave out one of the two." }]);
  }
  return { traffic, shares: rollout.steps, bakeMs: rollout.bake, finish: rollout.finish ?? null };
}

/** Hash of what must have passed: the checks, and for a rollout its steps. */
export function judgedHash(
  ports: Pick<Ports, "digest">,
  gate: GateSettings,
  rollout: RolloutSettings | null,
): string {
  const checks = checksHash(ports, gate);
  if (rollout === null) return checks;
  return ports.digest.sha256(JSON.stringify([checks, rollout.shares, rollout.bakeMs]));
}
