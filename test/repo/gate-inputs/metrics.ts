import { by, type GateInput } from "./gate-input.ts";

const prometheus = "test/core/gate/probes/prometheus.test.ts";
const probes = "test/contracts/probes.test.ts";
const realPrometheus = "test/servers/prometheus/prometheus.test.ts";
const points = "test/core/gate/values/points.test.ts";

/** What may come of asking for a metric. */
export const metrics: readonly GateInput[] = [
  {
    number: 19,
    input: "every odd answer of Prometheus: of another type, NaN, infinite, partial, an error, a page",
    outcome: "`missing` without a number, `error` where the question or the engine is at fault, never `good`",
    shown: [
      by(prometheus, [
        "reads the value %s with %j as %s",
        "takes %j for an error, and not for a bad service",
        "makes of `series: %s` with %j %s",
        "uses a partial result only where the check allows it",
        "makes a reading of whatever comes, and never a good one of what is no number",
      ]),
      by(
        probes,
        ["reads the case %s as the fixture says"],
        [
          "prometheus/empty-vector",
          "prometheus/scalar",
          "prometheus/text",
          "prometheus/range",
          "prometheus/several-series",
          "prometheus/native-histogram",
          "prometheus/nan",
          "prometheus/infinite",
          "prometheus/partial-response",
          "prometheus/error-of-status-200",
          "prometheus/refused-query",
          "prometheus/overloaded",
        ],
      ),
      by(realPrometheus, [
        "a vector of one series, a scalar and the points of a range selector are numbers",
        "a text and PromQL that the server refuses are errors, and a refusal begins with what it is",
      ]),
    ],
  },
  {
    number: 20,
    input: "a series whose newest sample is from before the deployment",
    outcome: "`missing`: stale",
    shown: [
      by(points, [
        "from before the gate began do not count, unless the check says so",
        "are stale when the newest is from before the gate, however fresh it is",
      ]),
      by(realPrometheus, ["a sample of before the gate is stale where the check says how to tell"]),
      by(probes, ["reads the case %s as the fixture says"], ["prometheus/stale"]),
    ],
  },
  {
    number: 21,
    input: "a counter that starts anew at the deployment, a rate over fewer than two scrapes, 0 / 0",
    outcome: "counted on from nought; a minute at least is asked; 0 / 0 is `missing`",
    shown: [
      by(realPrometheus, [
        "a counter that starts again from zero does not become negative",
        "0 / 0 and 1 / 0 are missing, whatever the limit",
      ]),
      by("test/core/gate/rules/canary-figures.test.ts", [
        "is counted anew from where a counter stands that lost more than half",
      ]),
      by(prometheus, ["never asks for less than a minute, which holds too few scrapes"]),
    ],
  },
  {
    number: 22,
    input: "metrics that are late, incomplete, null, absent, partial, or on several pages",
    outcome:
      "unfinished points do not count; nothing is `missing`, a part is an `error`; pages are the tool's",
    shown: [
      by("test/core/gate/presets/datadog.test.ts", [
        "leaves the newest point out, because its minute is not over, and null points too",
        "is missing when every point is null, and when there is no series",
      ]),
      // All words of the call are tested: none keeps the AWS CLI from following the pages.
      by(
        "test/core/gate/presets/cloudwatch.test.ts",
        [
          "asks by the AWS CLI, for the time since the gate began",
          "leaves the newest minute out, in whatever order they come",
          "counts points of five minutes, although they are old before they are over",
          "is missing without data, and an error when only a part of the data came",
          "takes an alarm in the state %s as %s",
        ],
        ["INSUFFICIENT_DATA"],
      ),
    ],
  },
  {
    number: 23,
    input: "clocks that differ between runner and provider, and a wall clock that is set meanwhile",
    outcome:
      "what is a little off counts, what is far ahead is `missing`; the bake goes by the monotonic clock",
    shown: [
      by(prometheus, ["does not mind an engine whose clock is behind, whose instant answers have its time"]),
      by(points, ["%j are %s"], ["the newest value is 301 s ahead of this runner's clock"]),
      by(
        "test/flows/gate/wall-clock.test.ts",
        ["%s moves no sample, and neither ends nor prolongs the bake"],
        ["back by a day", "back by a second", "on by a leap second", "on by a day"],
      ),
      by("test/adapters/clock.test.ts", ["tells milliseconds since 1970, and a time that never goes back"]),
    ],
  },
];
