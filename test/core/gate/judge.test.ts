import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { designGate, type GateDesign } from "../../../src/core/gate/design.ts";
import { judge } from "../../../src/core/gate/judge.ts";
import type { Sample } from "../../../src/core/gate/sample.ts";
import { recommendsRollback, type Verdict } from "../../../src/core/gate/verdict.ts";

type Outcome = Sample["outcome"];

const anyOutcome = fc.constantFrom<Outcome>("good", "bad", "error");
const anySamples = fc
  .array(fc.tuple(fc.constantFrom("web", "api"), anyOutcome), { maxLength: 40 })
  .map((pairs) => pairs.map(([check, outcome]) => sample(outcome, check)));
const anyDesign = fc
  .tuple(fc.integer({ min: 2, max: 12 }), fc.nat(4))
  .map(([planned, allowed]) => design(planned, Math.min(allowed, planned - 1)));

describe("a gate that plans five samples and tolerates one bad", () => {
  const five = design(5, 1);

  it("passes when all are good", () => {
    expect(of("good good good good good", five)).toEqual({
      kind: "pass",
      reason: "healthy",
      detail: "web: 0 of 5 bad",
    });
  });

  it("passes with one bad sample, and says what was wrong with it", () => {
    expect(of("good bad good good good", five)).toEqual({
      kind: "pass",
      reason: "healthy",
      detail: "web: 1 of 5 bad (last: status 503)",
    });
  });

  it("fails at the second bad sample, before the bake is over", () => {
    expect(of("good bad bad", five)).toEqual({
      kind: "fail",
      reason: "errors",
      detail: "web: 2 of 3 bad (last: status 503)",
    });
  });

  it("calls it an outage when nothing was ever good", () => {
    expect(of("bad bad", five)).toMatchObject({ kind: "fail", reason: "outage" });
  });

  it("is undecided while samples are missing", () => {
    expect(of("good good good good", five)).toBeNull();
    expect(of("", five)).toBeNull();
  });

  it("passes with one probe that could not ask", () => {
    expect(of("good good error good good", five)).toMatchObject({
      kind: "pass",
      detail: "web: 0 of 4 bad, 1 could not ask (last: name: ENOTFOUND)",
    });
  });

  it("cannot decide when two probes could not ask", () => {
    expect(of("good error error good good", five)).toMatchObject({
      kind: "inconclusive",
      reason: "too-few-samples",
    });
  });

  it("blames the probe when none could ask", () => {
    expect(of("error error error error error", five)).toMatchObject({
      kind: "error",
      reason: "probe-broken",
    });
  });

  it("fails when one check fails, however good the others are", () => {
    const web = Array.from({ length: 5 }, () => sample("good", "web"));
    const api = [sample("bad", "api"), sample("good", "api"), sample("bad", "api")];

    const judgement = judge([...web, ...api], ["web", "api"], five);

    expect(judgement).toMatchObject({
      kind: "decided",
      verdict: { kind: "fail", detail: /^api: 2 of 3 bad/ },
    });
  });

  it("waits for each check", () => {
    const web = Array.from({ length: 5 }, () => sample("good", "web"));

    expect(judge(web, ["web", "api"], five)).toEqual({ kind: "undecided" });
  });

  it("leaves out samples of checks that it does not have", () => {
    const stray = Array.from({ length: 9 }, () => sample("bad", "old"));

    expect(judge(stray, ["web"], five)).toEqual({ kind: "undecided" });
  });
});

describe("a verdict", () => {
  it("is never a pass when no sample was good", () => {
    expect(of("bad error", design(2, 1))).toMatchObject({ kind: "inconclusive", reason: "too-few-samples" });
    expect(of("error", design(1, 1))).toMatchObject({ kind: "error", reason: "probe-broken" });
    expect(of("bad", design(1, 1))).toMatchObject({ kind: "inconclusive", reason: "too-few-samples" });
  });

  it("stays fail whatever is sampled after it", () => {
    fc.assert(
      fc.property(anySamples, anySamples, anyDesign, (before, after, plan) => {
        fc.pre(verdictOf(before, plan)?.kind === "fail");

        expect(verdictOf([...before, ...after], plan)?.kind).toBe("fail");
      }),
    );
  });

  it("is never made better by one more bad sample in place of a good one", () => {
    fc.assert(
      fc.property(anySamples, fc.nat(), anyDesign, (samples, at, plan) => {
        const good = samples.filter((one) => one.outcome === "good");
        const turned = good[at % Math.max(1, good.length)];
        fc.pre(turned !== undefined && verdictOf(samples, plan)?.kind !== "pass");

        const worse = samples.map((one) => (one === turned ? sample("bad", one.check) : one));

        expect(verdictOf(worse, plan)?.kind).not.toBe("pass");
      }),
    );
  });

  it("counts an error as neither good nor bad", () => {
    fc.assert(
      fc.property(anySamples, anyDesign, fc.nat(20), (samples, plan, errors) => {
        const answered = samples.filter((one) => one.outcome !== "error");
        const more = Array.from({ length: errors }, () => sample("error", "web"));

        const failsWith = verdictOf([...answered, ...more], plan)?.kind === "fail";

        expect(failsWith).toBe(verdictOf(answered, plan)?.kind === "fail");
      }),
    );
  });

  it("is not a pass when more probes could not ask than bad samples are tolerated", () => {
    fc.assert(
      fc.property(anySamples, anyDesign, (samples, plan) => {
        const blind = ["web", "api"].some(
          (check) =>
            countOf(samples, check, "error") > plan.allowedBad || countOf(samples, check, "good") === 0,
        );
        fc.pre(blind);

        expect(verdictOf(samples, plan)?.kind).not.toBe("pass");
      }),
    );
  });

  it.each<[Verdict, boolean]>([
    [{ kind: "pass", reason: "healthy", detail: "" }, false],
    [{ kind: "fail", reason: "errors", detail: "" }, true],
    [{ kind: "inconclusive", reason: "no-data", detail: "" }, false],
    [{ kind: "error", reason: "probe-broken", detail: "" }, false],
    [{ kind: "cancelled", reason: "job-cancelled", detail: "" }, false],
    [{ kind: "superseded", reason: "newer-deployment", detail: "" }, false],
  ])("recommends a rollback only when it is fail: %o", (verdict, expected) => {
    expect(recommendsRollback(verdict)).toBe(expected);
  });
});

function of(outcomes: string, plan: GateDesign): Verdict | null {
  const samples = outcomes
    .split(" ")
    .filter(Boolean)
    .map((outcome) => sample(outcome as Outcome, "web"));
  const judgement = judge(samples, ["web"], plan);
  return judgement.kind === "decided" ? judgement.verdict : null;
}

function verdictOf(samples: readonly Sample[], plan: GateDesign): Verdict | null {
  const judgement = judge(samples, ["web", "api"], plan);
  return judgement.kind === "decided" ? judgement.verdict : null;
}

function countOf(samples: readonly Sample[], check: string, outcome: Outcome): number {
  return samples.filter((one) => one.check === check && one.outcome === outcome).length;
}

function design(planned: number, allowedBad: number): GateDesign {
  return designGate({ intervalMs: 1000, bakeMs: (planned - 1) * 1000, checks: 1, allowedBad });
}

function sample(outcome: Outcome, check: string): Sample {
  const reason = { good: "", bad: "status 503", error: "name: ENOTFOUND" }[outcome];
  const status = { good: 200, bad: 503, error: null }[outcome];
  return {
    outcome,
    reason,
    status,
    ms: 12,
    at: "2026-11-20T10:00:00.000Z",
    check,
    target: "http://shop.example/",
  };
}
