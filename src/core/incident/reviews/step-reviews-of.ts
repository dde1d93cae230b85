import { layersIn } from "../../plan/rules/layers.ts";
import type { MergedChange } from "../../release/manifest.ts";
import { secondsBetween } from "../../rollback/figures.ts";
import { LayerName } from "../../rollback/layer-name.ts";
import type { LayerRun, RollbackRecord } from "../../rollback/record.ts";
import { lengthText } from "../text/length-text.ts";
import { answersIn, wayBackIn } from "./plan-answers.ts";
import { plannedSeconds } from "./planned-seconds.ts";
import type { StepReview } from "./reviews.ts";

type Change = Pick<MergedChange, "number" | "plan">;

/**
 * Each layer as the plans have it beside what was done, those that plans name and that did not run included; the last
 * row is the whole way back. Layers that neither ran nor stand in a plan are left out.
 */
export function stepReviewsOf(
  rollback: RollbackRecord | null,
  changes: readonly Change[],
): readonly StepReview[] {
  const planned = plannedLayers(changes);
  const runs = new Map((rollback?.layers ?? []).map((run) => [run.layer, run]));
  const steps = LayerName.options.flatMap((layer) => {
    const [run, pulls] = [runs.get(layer), planned.get(layer) ?? []];
    if (pulls.length === 0 && (run === undefined || run.outcome === "skipped")) return [];
    return [{ layer, planned: pullWords(pulls), ...done(run) }];
  });
  if (rollback === null) return steps;
  const whole = { layer: "the whole way back", planned: wholeTime(rollback, changes) };
  return [...steps, { ...whole, actual: rollback.outcome, seconds: rollback.seconds }];
}

function done(run: LayerRun | undefined): Pick<StepReview, "actual" | "seconds"> {
  if (run === undefined) return { actual: "not run", seconds: null };
  const seconds = run.startedAt === null ? null : secondsBetween(run.startedAt, run.endedAt);
  return { actual: `${run.outcome}: ${run.detail}`, seconds };
}

function plannedLayers(changes: readonly Change[]): ReadonlyMap<LayerName, readonly number[]> {
  const named = changes.flatMap(({ number, plan }) =>
    plan === null ? [] : layersIn(wayBackIn(plan.fields)).map((layer) => ({ layer, number })),
  );
  return new Map(
    [...Map.groupBy(named, ({ layer }) => layer)].map(([layer, of]) => [
      layer,
      [...new Set(of.map(({ number }) => number))],
    ]),
  );
}

function wholeTime({ objective }: RollbackRecord, changes: readonly Change[]): string {
  const times = changes.flatMap(({ number, plan }) => {
    const seconds = plannedSeconds(answersIn(plan?.fields ?? {}, ["time-to-roll-back"]));
    return seconds === null ? [] : [{ number, seconds }];
  });
  const aim = `${lengthText(objective.seconds)} by the policy`;
  // Together they take as long as the longest at least.
  const [longest] = times.sort((a, b) => b.seconds - a.seconds || a.number - b.number);
  return longest === undefined
    ? aim
    : `${lengthText(longest.seconds)} by pull request ${longest.number}; ${aim}`;
}

const mostPulls = 5;

function pullWords(pulls: readonly number[]): string {
  if (pulls.length === 0) return "in no plan";
  const more = pulls.length > mostPulls ? ` and ${pulls.length - mostPulls} more` : "";
  return `by pull request ${pulls.slice(0, mostPulls).join(", ")}${more}`;
}
