import { z } from "zod";
import { limitProblems } from "../values/limits.ts";
import {
  beginPrometheus,
  prometheusKeys,
  prometheusProblems,
  prometheusTarget,
  readPrometheusSource,
} from "../values/prometheus-source.ts";
import { judgedStep, judgingKeys } from "../values/value-check.ts";
import { checkBase } from "./check-base.ts";
import type { Probe } from "./probe.ts";

/** Asks a Prometheus-compatible engine for a number and judges it by limits. */
export const PrometheusCheck = z.strictObject({
  kind: z.literal("prometheus").describe("Asks a Prometheus-compatible engine."),
  ...checkBase,
  ...prometheusKeys,
  ...judgingKeys,
});
export type PrometheusCheck = Readonly<z.infer<typeof PrometheusCheck>>;

/** A number from PromQL. That the engine cannot be asked is an error and says nothing about the service. */
export const prometheusProbe: Probe<PrometheusCheck> = {
  kind: "prometheus",
  config: PrometheusCheck,
  target: prometheusTarget,
  problems: (check) => [...prometheusProblems(check, "refused"), ...limitProblems(check)],
  begin: (check, asking) => beginPrometheus(check, { ...asking, windowMs: null }),
  read(check, turn, answer, asking) {
    const source = { ...asking, windowMs: null };
    return judgedStep(check, readPrometheusSource(check, turn, answer, source), source);
  },
};
