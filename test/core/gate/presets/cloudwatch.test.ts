import { describe, expect, it } from "vitest";
import { PresetUse } from "../../../../src/core/gate/presets/index.ts";
import { printed } from "../values/answers.ts";
import { questionOf, readingOf, startedAtMs } from "./preset-reading.ts";

const use = {
  preset: "cloudwatch",
  name: "errors",
  region: "eu-west-1",
  namespace: "AWS/ApplicationELB",
  metric: "HTTPCode_Target_5XX_Count",
  dimensions: { LoadBalancer: "app/shop/1" },
  "at-most": 10,
};

describe("the preset cloudwatch", () => {
  it("asks by the AWS CLI, for the time since the gate began", () => {
    const question = questionOf(use);

    expect(question).toMatchObject({ via: "command", timeoutMs: 30_000 });
    const [query, ...before] = question.via === "command" ? question.argv.toReversed() : [];
    expect(before.toReversed()).toEqual(
      "aws cloudwatch get-metric-data --region eu-west-1 --output json --no-cli-pager --start-time 2026-03-01T12:00:00Z --end-time 2026-03-01T12:05:00Z --scan-by TimestampAscending --metric-data-queries".split(
        " ",
      ),
    );
    expect(JSON.parse(query ?? "")).toEqual([
      {
        Id: "gate",
        MetricStat: {
          Metric: {
            Namespace: "AWS/ApplicationELB",
            MetricName: "HTTPCode_Target_5XX_Count",
            Dimensions: [{ Name: "LoadBalancer", Value: "app/shop/1" }],
          },
          Period: 60,
          Stat: "Sum",
        },
      },
    ]);
  });

  it("leaves the newest minute out, in whatever order they come", () => {
    const reading = readingOf(use, data("Complete", { "12:02": 3, "12:04": 99, "12:03": 4 }));

    expect(reading).toMatchObject({ outcome: "good", value: 4, status: 0 });
  });

  it("counts points of five minutes, although they are old before they are over", () => {
    const slow = { ...use, period: 300 };
    const times = [0, 300, 600].map((seconds) => new Date(startedAtMs + seconds * 1000).toISOString());
    const body = { Id: "gate", Timestamps: times, Values: [1, 2, 99], StatusCode: "Complete" };

    const reading = readingOf(slow, printed({ MetricDataResults: [body] }), 860_000);

    expect(reading).toMatchObject({ outcome: "good", value: 2 });
  });

  it("is missing without data, and an error when only a part of the data came", () => {
    const none = readingOf(use, data("Complete", {}));
    const part = readingOf(use, data("PartialData", { "12:02": 1, "12:03": 1 }));

    expect(none).toMatchObject({ outcome: "missing" });
    expect(part).toMatchObject({ outcome: "error", reason: "the API tells of an error: `PartialData`" });
  });

  it("is an error when the command fails", () => {
    const reading = readingOf(use, printed("", 254, "An error occurred (AccessDenied)"));

    expect(reading).toMatchObject({
      outcome: "error",
      status: 254,
      reason: "the command ended with code 254: `An error occurred (AccessDenied)`",
    });
  });

  it.each([
    ["OK", "good"],
    ["ALARM", "bad"],
    ["INSUFFICIENT_DATA", "missing"],
    ["UNHEARD_OF", "error"],
  ])("takes an alarm in the state %s as %s", (StateValue, outcome) => {
    const alarm = { preset: "cloudwatch", name: "alarm", alarm: "shop-errors" };

    const reading = readingOf(alarm, printed({ CompositeAlarms: [], MetricAlarms: [{ StateValue }] }));

    expect(reading.outcome).toBe(outcome);
  });

  it("does not take an alarm that there is not for a good one", () => {
    const alarm = { preset: "cloudwatch", name: "alarm", alarm: "renamed" };

    const reading = readingOf(alarm, printed({ CompositeAlarms: [], MetricAlarms: [] }));

    expect(reading.outcome).toBe("missing");
  });

  it("wants an alarm, an expression or a metric with its namespace", () => {
    const alone = { preset: "cloudwatch", name: "errors", metric: "HTTPCode_Target_5XX_Count" };

    expect(PresetUse.safeParse(alone).success).toBe(false);
    expect(PresetUse.safeParse({ ...use, alarm: "x" }).success).toBe(false);
    expect(PresetUse.safeParse({ ...alone, namespace: "AWS/ApplicationELB" }).success).toBe(true);
  });
});

function data(StatusCode: string, points: Readonly<Record<string, number>>) {
  const Timestamps = Object.keys(points).map((minute) => `2026-03-01T${minute}:00+00:00`);
  return printed({
    MetricDataResults: [
      {
        Id: "gate",
        Label: "HTTPCode_Target_5XX_Count",
        Timestamps,
        Values: Object.values(points),
        StatusCode,
      },
    ],
    Messages: [],
  });
}
