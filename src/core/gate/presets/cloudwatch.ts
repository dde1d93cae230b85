import { z } from "zod";
import { usualFreshMs } from "../values/points.ts";
import { type Preset, passedEnv, passedLimits, passedOn, passOn, type WrittenCheck } from "./preset.ts";

/** A metric or an alarm of CloudWatch. */
export const CloudwatchParameters = z
  .strictObject({
    preset: z.literal("cloudwatch").describe("Name of the preset."),
    ...passedOn,
    ...passedLimits,
    ...passedEnv,
    region: z.string().min(1).optional().describe("AWS region; left out, the one of the job's environment."),
    alarm: z
      .string()
      .min(1)
      .optional()
      .describe(
        "Name of an alarm that must be `OK`, instead of a metric. `INSUFFICIENT_DATA` is missing, and not good.",
      ),
    namespace: z.string().min(1).optional().describe("Such as `AWS/ApplicationELB`."),
    metric: z.string().min(1).optional().describe("Such as `HTTPCode_Target_5XX_Count`."),
    dimensions: z
      .record(z.string().min(1), z.string().min(1))
      .default({})
      .describe("Dimensions with their values."),
    statistic: z.string().min(1).default("Sum").describe("Such as `Sum`, `Average` or `p99`."),
    period: z.number().int().positive().default(60).describe("Seconds of one point."),
    expression: z
      .string()
      .min(1)
      .optional()
      .describe("Metric math or Metrics Insights that gives one series, instead of `metric`."),
  })
  .refine(
    ({ alarm, metric, namespace, expression }) =>
      [alarm, expression, metric].filter((one) => one !== undefined).length === 1 &&
      (metric === undefined) === (namespace === undefined),
    "one of `alarm`, `expression`, or `metric` with its `namespace`",
  )
  .describe("A metric or an alarm of CloudWatch, by the command `aws`: its requests need a signature.");
export type CloudwatchParameters = Readonly<z.infer<typeof CloudwatchParameters>>;

/**
 * The AWS CLI, version 2, which the job has configured (API reference: GetMetricData, DescribeAlarms). It follows
 * pages by itself. `PartialData` and other codes than `Complete` are errors.
 */
export const cloudwatch: Preset<CloudwatchParameters> = {
  parameters: CloudwatchParameters,
  expand: (parameters) => ({
    kind: "metric",
    ...(parameters.alarm === undefined ? metricCheck(parameters) : alarmCheck(parameters, parameters.alarm)),
    ...passOn(parameters),
  }),
};

function metricCheck(parameters: CloudwatchParameters): WrittenCheck {
  return {
    command: [
      ...aws("get-metric-data", parameters),
      "--start-time",
      "{start.iso}",
      "--end-time",
      "{now.iso}",
      "--scan-by",
      "TimestampAscending",
      "--metric-data-queries",
      JSON.stringify([queryOf(parameters)]),
    ],
    value: "$.MetricDataResults[*].Values[*]",
    time: "$.MetricDataResults[*].Timestamps[*]",
    error: "$.MetricDataResults[?@.StatusCode != 'Complete'].StatusCode",
    // A minute's data come late and are still growing when the next one begins.
    "drop-newest": 1,
    // A point has the time at which it begins, and is left out until the next one has begun.
    fresh: `${usualFreshMs / 1000 + 2 * parameters.period}s`,
    timeout: "30s",
  };
}

// One alarm a check: one that there is not is left out of the answer, and others would be good without it.
function alarmCheck(parameters: CloudwatchParameters, alarm: string): WrittenCheck {
  return {
    command: [
      ...aws("describe-alarms", parameters),
      "--alarm-types",
      "MetricAlarm",
      "CompositeAlarm",
      "--alarm-names",
      alarm,
    ],
    value: "$['MetricAlarms','CompositeAlarms'][*].StateValue",
    outcomes: { good: ["OK"], bad: ["ALARM"], missing: ["INSUFFICIENT_DATA"] },
    timeout: "30s",
  };
}

function aws(operation: string, { region }: CloudwatchParameters): readonly string[] {
  const where = region === undefined ? [] : ["--region", region];
  return ["aws", "cloudwatch", operation, ...where, "--output", "json", "--no-cli-pager"];
}

function queryOf(parameters: CloudwatchParameters): WrittenCheck {
  const { expression, namespace, metric, dimensions, statistic, period } = parameters;
  if (expression !== undefined) return { Id: "gate", Expression: expression, Period: period };
  const named = Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }));
  return {
    Id: "gate",
    MetricStat: {
      Metric: { Namespace: namespace, MetricName: metric, Dimensions: named },
      Period: period,
      Stat: statistic,
    },
  };
}
