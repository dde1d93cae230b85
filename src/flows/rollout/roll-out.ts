import { environmentHistory } from "../../core/rollback/environment-history.ts";
import { placeholders } from "../../core/rollback/fill.ts";
import { newerDeploy } from "../../core/rollback/newer-deploy.ts";
import type { ReleaseState } from "../../core/rollback/release-state.ts";
import { rolloutRuns, rolloutShare, rolloutText } from "../../core/rollout/rollout-note.ts";
import { type GatedStep, rolloutReport } from "../../core/rollout/rollout-report.ts";
import { shareText } from "../../core/rollout/schedule.ts";
import type { Deployment, DeploymentStatus } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { attempt } from "../attempt.ts";
import { addMark } from "../deployment/add-mark.ts";
import type { ClaimedDeployment } from "../deployment/claim-deployment.ts";
import { type Baked, type BakeFacts, bakeDeployment } from "../gate/bake-deployment.ts";
import type { GateSettings } from "../gate/gate-settings.ts";
import type { WatchPorts } from "../gate/watch.ts";
import { commandEnvironment } from "../rollback/command-environment.ts";
import type { LayerPorts } from "../rollback/layers/run-planned.ts";
import { lookAtEnvironment } from "../rollback/look-at-environment.ts";
import { type PlannedStep, type PlannedWay, planStep, planTraffic } from "../rollback/plan-ways.ts";
import { rebaked } from "../rollback/undo-settings.ts";
import { moveTraffic, rolloutCorrelation } from "./move-traffic.ts";
import type { RolloutSettings } from "./rollout-settings.ts";
import { runPart } from "./run-part.ts";

export type RolloutPorts = LayerPorts &
  WatchPorts &
  Pick<Ports, "run" | "digest" | "deployments" | "files" | "summary">;

/** A rollout with every word filled in. */
export interface PlannedRollout {
  readonly way: PlannedWay;
  readonly finish: PlannedStep | null;
}

/**
 * Fills every step of a rollout before anything is touched. Throws for what nobody can fill. `stops`: how often it was
 * stopped before; each try starts runs of its own.
 */
export function planRollout(
  { traffic, shares, finish }: RolloutSettings,
  gate: GateSettings,
  { id, environment }: Pick<Deployment, "id" | "environment">,
  to: ReleaseState,
  stops = 0,
): PlannedRollout {
  const facts = { to, environment, values: placeholders(to, environment) };
  const ofTraffic = { ...facts, name: "traffic", correlation: rolloutCorrelation(id, stops) };
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
  planned: PlannedRollout,
  gate: GateSettings,
  facts: BakeFacts,
  claimed: ClaimedDeployment,
): Promise<Baked> {
  const { deployment, release } = facts;
  const { identity } = claimed;
  const statuses = await noted(ports, claimed);
  const standing = rolloutShare(statuses, identity);
  const runs = rolloutRuns(statuses, identity);
  const { way } = runs.stops === 0 ? planned : planRollout(rollout, gate, deployment, release, runs.stops);
  // What was begun is asked again: its gate may not have come to an end.
  const left = way.steps.filter(({ share }) => standing === null || (share ?? 100) >= standing);
  const { environment } = deployment;
  const env = await commandEnvironment(ports, { environment, to: release, from: "" });
  let at = standing;
  const gated: GatedStep[] = [];
  const ended = (baked: Baked): Baked => {
    ports.summary.write(rolloutReport(gated, rollout.shares));
    return baked;
  };
  for (const [index, step] of left.entries()) {
    const share = step.share ?? 100;
    await moveTraffic(ports, { step, share, at, runs, env, gate, deployment, identity });
    at = share;
    const text = { state: "in_progress", description: rolloutText(share) } as const;
    await attempt(ports, "The step of the rollout was not written down", () =>
      addMark(ports, deployment.id, text, identity),
    );
    const isLast = index === left.length - 1;
    const baked = await bakeDeployment(ports, isLast ? gate : ofStep(gate, rollout.bakeMs), facts);
    const { verdict } = baked;
    ports.log.info(`rollout: ${verdict.kind} at ${shareText(share)} %: ${verdict.detail}`);
    gated.push({ share, verdict });
    if (isLast || verdict.kind === "cancelled") return ended(baked);
    if (verdict.kind !== "pass") return ended(atShare(baked, share));
  }
  throw new Error("a rollout has a step of 100 %");
}

const behindMs = 2_000;
const mostLooks = 3;

/**
 * What is noted of the rollout. Lists may trail behind what a job that was just lost wrote: a later attempt that sees nothing
 * looks again, since from the first step on it would take traffic away from the release and start runs twice.
 */
async function noted(
  ports: RolloutPorts,
  { deployment, statuses: first, identity }: ClaimedDeployment,
): Promise<readonly DeploymentStatus[]> {
  let statuses = first;
  for (let looks = 1; looks < mostLooks && ports.run.runAttempt > 1; looks++) {
    if (rolloutShare(statuses, identity) !== null || rolloutRuns(statuses, identity).begun.size > 0) break;
    await ports.clock.sleep(behindMs, ports.signal);
    statuses = await ports.deployments.statuses(deployment.id);
  }
  return statuses;
}

/**
 * Runs what ends a rollout that has passed, such as the removal of the old side. What is left of it then is a warning: the
 * release is good, and running the job again does it.
 */
export async function finishRollout(
  ports: RolloutPorts & Pick<Ports, "refNotes">,
  { finish }: PlannedRollout,
  gate: GateSettings,
  { deployment, identity }: ClaimedDeployment,
  release: ReleaseState,
): Promise<void> {
  if (finish === null) return;
  const { history } = await lookAtEnvironment(ports, deployment.environment);
  const own = { deployment: deployment.id, release: release.tag, sha: release.commit };
  const newer = newerDeploy(environmentHistory(history.deployments, identity), own);
  if (newer !== null) {
    ports.log.info(`rollout: not finished, since deployment ${newer} came after it`);
    return;
  }
  const env = await commandEnvironment(ports, { environment: deployment.environment, to: release, from: "" });
  const around = {
    env,
    gate,
    deployment,
    name: "finish",
    correlation: `${rolloutCorrelation(deployment.id, 0)}-finish`,
    wanted: "the old side removed",
    startedBefore: null,
    note: async () => {},
  };
  // An earlier attempt may have started its run. If that failed, this one starts another.
  const isResumed = ports.run.runAttempt > 1;
  const first = await runPart(ports, finish, { ...around, isResumed });
  const hasFailed = isResumed && first.outcome !== "done" && first.url !== null;
  const { outcome, detail } = hasFailed
    ? await runPart(ports, finish, { ...around, isResumed: false })
    : first;
  ports.log.info(`rollout: finish ${outcome}, ${detail}`);
  if (outcome !== "done") {
    ports.log.warning(
      `The rollout has passed, and what should end it did not: ${detail}. Run this job again, or do it by hand.`,
    );
  }
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
