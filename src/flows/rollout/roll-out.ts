import { placeholders } from "../../core/rollback/fill.ts";
import type { ReleaseState } from "../../core/rollback/release-state.ts";
import { rolloutShare, rolloutText } from "../../core/rollout/rollout-note.ts";
import { shareText } from "../../core/rollout/schedule.ts";
import { rolloutStopped } from "../../kernel/errors.ts";
import type { Deployment } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { attempt } from "../attempt.ts";
import { addMark } from "../deployment/add-mark.ts";
import type { ClaimedDeployment } from "../deployment/claim-deployment.ts";
import { type Baked, type BakeFacts, bakeDeployment } from "../gate/bake-deployment.ts";
import type { GateSettings } from "../gate/gate-settings.ts";
import type { WatchPorts } from "../gate/watch.ts";
import { commandEnvironment } from "../rollback/command-environment.ts";
import type { LayerResult } from "../rollback/layers/layer-result.ts";
import { type LayerPorts, runPlanned } from "../rollback/layers/run-planned.ts";
import { type PlannedStep, type PlannedWay, planStep, planTraffic } from "../rollback/plan-ways.ts";
import { rebaked } from "../rollback/undo-settings.ts";
import type { RolloutSettings } from "./rollout-settings.ts";

export type RolloutPorts = LayerPorts & WatchPorts & Pick<Ports, "run" | "digest" | "deployments" | "files">;

/** A rollout with every word filled in. */
export interface PlannedRollout {
  readonly way: PlannedWay;
  readonly finish: PlannedStep | null;
}

/** Fills every step of a rollout before anything is touched. Throws for what nobody can fill. */
export function planRollout(
  { traffic, shares, finish }: RolloutSettings,
  gate: GateSettings,
  { id, environment }: Pick<Deployment, "id" | "environment">,
  to: ReleaseState,
): PlannedRollout {
  const facts = { to, environment, values: placeholders(to, environment) };
  const ofTraffic = { ...facts, name: "traffic", correlation: `rollout-${id}` };
  const ofFinish = { ...facts, name: "rollout.finish", correlation: `rollout-${id}-finish` };
  return {
    way: planTraffic(traffic, ofTraffic, "out", gate, shares),
    finish: finish === null ? null : planStep(finish, ofFinish, gate),
  };
}

/**
 * Brings the traffic to a new release, step by step, each followed by a gate; the last one by the whole bake. It ends with
 * the first step that does not pass, and the traffic stands where it is then. A later run goes on with the step at which
 * this one stood. Throws ROLLOUT_STOPPED when the traffic cannot be moved.
 */
export async function rollOut(
  ports: RolloutPorts,
  rollout: RolloutSettings,
  { way }: PlannedRollout,
  gate: GateSettings,
  facts: BakeFacts,
  { statuses, identity }: ClaimedDeployment,
): Promise<Baked> {
  const { deployment, release } = facts;
  const standing = rolloutShare(statuses, identity);
  // What was begun is asked again: its gate may not have come to an end.
  const left = way.steps.filter(({ share }) => standing === null || (share ?? 100) >= standing);
  const { environment } = deployment;
  const env = await commandEnvironment(ports, { environment, to: release, from: "" });
  let at = standing;
  for (const [index, step] of left.entries()) {
    const share = step.share ?? 100;
    await move(ports, { step, share, at, env, gate, deployment, isFirst: index === 0 && standing !== null });
    at = share;
    const text = { state: "in_progress", description: rolloutText(share) } as const;
    await attempt(ports, "The step of the rollout was not written down", () =>
      addMark(ports, deployment.id, text, identity),
    );
    const isLast = index === left.length - 1;
    const baked = await bakeDeployment(ports, isLast ? gate : ofStep(gate, rollout.bakeMs), facts);
    const { verdict } = baked;
    ports.log.info(`rollout: ${verdict.kind} at ${shareText(share)} %: ${verdict.detail}`);
    if (isLast || verdict.kind === "cancelled") return baked;
    if (verdict.kind !== "pass") return atShare(baked, share);
  }
  throw new Error("a rollout has a step of 100 %");
}

interface Move {
  readonly step: PlannedStep;
  readonly share: number;
  readonly at: number | null;
  readonly env: Readonly<Record<string, string>>;
  readonly gate: GateSettings;
  readonly deployment: Deployment;
  readonly isFirst: boolean;
}

async function move(ports: RolloutPorts, { step, share, at, isFirst, ...around }: Move): Promise<void> {
  ports.log.info(`rollout: to ${shareText(share)} %`);
  const wanted = `${shareText(share)} % of the traffic on the new release`;
  const moved = await runStep(ports, step, { ...around, name: String(share), wanted, isResumed: isFirst });
  ports.log.info(`rollout: ${moved.outcome}, ${moved.detail}`);
  if (moved.outcome !== "done") throw rolloutStopped(shareText(share), shareText(at ?? 0), moved.detail);
}

/**
 * Runs what ends a rollout that has passed, such as the removal of the old side. What is left of it then is a warning: the
 * release is good, and running the job again does it.
 */
export async function finishRollout(
  ports: RolloutPorts,
  { finish }: PlannedRollout,
  gate: GateSettings,
  deployment: Deployment,
  release: ReleaseState,
): Promise<void> {
  if (finish === null) return;
  const env = await commandEnvironment(ports, { environment: deployment.environment, to: release, from: "" });
  const wanted = "the old side removed";
  const of = { env, gate, deployment, name: "finish", wanted, isResumed: false };
  const { outcome, detail } = await runStep(ports, finish, of);
  ports.log.info(`rollout: finish ${outcome}, ${detail}`);
  if (outcome !== "done") {
    ports.log.warning(
      `The rollout has passed, and what should end it did not: ${detail}. Run this job again, or do it by hand.`,
    );
  }
}

interface StepRun extends Pick<Move, "env" | "gate" | "deployment"> {
  readonly name: string;
  readonly wanted: string;
  readonly isResumed: boolean;
}

function runStep(
  ports: RolloutPorts,
  step: PlannedStep,
  { env, gate, deployment, name, wanted, isResumed }: StepRun,
): Promise<LayerResult> {
  return runPlanned(ports, step, {
    correlation: `rollout-${deployment.id}-${name}`,
    since: deployment.createdAt,
    startedBefore: null,
    isResumed,
    deadline: Number.POSITIVE_INFINITY,
    wanted,
    note: async () => {},
    env,
    name: `rollout ${name}`,
    secrets: gate.secrets,
    open: gate.open,
  });
}

// With part of the traffic both releases answer, so which one does is asked only in the last step.
function ofStep(gate: GateSettings, bakeMs: number): GateSettings {
  return { ...rebaked(gate, bakeMs), serving: null, warmUpMs: 0 };
}

function atShare(baked: Baked, share: number): Baked {
  const detail = `at ${shareText(share)} % of the traffic: ${baked.verdict.detail}`;
  const verdict = { ...baked.verdict, detail };
  return { ...baked, verdict, evidence: { ...baked.evidence, verdict } };
}
