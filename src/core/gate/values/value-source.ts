import { z } from "zod";
import type { Answer } from "../../../kernel/question.ts";
import type { CheckProblem, Turn } from "../probes/probe.ts";
import {
  beginMetric,
  MetricSource,
  metricProblems,
  metricTarget,
  readMetricSource,
} from "./metric-source.ts";
import {
  beginPrometheus,
  PrometheusSource,
  prometheusProblems,
  prometheusTarget,
  readPrometheusSource,
} from "./prometheus-source.ts";
import type { SourceAsking, SourceStep } from "./source-step.ts";

/** Where a number comes from, for checks that compare several. */
export const ValueSource = z.discriminatedUnion("kind", [PrometheusSource, MetricSource]);
export type ValueSource = PrometheusSource | MetricSource;

/** The first question of a source. */
export function beginSource(source: ValueSource, asking: SourceAsking): Turn {
  return source.kind === "prometheus" ? beginPrometheus(source, asking) : beginMetric(source, asking);
}

/** What an answer leads to. */
export function readSource(
  source: ValueSource,
  turn: Turn,
  answer: Answer,
  asking: SourceAsking,
): SourceStep {
  return source.kind === "prometheus"
    ? readPrometheusSource(source, turn, answer, asking)
    : readMetricSource(source, answer, asking);
}

/** What is wrong with a source, with its place in the check before each key. */
export function sourceProblems(
  place: string,
  source: ValueSource,
  window: "needed" | "refused",
): readonly CheckProblem[] {
  const problems =
    source.kind === "prometheus" ? prometheusProblems(source, window) : metricProblems(source, window);
  const several = source.kind === "prometheus" && (source.series === "any" || source.series === "all");
  const unfit: readonly CheckProblem[] = several
    ? [
        {
          key: "series",
          problem: `is \`${source.series}\`, and one number is wanted here`,
          write: "Write `sum`, `max`, `min` or `one`.",
        },
      ]
    : [];
  return [...problems, ...unfit].map((one) => ({ ...one, key: `${place}.${one.key}` }));
}

/** Where a source asks, for pages and records. */
export function sourceTarget(source: ValueSource): string {
  return source.kind === "prometheus" ? prometheusTarget(source) : metricTarget(source);
}
