import { z } from "zod";
import { ArgoAnalysisRunParameters, argoAnalysisRun } from "./argo-analysis-run.ts";
import { ArgoRolloutParameters, argoRollout } from "./argo-rollout.ts";
import { CloudwatchParameters, cloudwatch } from "./cloudwatch.ts";
import { DatadogParameters, datadog } from "./datadog.ts";
import { FlaggerCanaryParameters, flaggerCanary } from "./flagger-canary.ts";
import { GraphiteParameters, graphite } from "./graphite.ts";
import { InfluxdbParameters, influxdb } from "./influxdb.ts";
import { NewRelicParameters, newRelic } from "./new-relic.ts";
import type { WrittenCheck } from "./preset.ts";
import { SentryParameters, sentry } from "./sentry.ts";

/** A check that is written by the name of a preset and its parameters. */
export const PresetUse = z.discriminatedUnion("preset", [
  DatadogParameters,
  CloudwatchParameters,
  NewRelicParameters,
  SentryParameters,
  GraphiteParameters,
  InfluxdbParameters,
  ArgoAnalysisRunParameters,
  ArgoRolloutParameters,
  FlaggerCanaryParameters,
]);
export type PresetUse = Readonly<z.infer<typeof PresetUse>>;

/** Whether a check of the policy is a preset's. */
export function isPresetUse<T extends object>(check: T | PresetUse): check is PresetUse {
  return "preset" in check;
}

/** What a preset becomes: a check as a user could have written it, to be read by the schema of checks. */
export function expandPreset(use: PresetUse): WrittenCheck {
  switch (use.preset) {
    case "datadog":
      return datadog.expand(use);
    case "cloudwatch":
      return cloudwatch.expand(use);
    case "new-relic":
      return newRelic.expand(use);
    case "sentry":
      return sentry.expand(use);
    case "graphite":
      return graphite.expand(use);
    case "influxdb":
      return influxdb.expand(use);
    case "argo-analysis-run":
      return argoAnalysisRun.expand(use);
    case "argo-rollout":
      return argoRollout.expand(use);
    case "flagger-canary":
      return flaggerCanary.expand(use);
    default:
      return use satisfies never;
  }
}
