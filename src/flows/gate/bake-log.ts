import type { CheckState } from "../../core/gate/check-state.ts";
import type { GateTimes, PlannedCheck } from "../../core/gate/planned-check.ts";
import { foldedCheck } from "../../core/gate/report/folded-check.ts";
import { progressLine } from "../../core/gate/report/progress-line.ts";
import { sampleLine } from "../../core/gate/report/sample-line.ts";
import type { Sample } from "../../core/gate/sample.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { SampleLog } from "./sample-log.ts";

/** A log of a bake stays readable, and far from what GitHub cuts. */
const mostPerSecond = 10;
const mostNotGood = 20;
const progressEveryMs = 5_000;
/** With a line for each sample, it is enough to say now and then how far the statistic has come. */
const rareProgressMs = 30_000;

/**
 * Writes a bake to the log while it runs. One check: a line for each sample. Several: a line on where they stand every now
 * and then, what is not good at once, and every sample in a folded group for each check at the end.
 */
export function bakeLog(
  { log, clock }: Pick<Ports, "log" | "clock">,
  { intervalMs, bakeMs }: GateTimes,
  planned: readonly PlannedCheck[],
  /** Of each check so far. */
  seen: { readonly samples: Pick<SampleLog, "newest">; readonly states: ReadonlyMap<string, CheckState> },
) {
  const isEach = planned.length === 1 && 1000 / intervalMs <= mostPerSecond;
  const told = new Map<string, number>();
  const everyMs = Math.max(isEach ? rareProgressMs : progressEveryMs, intervalMs);
  let nextProgress = clock.monotonic() + everyMs;

  function progress(afterMs: number): void {
    const checks = planned.map(({ name, rule }) => {
      const ruleState = seen.states.get(name)?.ruleState ?? rule.begin();
      return { name, last: seen.samples.newest(name), gauge: rule.gauge(ruleState) };
    });
    const rounds = Math.floor(bakeMs / intervalMs) + 1;
    const done = Math.min(rounds, Math.max(0, Math.floor(afterMs / intervalMs) + 1));
    log.info(progressLine({ done, planned: rounds, leftMs: Math.max(0, bakeMs - afterMs), checks }));
  }

  return {
    sample(sample: Sample, state: CheckState, afterMs: number): void {
      const number = state.good + state.bad + state.missing + state.errors;
      const before = told.get(sample.check) ?? 0;
      if (isEach) log.info(sampleLine(sample, number, state.check.planned));
      else if (sample.outcome !== "good" && before < mostNotGood) {
        told.set(sample.check, before + 1);
        log.info(sampleLine(sample, number, state.check.planned));
      }
      const now = clock.monotonic();
      if (now < nextProgress) return;
      nextProgress = now + everyMs;
      progress(afterMs);
    },
    end(samples: readonly Sample[]): void {
      if (isEach) return;
      const byCheck = Map.groupBy(samples, ({ check }) => check);
      for (const { name } of planned.slice(0, mostFolded)) {
        const { title, lines } = foldedCheck(name, byCheck.get(name) ?? []);
        log.group(title, lines);
      }
    },
  };
}

const mostFolded = 50;
