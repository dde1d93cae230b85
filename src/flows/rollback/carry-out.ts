import type { Facts } from "../../core/rollback/facts.ts";
import { brokenHook, type HookRun, hooksNotRun } from "../../core/rollback/hook-run.ts";
import { isUnreconciled, type Reconciliation } from "../../core/rollback/reconcile.ts";
import type { LayerRun, RollbackRecord } from "../../core/rollback/record.ts";
import type { ReleaseState } from "../../core/rollback/release-state.ts";
import type { Deployment } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { aimWhatFits } from "../gate/aim-checks.ts";
import { commandEnvironment } from "./command-environment.ts";
import type { UndoPlan } from "./plan-undo.ts";
import { reconcile } from "./reconcile.ts";
import { type Recovery, recoveryCheck } from "./recovery-check.ts";
import { type PlannedHook, runHooks } from "./run-hooks.ts";
import { runLayers } from "./run-layers.ts";
import type { UndoSettings } from "./undo-settings.ts";

/** A rollback that is written down and may begin. */
export interface Work {
  readonly plan: Extract<UndoPlan, { kind: "go" }>;
  readonly from: ReleaseState;
  /** The deployment that the rollback made. */
  readonly made: Deployment;
  /** What earlier runs did of it. */
  readonly facts: Facts;
  readonly isResumed: boolean;
  /** It was verified before: the state is set again, and what is on record stays as it is. */
  readonly isOnRecord: boolean;
  /** The name of this try, which the runs that it starts carry. */
  readonly attempt: string;
  readonly failed: number;
  /** Monotonic ms; no layer starts after it. */
  readonly deadline: number;
}

/** What the layers and the recovery check came to. */
export interface CarriedOut {
  readonly outcome: Extract<RollbackRecord["outcome"], "verified" | "unverified" | "failed" | "interrupted">;
  readonly reason: string;
  readonly layers: readonly LayerRun[];
  readonly recovery: Recovery | null;
  readonly reconciliation: Reconciliation | null;
  readonly hooks: readonly HookRun[];
  /** ISO 8601; when the last layer ended, and when the recovery check had passed. */
  readonly layersDoneAt: string;
  readonly verifiedAt: string | null;
}

export type CarryPorts = Pick<
  Ports,
  | "commands"
  | "clock"
  | "log"
  | "files"
  | "probes"
  | "signal"
  | "deployments"
  | "run"
  | "workflowRuns"
  | "gitops"
  | "placedFiles"
  | "secrets"
>;

/** Runs the layers of a settled plan and asks whether the old release serves again. Sets a state, so it can be run again. */
export async function carryOut(ports: CarryPorts, work: Work, settings: UndoSettings): Promise<CarriedOut> {
  const { environment } = settings;
  const { plan, from } = work;
  const env = await commandEnvironment(ports, { environment, to: plan.to, from: from.tag ?? from.commit });
  const hooks = (when: HookRun["when"]): Promise<readonly HookRun[]> =>
    runHooks(ports, {
      when,
      hooks: plan.around[when],
      around: (hook) => aroundHook(hook, work, env, settings),
    });
  const before = await hooks("before");
  const notRun = (why: string): readonly HookRun[] => [
    ...before,
    ...hooksNotRun(plan.around.after, "after", why),
  ];
  const barred = brokenHook(before);
  if (barred !== null) {
    const reason = `the hook ${barred.name} is required, and it failed: ${barred.detail.replace(/\.$/, "")}`;
    const at = {
      layers: [],
      layersDoneAt: now(ports),
      verifiedAt: null,
      recovery: null,
      reconciliation: null,
    };
    if (ports.signal.aborted)
      return {
        ...at,
        outcome: "interrupted",
        reason: "the job was cancelled",
        hooks: notRun("nothing was begun"),
      };
    return { ...at, outcome: "failed", reason, hooks: notRun("nothing was begun") };
  }
  const layers = await runLayers(ports, work, env, settings);
  const layersDoneAt = now(ports);
  const broken = layers.find((layer) => layer.outcome === "failed" || layer.outcome === "not-started");
  const closed = notRun("the return is not verified");
  const base = { layers, layersDoneAt, verifiedAt: null, reconciliation: null, hooks: closed };
  const interrupted = {
    ...base,
    outcome: "interrupted",
    reason: "the job was cancelled",
    recovery: null,
  } as const;
  if (broken?.outcome !== "failed" && ports.signal.aborted) return interrupted;
  if (broken !== undefined && settings.onFailure === "stop") {
    return { ...base, outcome: "failed", reason: brokenReason(broken), recovery: null };
  }
  const aim = aimWhatFits(ports, settings.bake, work.plan.to, settings.environment);
  const recovery = await recoveryCheck(ports, aim, settings.bake.open, settings.recoveryMs);
  if (broken !== undefined) return { ...base, outcome: "failed", reason: brokenReason(broken), recovery };
  if (!recovery.verified && ports.signal.aborted) return interrupted;
  if (!recovery.verified) return { ...base, outcome: "unverified", reason: recovery.detail, recovery };
  // When users are served again; what is counted and opened after it is not what they wait for.
  const verifiedAt = now(ports);
  const { reconcile: counting } = plan.around;
  const reconciliation = counting === null ? null : await reconcile(ports, counting, env);
  if (reconciliation !== null && ports.signal.aborted && reconciliation.kind === "unknown")
    return interrupted;
  if (reconciliation !== null && isUnreconciled(reconciliation)) {
    const reason = `it serves again (${recovery.detail}), but ${reconciliation.detail}`;
    return { ...base, outcome: "unverified", reason, recovery, reconciliation };
  }
  const after = await hooks("after");
  const done = { reason: recovery.detail, recovery, verifiedAt, reconciliation };
  return { ...base, ...done, outcome: "verified", hooks: [...before, ...after] };
}

function aroundHook(
  { name }: PlannedHook,
  { made, isResumed, deadline }: Work,
  env: Readonly<Record<string, string>>,
  { bake }: UndoSettings,
) {
  return {
    since: made.createdAt,
    startedBefore: null,
    isResumed,
    deadline,
    wanted: `what \`${name}\` sets`,
    note: async () => {},
    env,
    secrets: bake.secrets,
    open: bake.open,
  };
}

function brokenReason({ layer, outcome, detail }: LayerRun): string {
  return outcome === "failed"
    ? `the layer ${layer} failed: ${detail.replace(/\.$/, "")}`
    : `the layer ${layer} did not start: ${detail}`;
}

function now(ports: Pick<Ports, "clock">): string {
  return new Date(ports.clock.now()).toISOString();
}
