import { describe, expect, it } from "vitest";
import { printed } from "../values/answers.ts";
import { questionOf, readingOf } from "./preset-reading.ts";

describe("the preset argo-analysis-run", () => {
  const use = { preset: "argo-analysis-run", name: "analysis", object: "shop-1", namespace: "shop" };

  it("asks kubectl for the object", () => {
    expect(questionOf({ ...use, context: "prod" })).toMatchObject({
      via: "command",
      argv: "kubectl --context prod --namespace shop get analysisruns.argoproj.io shop-1 --output json".split(
        " ",
      ),
    });
  });

  it.each([
    ["Successful", "good", ""],
    ["Failed", "bad", "`Failed`, wanted `Successful`"],
    ["Error", "error", "`Error`, which is in none of the lists of `outcomes`"],
    ["Inconclusive", "missing", "not decided yet: `Inconclusive`"],
    ["Running", "missing", "not decided yet: `Running`"],
  ])("takes the phase %s as %s", (phase, outcome, reason) => {
    const reading = readingOf(use, printed({ kind: "AnalysisRun", status: { phase } }));

    expect(reading).toMatchObject({ outcome, reason });
  });

  it("is missing before there is a phase, and an error when there is no such object", () => {
    const young = readingOf(use, printed({ kind: "AnalysisRun", status: {} }));
    const absent = readingOf(use, printed("", 1, 'Error from server (NotFound): "shop-1" not found'));

    expect(young.outcome).toBe("missing");
    expect(absent.outcome).toBe("error");
  });
});

describe("the preset argo-rollout", () => {
  const use = { preset: "argo-rollout", name: "rollout", object: "shop" };
  const rollout = (observedGeneration: string, phase: string) =>
    printed({ kind: "Rollout", metadata: { generation: 5 }, status: { observedGeneration, phase } });

  it.each([
    ["Healthy", "good"],
    ["Degraded", "bad"],
    ["Progressing", "missing"],
    ["Paused", "missing"],
  ])("takes the phase %s as %s", (phase, outcome) => {
    expect(readingOf(use, rollout("5", phase)).outcome).toBe(outcome);
  });

  it("does not take the old specification's phase for the new one's", () => {
    const reading = readingOf(use, rollout("4", "Healthy"));

    expect(reading).toMatchObject({
      outcome: "missing",
      reason: "`$.metadata.generation` and `$.status.observedGeneration` are not the same yet: `5` and `4`",
    });
  });
});

describe("the preset flagger-canary", () => {
  const use = { preset: "flagger-canary", name: "canary", object: "shop" };
  const canary = (phase: string, lastTransitionTime: string) =>
    printed({ kind: "Canary", status: { phase, lastTransitionTime } });

  it.each([
    ["Succeeded", "good"],
    ["Failed", "bad"],
    ["Progressing", "missing"],
    ["Terminated", "missing"],
  ])("takes the phase %s as %s", (phase, outcome) => {
    expect(readingOf(use, canary(phase, "2026-03-01T12:04:00Z")).outcome).toBe(outcome);
  });

  it("does not take an earlier release's phase for this one's, unless the policy says so", () => {
    const earlier = canary("Succeeded", "2026-03-01T11:00:00Z");

    expect(readingOf(use, earlier)).toMatchObject({
      outcome: "missing",
      reason: "the newest value is from 3600 s before the gate began",
    });
    expect(readingOf({ ...use, "before-start": true }, earlier).outcome).toBe("good");
  });
});
