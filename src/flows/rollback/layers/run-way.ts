import type { BadOf } from "../../../core/gate/statistics/fisher.ts";
import { shareText } from "../../../core/rollout/schedule.ts";
import { judgeStep } from "../../../core/rollout/step-verdict.ts";
import type { PlannedStep, PlannedWay } from "../plan-ways.ts";
import type { LayerResult } from "./layer-result.ts";
import { type LayerPorts, type LayerSurroundings, runPlanned } from "./run-planned.ts";

/** How a way is taken, step by step. */
export interface WayRun {
  readonly way: PlannedWay;
  /** The share (percent) that an earlier run or try brought it to, which is never given back; null when it did no step. */
  readonly shareBefore: number | null;
  /** `isFirst`: what an earlier run began may be this step. */
  readonly around: (step: PlannedStep, isFirst: boolean) => LayerSurroundings;
  /** How the service is, as users meet it. */
  readonly look: (windowMs: number) => Promise<BadOf>;
  readonly noteStep: (share: number) => Promise<void>;
}

const baselineMs = 2_000;

/**
 * Takes one way: at once, or step after step with a look at the service after each but the last, which the recovery check
 * follows. It halts when things got worse, and where it stands then is its state.
 */
export async function runWay(ports: LayerPorts, run: WayRun): Promise<LayerResult> {
  const { way, shareBefore } = run;
  const ahead = way.steps.filter(
    ({ share }) => share === null || shareBefore === null || share > shareBefore,
  );
  // What an earlier try brought to the end is set again, as all of it is.
  const steps = ahead.length > 0 ? ahead : way.steps.slice(-1);
  const [only, another] = steps;
  if (only === undefined) throw new Error("a way has a step");
  if (another === undefined) return told(run, await runPlanned(ports, only, run.around(only, true)));
  let before = await run.look(baselineMs);
  const seen: string[] = [];
  let at = shareBefore;
  const stands = (): string => `${shareText(at ?? 0)} % of the traffic is moved`;
  let result: LayerResult = { outcome: "done", detail: "", state: stands(), url: null };
  for (const step of steps) {
    const name = `${way.name} to ${shareText(step.share ?? 100)} %`;
    if (ports.signal.aborted) {
      const detail = `the job was cancelled before ${name}`;
      return { outcome: "interrupted", detail, state: stands(), url: result.url };
    }
    const around = run.around(step, step === only);
    const left = around.deadline - ports.clock.monotonic();
    if (left <= 0 && step !== only) {
      const detail = `the deadline of the rollback had passed before ${name}`;
      return { outcome: "failed", detail, state: stands(), url: result.url };
    }
    ports.log.info(`${name}: begins`);
    result = await runPlanned(ports, step, around);
    ports.log.info(`${name}: ${result.outcome}, ${result.detail}`);
    if (result.outcome !== "done") {
      const state = `${result.state}; before that ${stands()}`;
      return { ...result, detail: `${name}: ${result.detail}`, state };
    }
    at = step.share;
    if (step === steps.at(-1)) break;
    if (step.share !== null) await run.noteStep(step.share);
    const watchMs = Math.max(0, Math.min(way.watchMs, around.deadline - ports.clock.monotonic()));
    const after = await run.look(watchMs);
    const verdict = judgeStep(before, after);
    ports.log.info(`after ${name}: ${verdict.detail}`);
    seen.push(`after ${shareText(step.share ?? 100)} % ${after.bad} of ${after.asked} answers bad`);
    if (verdict.kind === "halt") {
      const detail = `halted after ${name}, since things got worse: ${verdict.detail}`;
      return { outcome: "failed", detail, state: stands(), url: result.url };
    }
    before = after;
  }
  return told(run, result, seen);
}

/** Steps that earlier runs took are told as well: what counts is how the traffic came to where it is. */
function told({ way }: WayRun, result: LayerResult, seen: readonly string[] = []): LayerResult {
  if (result.outcome !== "done" || way.steps.length === 1) return result;
  const shares = way.steps.map(({ share }) => shareText(share ?? 100)).join(", ");
  const looks = seen.length === 0 ? "" : `; ${seen.join(", ")}`;
  return { ...result, detail: `in steps of ${shares} %; ${result.detail}${looks}` };
}
