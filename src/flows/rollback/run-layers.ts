import { doneText, startedText, stepText } from "../../core/rollback/facts.ts";
import type { LayerName } from "../../core/rollback/layer-name.ts";
import { flagWords } from "../../core/rollback/layers/flag-words.ts";
import { argvOf } from "../../core/rollback/layers/planned-layer.ts";
import type { LayerRun } from "../../core/rollback/record.ts";
import { releaseName } from "../../core/rollback/release-state.ts";
import type { DeploymentState } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { attempt } from "../attempt.ts";
import { addMark } from "../deployment/add-mark.ts";
import { aimWhatFits } from "../gate/aim-checks.ts";
import type { CarryPorts, Work } from "./carry-out.ts";
import { attemptUrl } from "./deployed-again.ts";
import type { LayerResult } from "./layers/layer-result.ts";
import { runWay } from "./layers/run-way.ts";
import { lookAtService } from "./look-at-service.ts";
import { correlationOf } from "./plan-undo.ts";
import { type PlannedStep, type PlannedWay, type WayName, wayNames } from "./plan-ways.ts";
import { reverseMigrations } from "./reverse-migrations.ts";
import type { UndoSettings } from "./undo-settings.ts";

/**
 * Runs the layers of a settled plan in their order, each noted when it is done. What users meet comes first: the flag, the
 * traffic, the old code; its configuration and its schema follow.
 */
export async function runLayers(
  ports: CarryPorts,
  work: Work,
  env: Readonly<Record<string, string>>,
  settings: UndoSettings,
): Promise<readonly LayerRun[]> {
  const { plan, from, facts } = work;
  const { migrations } = plan;
  const layers: LayerRun[] = [];
  const [to, was] = [releaseName(plan.to), releaseName(from)];
  // The status that shows the return as begun travels while the first layer runs: what counts is the deployment.
  const begun = note(ports, work, `rollback-ready: returning to ${to}`, settings);
  for (const name of wayNames) {
    const way = plan.ways.find((one) => one.name === name);
    if (way !== undefined) {
      const after = wanted(name, to, way.steps.at(-1)?.share ?? null, settings.ways.flag);
      await step(name, shownWords(way), () => takeWay(way), "", { before: untouched(name, was), after });
      await begun;
    } else if (name === "config") {
      await step(name, [], null, "the policy has no such layer", {
        before: untouched(name, was),
        after: "",
      });
    }
  }
  await begun;
  await step(
    "migrations",
    migrations?.argv ?? [],
    migrations === null
      ? null
      : () => reverseMigrations(ports, { ...migrations, env, deadline: work.deadline }).then(withoutUrl),
    plan.migrationsReason,
    { before: untouched("migrations", was), after: `as ${to} has it` },
  );
  return layers;

  async function step(
    layer: LayerName,
    words: readonly string[],
    run: (() => Promise<LayerResult>) | null,
    unneeded: string,
    /** What this part is in while the layer has not run, and once an earlier run has done it. */
    { before, after }: { readonly before: string; readonly after: string },
  ): Promise<void> {
    // The record is kept on GitHub, where nobody masks what the workflow put into a command.
    const argv = words.map((word) => ports.secrets.redact(word));
    const without = (outcome: LayerRun["outcome"], detail: string, state: string): void => {
      ports.log.info(`${layer}: ${outcome}, ${detail}`);
      layers.push({ layer, argv, outcome, detail, state, startedAt: null, endedAt: null, url: null });
    };
    if (run === null) return without("skipped", unneeded, before);
    if (facts.done.has(layer)) return without("done-before", "an earlier run of this rollback did it", after);
    const broken = layers.find((one) => one.outcome === "failed");
    if (broken !== undefined && settings.onFailure === "stop")
      return without("not-started", `the layer ${broken.layer} failed`, before);
    if (ports.signal.aborted) return without("not-started", "the job was cancelled", before);
    if (ports.clock.monotonic() >= work.deadline)
      return without("not-started", "the deadline of the rollback had passed", before);
    ports.log.info(`${layer}: begins`);
    const startedAt = now(ports);
    const { outcome, detail, state, url } = await run();
    ports.log.info(`${layer}: ${outcome}, ${detail}`);
    if (outcome === "interrupted") return without("not-started", detail, state);
    layers.push({ layer, argv, outcome, detail, state, url, startedAt, endedAt: now(ports) });
    if (outcome === "done") await note(ports, work, doneText(layer, detail), settings);
  }

  function takeWay(way: PlannedWay): Promise<LayerResult> {
    const { name } = way;
    const correlation = correlationOf(work.failed, plan.to, name, work.attempt);
    return runWay(ports, {
      way,
      shareBefore: facts.shares.get(name) ?? null,
      around: (planned: PlannedStep, isFirst: boolean) => ({
        correlation: planned.share === null ? correlation : `${correlation}-${planned.share}`,
        since: work.made.createdAt,
        startedBefore: isFirst ? (facts.runs.get(name) ?? null) : null,
        isResumed: work.isResumed && isFirst,
        deadline: work.deadline,
        wanted: wanted(name, to, planned.share, settings.ways.flag),
        note: (run: number) => note(ports, work, startedText(name, run), settings),
        env,
        name,
        secrets: settings.bake.secrets,
        open: settings.bake.open,
      }),
      look: (windowMs) => {
        const aim = aimWhatFits(ports, settings.bake, plan.to, settings.environment);
        return lookAtService(ports, aim, settings.bake.open, windowMs);
      },
      noteStep: (share) => note(ports, work, stepText(name, share), settings),
    });
  }
}

function wanted(name: WayName, to: string, share: number | null, flag: UndoSettings["ways"]["flag"]): string {
  switch (name) {
    case "flag":
      return flag === null ? "the flag off" : flagWords(flag);
    case "traffic":
      return `${share === null ? "all" : `${share} %`} of the traffic on ${to}`;
    case "redeploy":
      return `release ${to}`;
    case "config":
      return `the configuration of ${to}`;
    default:
      return name satisfies never;
  }
}

function untouched(name: LayerName, was: string): string {
  return name === "redeploy" ? `release ${was}` : `as ${was} left it`;
}

// Of a way in steps the first says which command it is.
function shownWords({ steps }: PlannedWay): readonly string[] {
  const [first] = steps;
  return first === undefined ? [] : argvOf(first.layer);
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

function now(ports: Pick<Ports, "clock">): string {
  return new Date(ports.clock.now()).toISOString();
}
