import type { Hook } from "../../core/policy/hook-rules.ts";
import { type HookRun, hooksNotRun } from "../../core/rollback/hook-run.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { GateSettings } from "../gate/gate-settings.ts";
import { type LayerPorts, type LayerSurroundings, runPlanned } from "./layers/run-planned.ts";
import { type PlannedStep, planStep, type StepFacts } from "./plan-ways.ts";

/** A hook with every word filled in. */
export interface PlannedHook {
  readonly name: string;
  readonly required: boolean;
  /** What marks the run that it starts, as it was filled in. */
  readonly correlation: string;
  readonly step: PlannedStep;
}

export interface HookRuns {
  readonly when: HookRun["when"];
  readonly hooks: readonly PlannedHook[];
  /** All but its name and its mark is as for a layer. */
  readonly around: (hook: PlannedHook) => Omit<LayerSurroundings, "correlation" | "name">;
}

/** Fills the hooks before anything is touched. Throws LAYER_UNUSABLE for a name that nobody can fill. */
export function planHooks(
  hooks: readonly Hook[],
  when: HookRun["when"],
  facts: Omit<StepFacts, "name">,
  gate: GateSettings,
): readonly PlannedHook[] {
  return hooks.map(({ name, required, ...layer }) => {
    const correlation = `${facts.correlation}-${when}-${name}`;
    const step = planStep(layer, { ...facts, name: `${when}.${name}`, correlation }, gate);
    return { name, required, correlation, step };
  });
}

/**
 * Runs the hooks in their order. One that fails is a warning, unless it is required: then those behind it are not run, and
 * whoever asked finds it by `brokenHook`. Never throws for what the world does.
 */
export async function runHooks(
  ports: LayerPorts & Pick<Ports, "signal">,
  { when, hooks, around }: HookRuns,
): Promise<readonly HookRun[]> {
  const runs: HookRun[] = [];
  for (const [index, hook] of hooks.entries()) {
    if (ports.signal.aborted) {
      return [...runs, ...hooksNotRun(hooks.slice(index), when, "the job was cancelled")];
    }
    const { name, correlation } = hook;
    const run = await runHook(ports, when, hook, { ...around(hook), correlation, name: `${when} ${name}` });
    runs.push(run);
    if (run.outcome === "done") continue;
    if (!hook.required) {
      ports.log.warning(`The hook \`${name}\` (${when}) failed: ${run.detail}. It is not required.`);
      continue;
    }
    // Behind the return each hook opens something of its own.
    const rest = when === "before" ? hooks.slice(index + 1) : [];
    if (rest.length > 0) return [...runs, ...hooksNotRun(rest, when, `\`${name}\` failed`)];
  }
  return runs;
}

async function runHook(
  ports: LayerPorts,
  when: HookRun["when"],
  { name, required, step }: PlannedHook,
  around: LayerSurroundings,
): Promise<HookRun> {
  ports.log.info(`${when} ${name}: begins`);
  const startedAt = now(ports);
  const { outcome, detail } = await runPlanned(ports, step, around);
  ports.log.info(`${when} ${name}: ${outcome}, ${detail}`);
  return {
    name,
    when,
    required,
    outcome: outcome === "done" ? "done" : "failed",
    detail,
    startedAt,
    endedAt: now(ports),
  };
}

function now(ports: Pick<Ports, "clock">): string {
  return new Date(ports.clock.now()).toISOString();
}
