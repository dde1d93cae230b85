import { doneText, type Facts, startedText } from "../../core/rollback/facts.ts";
import type { LayerName } from "../../core/rollback/layer-name.ts";
import type { LayerRun, RollbackRecord } from "../../core/rollback/record.ts";
import { type ReleaseState, releaseName } from "../../core/rollback/release-state.ts";
import { canonicalJson } from "../../core/text/canonical-json.ts";
import type { Deployment, DeploymentState } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { attempt } from "../attempt.ts";
import { addMark } from "../deployment/add-mark.ts";
import { aimWhatFits } from "../gate/aim-checks.ts";
import { attemptUrl } from "./deployed-again.ts";
import type { LayerResult, PlannedLayer } from "./layers/planned-layer.ts";
import { runCommand } from "./layers/run-command.ts";
import { runWorkflow } from "./layers/run-workflow.ts";
import { correlationOf, type UndoPlan } from "./plan-undo.ts";
import { type Recovery, recoveryCheck } from "./recovery-check.ts";
import { reverseMigrations } from "./reverse-migrations.ts";
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
  | "secrets"
>;

/** Runs the layers of a settled plan and asks whether the old release serves again. Sets a state, so it can be run again. */
export async function carryOut(ports: CarryPorts, work: Work, settings: UndoSettings): Promise<CarriedOut> {
  const layers = await runLayers(ports, work, settings);
  const layersDoneAt = now(ports);
  const broken = layers.find((layer) => layer.outcome === "failed" || layer.outcome === "not-started");
  const base = { layers, layersDoneAt, verifiedAt: null };
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
  return {
    ...base,
    outcome: recovery.verified ? "verified" : "unverified",
    reason: recovery.detail,
    recovery,
    verifiedAt: recovery.verified ? now(ports) : null,
  };
}

function brokenReason({ layer, outcome, detail }: LayerRun): string {
  return outcome === "failed"
    ? `the layer ${layer} failed: ${detail.replace(/\.$/, "")}`
    : `the layer ${layer} did not start: ${detail}`;
}

// The old code comes back first and its schema after it: the old code is what users meet.
async function runLayers(
  ports: CarryPorts,
  work: Work,
  settings: UndoSettings,
): Promise<readonly LayerRun[]> {
  const { plan, from, facts } = work;
  const layers: LayerRun[] = [];
  const [to, was] = [releaseName(plan.to), releaseName(from)];
  const step = async (
    layer: LayerName,
    words: readonly string[],
    run: (() => Promise<LayerResult>) | null,
    unneeded: string,
    untouched: string,
  ): Promise<void> => {
    // The record is kept on GitHub, where nobody masks what the workflow put into a command.
    const argv = words.map((word) => ports.secrets.redact(word));
    const without = (outcome: LayerRun["outcome"], detail: string, state: string): void => {
      ports.log.info(`${layer}: ${outcome}, ${detail}`);
      layers.push({ layer, argv, outcome, detail, state, startedAt: null, endedAt: null, url: null });
    };
    if (run === null) return without("skipped", unneeded, untouched);
    if (facts.done.has(layer))
      return without("done-before", "an earlier run of this rollback did it", `as ${to} has it`);
    const broken = layers.find((one) => one.outcome === "failed");
    if (broken !== undefined && settings.onFailure === "stop")
      return without("not-started", `the layer ${broken.layer} failed`, untouched);
    if (ports.signal.aborted) return without("not-started", "the job was cancelled", untouched);
    if (ports.clock.monotonic() >= work.deadline)
      return without("not-started", "the deadline of the rollback had passed", untouched);
    ports.log.info(`${layer}: begins`);
    const startedAt = now(ports);
    const result = await run();
    const endedAt = now(ports);
    ports.log.info(`${layer}: ${result.outcome}, ${result.detail}`);
    layers.push({ layer, argv, ...result, startedAt, endedAt });
    if (result.outcome === "done") await note(ports, work, doneText(layer, result.detail), settings);
  };
  // The status that shows the return as begun travels while the first layer runs: what counts is the deployment.
  const begun = note(ports, work, `rollback-ready: returning to ${to}`, settings);
  const env = await commandEnvironment(ports, work, settings.environment);
  const { redeploy, config, migrations } = plan;
  const untouched = `as ${was} left it`;
  await step(
    "redeploy",
    argvOf(redeploy),
    () => runPlanned("redeploy", redeploy, `release ${to}`),
    "",
    `release ${was}`,
  );
  await begun;
  await step(
    "config",
    config === null ? [] : argvOf(config),
    config === null ? null : () => runPlanned("config", config, `the configuration of ${to}`),
    "the policy has no such layer",
    untouched,
  );
  await step(
    "migrations",
    migrations?.argv ?? [],
    migrations === null
      ? null
      : () => reverseMigrations(ports, { ...migrations, env, deadline: work.deadline }).then(withoutUrl),
    plan.migrationsReason,
    untouched,
  );
  return layers;

  function runPlanned(name: LayerName, planned: PlannedLayer, wanted: string): Promise<LayerResult> {
    if (planned.kind === "command") return runCommand(ports, planned, env, work.deadline, wanted);
    return runWorkflow(ports, {
      layer: planned,
      correlation: correlationOf(work.failed, plan.to, name, work.attempt),
      since: work.made.createdAt,
      startedBefore: facts.runs.get(name) ?? null,
      isResumed: work.isResumed,
      deadline: work.deadline,
      wanted,
      note: (run) => note(ports, work, startedText(name, run), settings),
    });
  }
}

function withoutUrl(result: Omit<LayerResult, "url">): LayerResult {
  return { ...result, url: null };
}

// What was done is done, whether or not GitHub writes it down: without the note a later run sets the same state again.
async function note(
  ports: CarryPorts,
  { made, isOnRecord }: Work,
  description: string,
  { identity }: UndoSettings,
): Promise<void> {
  if (isOnRecord) return;
  const state: DeploymentState = "in_progress";
  await attempt(ports, `\`${description}\` was not written down`, () =>
    addMark(ports, made.id, { state, description, logUrl: attemptUrl(ports.run) }, identity),
  );
}

function argvOf(planned: PlannedLayer): readonly string[] {
  switch (planned.kind) {
    case "command":
      return planned.argv;
    case "workflow":
      return [planned.workflow];
    case "event":
      return [planned.event];
    default:
      return planned satisfies never;
  }
}

async function commandEnvironment(
  ports: CarryPorts,
  { plan, from }: Work,
  environment: string,
): Promise<Readonly<Record<string, string>>> {
  const { to } = plan;
  return {
    ROLLBACK_READY_ENVIRONMENT: environment,
    ROLLBACK_READY_RELEASE: to.tag ?? "",
    ROLLBACK_READY_COMMIT: to.commit,
    ROLLBACK_READY_MANIFEST:
      to.manifest === null ? "" : await manifestFile(ports, canonicalJson(to.manifest.document)),
    ROLLBACK_READY_FROM: from.tag ?? from.commit,
  };
}

// A full disk must not keep the old release from coming back: the command does without the file then.
async function manifestFile(ports: CarryPorts, manifest: string): Promise<string> {
  const write = (): Promise<string> => ports.files.writeOutput("target-manifest.json", manifest);
  return (await attempt(ports, "The target's manifest was not written to a file", write)) ?? "";
}

function now(ports: Pick<Ports, "clock">): string {
  return new Date(ports.clock.now()).toISOString();
}
