import { describe, expect, it } from "vitest";
import { Check } from "../../../../src/core/gate/check.ts";
import { fillCheck } from "../../../../src/core/gate/fill-check.ts";
import { expandPreset, PresetUse } from "../../../../src/core/gate/presets/index.ts";
import { probeOf } from "../../../../src/core/gate/probes/index.ts";
import { ReadBack } from "../../../../src/core/rollback/layers/read-back.ts";
import { recipes } from "../../../../src/core/rollback/recipes/index.ts";
import { printed } from "../../gate/values/answers.ts";
import { application, canary, ecsService, rollout } from "./platform-objects.ts";
import { values } from "./written-words.ts";

/** When the gate of these tests began; it is five minutes later. */
const startedAtMs = Date.parse("2026-03-01T12:00:00Z");
const asking = { nowMs: startedAtMs + 300_000, startedAtMs, open: [], fresh: false, redact: String };

describe("the gate of the recipe for Argo Rollouts", () => {
  it.each([
    ["Healthy", { phase: "Healthy", stableRS: "6c54544bf9", updatedReplicas: 4, replicas: 4 }, "good"],
    ["aborted", { phase: "Degraded", abort: true, message: "RolloutAborted: update aborted" }, "bad"],
    ["timed out", { phase: "Degraded", message: "ProgressDeadlineExceeded: timed out" }, "bad"],
    ["between steps", { phase: "Progressing", message: "more replicas need to be updated" }, "missing"],
    [
      "at a pause",
      {
        phase: "Paused",
        controllerPause: true,
        message: "CanaryPauseStep",
        pauseConditions: [{ reason: "CanaryPauseStep", startTime: "2026-03-01T12:04:00Z" }],
      },
      "missing",
    ],
  ])("takes a Rollout that is %s as %s", (_name, status, outcome) => {
    expect(gateReading("argo-rollouts", rollout(status))).toBe(outcome);
  });

  it("does not take the phase of the specification before for that of the new one", () => {
    expect(gateReading("argo-rollouts", rollout({ phase: "Healthy" }, "4"))).toBe("missing");
  });

  it("takes a phase that Argo has never had for an error", () => {
    expect(gateReading("argo-rollouts", rollout({ phase: "Superb" }))).toBe("error");
  });
});

describe("the gate of the recipe for Flagger", () => {
  const now = "2026-03-01T12:04:30Z";

  it.each([
    ["Succeeded", "good"],
    ["Failed", "bad"],
    ["Initializing", "missing"],
    ["Initialized", "missing"],
    ["Waiting", "missing"],
    ["Progressing", "missing"],
    ["WaitingPromotion", "missing"],
    ["Promoting", "missing"],
    ["Finalising", "missing"],
    ["Terminating", "missing"],
    ["Terminated", "missing"],
  ])("takes the phase %s as %s", (phase, outcome) => {
    expect(gateReading("flagger", canary(phase, now, phase === "Progressing" ? 20 : 0))).toBe(outcome);
  });

  it("does not take the verdict on the release before for that on this one", () => {
    expect(gateReading("flagger", canary("Succeeded", "2026-03-01T11:50:00Z"))).toBe("missing");
    expect(gateReading("flagger", canary("Failed", "2026-03-01T11:50:00Z"))).toBe("missing");
  });
});

describe("the gates of recipes", () => {
  it.each(recipes.filter(({ gate }) => gate !== undefined).map(({ id }) => id))(
    "take no failure of the platform's own program for one of the service (%s)",
    (id) => {
      expect(gateReading(id, "Unable to connect to the server", 1)).toBe("error");
    },
  );
});

describe("the gates of the recipes for Argo CD, ECS and Nomad", () => {
  const deployment = (rolloutState: string) =>
    ecsService([
      { status: "PRIMARY", taskDefinition: "shop:43", rolloutState },
      { status: "ACTIVE", taskDefinition: "shop:42", rolloutState: "COMPLETED" },
    ]);

  it.each([
    ["argo-cd", application("Healthy"), "good"],
    ["argo-cd", application("Degraded"), "bad"],
    ["argo-cd", application("Progressing"), "missing"],
    ["argo-cd", application("Suspended"), "missing"],
    ["argo-cd", application("Unknown"), "error"],
    ["ecs", deployment("COMPLETED"), "good"],
    ["ecs", deployment("FAILED"), "bad"],
    ["ecs", deployment("IN_PROGRESS"), "missing"],
    ["nomad", JSON.stringify({ ID: "0b23b149", JobID: "shop", Status: "successful" }), "good"],
    ["nomad", JSON.stringify({ ID: "0b23b149", JobID: "shop", Status: "failed" }), "bad"],
    ["nomad", JSON.stringify({ ID: "0b23b149", JobID: "shop", Status: "running" }), "missing"],
  ])("%s: %s is %s", (id, output, outcome) => {
    expect(gateReading(id, output)).toBe(outcome);
  });
});

describe("what recipes read back", () => {
  const wanted = `ghcr.io/acme/shop@sha256:${"1".repeat(64)}`;
  const other = `ghcr.io/acme/shop@sha256:${"9".repeat(64)}`;
  const primary = { status: "PRIMARY", taskDefinition: "shop:42", rolloutState: "COMPLETED" };
  const alias = (version: string, weights: unknown) =>
    JSON.stringify({
      Name: "live",
      FunctionVersion: version,
      ...(weights === null ? {} : { RoutingConfig: weights }),
    });
  const traffic = (...shares: readonly (readonly [string, number])[]) =>
    JSON.stringify({
      status: {
        conditions: [
          { type: "Ready", status: "True" },
          { type: "RoutesReady", status: "True" },
        ],
        traffic: shares.map(([commit, percent]) => ({ revisionName: `shop-${commit}`, percent })),
      },
    });

  it.each([
    ["argo-cd", "the target and nothing else", application("Healthy", "Synced", [wanted]), "good"],
    ["argo-cd", "pods of both", application("Healthy", "Synced", [wanted, other]), "bad"],
    ["argo-cd", "the bad one, before Argo CD has looked", application("Healthy", "Synced", [other]), "bad"],
    ["argo-cd", "not applied yet", application("Healthy", "OutOfSync", [wanted]), "bad"],
    ["ecs", "the target alone", ecsService([primary]), "good"],
    [
      "ecs",
      "tasks of both",
      ecsService([primary, { ...primary, status: "ACTIVE", taskDefinition: "shop:43" }]),
      "bad",
    ],
    ["ecs", "the bad one again", ecsService([{ ...primary, taskDefinition: "shop:43" }]), "bad"],
    ["ecs", "a longer number", ecsService([{ ...primary, taskDefinition: "shop:421" }]), "bad"],
    ["ecs", "still at it", ecsService([{ ...primary, rolloutState: "IN_PROGRESS" }]), "bad"],
    ["lambda", "the version", alias("42", null), "good"],
    ["lambda", "the version, with no weights", alias("42", { AdditionalVersionWeights: {} }), "good"],
    ["lambda", "a weight for another one", alias("42", { AdditionalVersionWeights: { "43": 0.1 } }), "bad"],
    ["lambda", "the bad one", alias("43", null), "bad"],
    ["cloud-run", "all of it", traffic(["b".repeat(40), 100]), "good"],
    ["cloud-run", "a part of it", traffic(["b".repeat(40), 75], ["c".repeat(40), 25]), "bad"],
    [
      "fly",
      "every machine",
      JSON.stringify([1, 1].map((n) => ({ Digest: `sha256:${String(n).repeat(64)}` }))),
      "good",
    ],
    [
      "fly",
      "one machine not",
      JSON.stringify([1, 9].map((n) => ({ Digest: `sha256:${String(n).repeat(64)}` }))),
      "bad",
    ],
    ["vercel", "the deployment", JSON.stringify({ id: "dpl_89qyp1cskzkLrVicDaZoDbjyHuDJ" }), "good"],
    ["vercel", "another one", JSON.stringify({ id: "dpl_7Np5Q" }), "bad"],
    [
      "eas-update",
      "the message",
      JSON.stringify({ currentPage: [{ message: '"Return to v1.1.0" (now by ci)' }] }),
      "good",
    ],
    [
      "eas-update",
      "another one",
      JSON.stringify({ currentPage: [{ message: '"v1.2.0" (now by ci)' }] }),
      "bad",
    ],
  ])("%s: %s", (id, _what, output, outcome) => {
    expect(readBack(id, output)).toBe(outcome);
  });
});

function gateReading(id: string, output: string, code = 0): string {
  const [written] = recipe(id).gate ?? [];
  if (written === undefined) throw new Error(`${id} has no gate`);
  return outcomeOf(
    Check.parse("preset" in written ? expandPreset(PresetUse.parse(written)) : written),
    output,
    code,
  );
}

function readBack(id: string, output: string): string {
  const { filled } = fillCheck(recipe(id).layers.redeploy?.["read"], values);
  return outcomeOf(ReadBack.parse(filled), output);
}

function outcomeOf(check: Check, output: string, code = 0): string {
  const probe = probeOf(check);
  const problems = probe.problems(check);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const step = probe.read(check, probe.begin(check, asking), printed(output, code), asking);
  if (step.kind !== "reading") throw new Error("it asks once");
  return step.reading.outcome;
}

function recipe(id: string) {
  const found = recipes.find((one) => one.id === id);
  if (found === undefined) throw new Error(`there is no recipe ${id}`);
  return found;
}
