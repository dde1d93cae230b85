import { z } from "zod";
import type { Answer } from "../../../kernel/question.ts";
import type { Reading } from "../sample.ts";
import { factsOf } from "../values/answer-facts.ts";
import { unsettled } from "../values/datum.ts";
import { valuesAt, wordOf } from "../values/json-points.ts";
import { limitProblems } from "../values/limits.ts";
import { metricDocument } from "../values/metric-document.ts";
import {
  beginMetric,
  concealingMetric,
  metricKeys,
  metricProblems,
  metricTarget,
  readMetricSource,
} from "../values/metric-source.ts";
import { outcomeOfNothing } from "../values/no-data.ts";
import { OutcomeMap, outcomeOfWords } from "../values/outcome-map.ts";
import { staleness, usualFreshMs } from "../values/points.ts";
import { timeOf } from "../values/time-of.ts";
import { judgedStep, judgingKeys } from "../values/value-check.ts";
import { checkBase } from "./check-base.ts";
import type { Asking, CheckProblem, Probe, Step } from "./probe.ts";

/** Asks an API of measurements, or a command that asks one, and judges the number or the word in its answer. */
export const MetricCheck = z.strictObject({
  kind: z.literal("metric").describe("Asks an API of measurements, or a command."),
  ...checkBase,
  ...metricKeys,
  ...judgingKeys,
  outcomes: OutcomeMap.optional(),
});
export type MetricCheck = Readonly<z.infer<typeof MetricCheck>>;

/** A number or a word from any API that answers with JSON or CSV. Its failures say nothing about the service. */
export const metricProbe: Probe<MetricCheck> = {
  kind: "metric",
  config: MetricCheck,
  target: metricTarget,
  problems,
  begin: (check, asking) => beginMetric(check, { ...asking, windowMs: null }),
  read(check, _turn, answer, asking) {
    if (check.outcomes !== undefined) return wordStep(check, check.outcomes, answer, asking);
    const source = { ...asking, windowMs: null };
    return judgedStep(check, readMetricSource(check, answer, source), source);
  },
};

function problems(check: MetricCheck): readonly CheckProblem[] {
  const own = metricProblems(check, "refused");
  if (check.outcomes === undefined) return [...own, ...limitProblems(check)];
  const limits = ["at-most", "at-least", "relative"] as const;
  const both = limits.filter((key) => check[key] !== undefined);
  const zero: readonly CheckProblem[] =
    check["no-data"].empty === "zero"
      ? [
          {
            key: "no-data.empty",
            problem: "is `zero` beside `outcomes`, which judges words and not numbers",
            write: "Write `missing`, `error`, `bad` or `good`.",
          },
        ]
      : [];
  return [
    ...own,
    ...both.map((key) => ({
      key,
      problem: "is set beside `outcomes`, which judges words and not numbers",
      write: `Leave \`${key}\` or \`outcomes\` out.`,
    })),
    ...zero,
  ];
}

function wordStep(check: MetricCheck, outcomes: OutcomeMap, answer: Answer, asking: Asking): Step {
  const told = wordsTold(check, outcomes, answer, asking);
  const reason = concealingMetric(check)(told.reason);
  const reading: Reading = { ...told, reason, ...factsOf(answer) };
  const sinceStartMs = asking.nowMs - asking.startedAtMs;
  return { kind: "reading", reading: unsettled(reading, check.settle ?? 0, sinceStartMs) };
}

function wordsTold(
  check: MetricCheck,
  outcomes: OutcomeMap,
  answer: Answer,
  asking: Asking,
): Pick<Reading, "outcome" | "reason"> {
  const document = metricDocument(check, answer);
  if (document.kind === "unasked") return { outcome: "error", reason: document.reason };
  if (document.kind === "unready") return nothing(check, "missing", document.reason);
  const found = valuesAt(document.value, check.value);
  if (found.kind === "unasked") return { outcome: "error", reason: found.reason };
  if (found.values.length === 0) return nothing(check, "empty", `nothing at \`${check.value}\``);
  const old = staleWord(check, document.value, asking);
  if (old !== null) return nothing(check, "stale", old);
  return outcomeOfWords(
    outcomes,
    found.values.map((value) => wordOf(value) ?? JSON.stringify(value)),
  );
}

// A word has one time: when that state was entered.
function staleWord(check: MetricCheck, document: unknown, asking: Asking): string | null {
  if (check.time === undefined) return null;
  const times = valuesAt(document, check.time);
  const newest = times.kind === "values" ? times.values.map(timeOf).filter((time) => time !== null) : [];
  if (newest.length === 0) return `no time at \`${check.time}\``;
  const rules = { freshMs: check.fresh ?? usualFreshMs, beforeStart: check["before-start"] };
  return staleness(Math.max(...newest), rules, asking);
}

function nothing(
  check: MetricCheck,
  kind: "missing" | "empty" | "stale",
  reason: string,
): Pick<Reading, "outcome" | "reason"> {
  const outcome = outcomeOfNothing(check["no-data"], kind);
  return { outcome, reason: outcome === "good" ? "" : reason };
}
