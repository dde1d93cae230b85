import { z } from "zod";
import { HttpCheck } from "../probes/http.ts";
import { MetricSource } from "./metric-source.ts";
import { PrometheusSource } from "./prometheus-source.ts";

const HttpSource = HttpCheck.omit({ name: true, "dry-run": true, rule: true, interval: true }).extend({
  kind: z.literal("http").describe("What this source is."),
});

/** One side of a comparison: probes that are good or bad, or a number of errors since the gate began. */
export const CanarySource = z.discriminatedUnion("kind", [HttpSource, PrometheusSource, MetricSource]);
export type CanarySource = Readonly<z.infer<typeof CanarySource>>;

/** The http configuration of a side, as the probe takes it. */
export function httpCheckOf(source: Extract<CanarySource, { kind: "http" }>): HttpCheck {
  return { ...source, name: "side", "dry-run": false };
}
