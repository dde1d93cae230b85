import type { Deployment } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { GateSettings } from "../gate/gate-settings.ts";
import type { LayerResult } from "../rollback/layers/layer-result.ts";
import { type LayerPorts, type LayerSurroundings, runPlanned } from "../rollback/layers/run-planned.ts";
import type { PlannedStep } from "../rollback/plan-ways.ts";

export type PartPorts = LayerPorts & Pick<Ports, "run" | "deployments">;

/** What every part of a rollout runs with. */
export interface PartSurroundings {
  readonly env: Readonly<Record<string, string>>;
  readonly gate: GateSettings;
  readonly deployment: Deployment;
}

type PartRun = PartSurroundings &
  Pick<LayerSurroundings, "name" | "correlation" | "wanted" | "isResumed" | "startedBefore" | "note">;

/** Runs one part of a rollout: a step of its traffic, or what ends it. */
export function runPart(ports: PartPorts, part: PlannedStep, run: PartRun): Promise<LayerResult> {
  const { env, gate, deployment, name, correlation, wanted, isResumed, startedBefore, note } = run;
  return runPlanned(ports, part, {
    correlation,
    since: deployment.createdAt,
    startedBefore,
    isResumed,
    deadline: Number.POSITIVE_INFINITY,
    wanted,
    note,
    env,
    name: `rollout ${name}`,
    secrets: gate.secrets,
    open: gate.open,
  });
}
