import { latencyFinding } from "./assertions/latency.ts";
import type { Check } from "./check.ts";
import type { Sample } from "./sample.ts";
import { judgeValue } from "./values/limits.ts";

/**
 * A recorded sample as the check would judge it now: a measured value by its limits, an answer by how long it may take.
 * What the record does not hold (a body, a header) stays as it was judged then.
 */
export function replaySample(sample: Sample, check: Check): Sample {
  if (sample.outcome === "error" || sample.outcome === "missing") return sample;
  if ((check.kind === "prometheus" || check.kind === "metric") && sample.value !== undefined) {
    const judged = judgeValue(check, sample.value);
    if (judged.kind === "good") return { ...sample, outcome: "good", reason: "" };
    return { ...sample, outcome: judged.kind === "bad" ? "bad" : "missing", reason: judged.reason };
  }
  if (!("latency" in check)) return sample;
  const wasSlow = sample.outcome === "bad" && /^\d+ ms, wanted \d+ ms at most$/.test(sample.reason);
  if (sample.outcome === "bad" && !wasSlow) return sample;
  const slow = latencyFinding(check.latency, sample.ms);
  return slow === null
    ? { ...sample, outcome: "good", reason: "" }
    : { ...sample, outcome: "bad", reason: slow.reason };
}
