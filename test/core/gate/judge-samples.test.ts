import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JudgedCheck } from "../../../src/core/gate/check-state.ts";
import { judgeSamples } from "../../../src/core/gate/judge-samples.ts";
import { failureLimitRule } from "../../../src/core/gate/rules/failure-limit.ts";
import type { Sample } from "../../../src/core/gate/sample.ts";
import { recommendsRollback, type Verdict } from "../../../src/core/gate/verdict.ts";

type Outcome = Sample["outcome"];
interface Design {
  readonly planned: number;
  readonly limit: number;
}

const anyOutcome = fc.constantFrom<Outcome>("good", "bad", "missing", "error");
const anySamples = fc
  .array(fc.tuple(fc.constantFrom("web", "api"), anyOutcome), { maxLength: 40 })
  .map((pairs) => pairs.map(([check, outcome]) => sample(outcome, check)));
const anyDesign = fc
  .tuple(fc.integer({ min: 2, max: 12 }), fc.nat(4))
  .map(([planned, limit]) => ({ planned, limit: Math.min(limit, planned - 1) }));

describe("a gate that plans ten samples and tolerates one bad", () => {
  const ten = { planned: 10, limit: 1 };

  it("passes when all are good", () => {
    expect(of("good*10", ten)).toEqual({ kind: "pass", reason: "healthy", detail: "web: 0 of 10 bad" });
  });

  it("passes with one bad sample, and says what was wrong with it", () => {
    expect(of("good bad good*8", ten)).toEqual({
      kind: "pass",
      reason: "healthy",
      detail: "web: 1 of 10 bad (last: status 503)",
    });
  });

  it("fails at the second bad sample, and uses no sample after it", () => {
    const judged = judgeSamples(checks(ten, "web"), samplesOf("good bad bad good*7"));

    expect(judged.verdict).toEqual({
      kind: "fail",
      reason: "errors",
      detail: "web: 2 of 3 bad (last: status 503)",
    });
    expect(judged.used).toBe(3);
  });

  it("calls it an outage when nothing was ever good", () => {
    expect(of("bad bad", ten)).toMatchObject({ kind: "fail", reason: "outage" });
  });

  it("cannot decide while samples are missing", () => {
    expect(of("good*8", ten)).toMatchObject({ kind: "inconclusive", reason: "too-few-samples" });
    expect(of("", ten)).toMatchObject({ kind: "inconclusive", reason: "no-data" });
  });

  it("passes with one probe that could not ask", () => {
    expect(of("good good error good*7", ten)).toMatchObject({
      kind: "pass",
      detail: "web: 0 of 9 bad, 1 could not ask (last: name: ENOTFOUND)",
    });
  });

  it("cannot decide when two probes could not ask, or two had no data", () => {
    expect(of("good error error good*7", ten)).toMatchObject({
      kind: "inconclusive",
      reason: "too-few-samples",
    });
    expect(of("good missing missing good*7", ten)).toMatchObject({ kind: "inconclusive", reason: "no-data" });
  });

  it("blames the probe when none could ask, and the runner when that stood still", () => {
    const stalled = samplesOf("error*10").map((one) => ({ ...one, stalledMs: 80 }));

    expect(of("error*10", ten)).toMatchObject({ kind: "error", reason: "probe-broken" });
    expect(judgeSamples(checks(ten, "web"), stalled).verdict).toMatchObject({
      kind: "error",
      reason: "runner-overloaded",
    });
  });

  it("has no data when nothing was there to judge", () => {
    expect(of("missing*10", ten)).toMatchObject({ kind: "inconclusive", reason: "no-data" });
  });

  it("fails when one check fails, however good the others are", () => {
    const web = samplesOf("good*10");
    const api = [sample("bad", "api"), sample("good", "api"), sample("bad", "api")];

    const { verdict } = judgeSamples(checks(ten, "web", "api"), [...web, ...api]);

    expect(verdict).toMatchObject({ kind: "fail", detail: expect.stringMatching(/^api: 2 of 3 bad/) });
  });

  it("waits for each check", () => {
    const { verdict } = judgeSamples(checks(ten, "web", "api"), samplesOf("good*10"));

    expect(verdict).toMatchObject({ kind: "inconclusive", detail: "api: nothing was asked" });
  });

  it("lets a check that only observes decide nothing", () => {
    const [web] = checks(ten, "web");
    const observed = checks(ten, "api").map((check) => ({ ...check, dryRun: true }));
    const api = samplesOf("bad*10").map((one) => ({ ...one, check: "api" }));

    const { verdict, states } = judgeSamples(web === undefined ? [] : [web, ...observed], [
      ...api,
      ...samplesOf("good*10"),
    ]);

    expect(verdict).toMatchObject({ kind: "pass", detail: "web: 0 of 10 bad" });
    expect(states[1]).toMatchObject({ bad: 10 });
  });

  it("takes fail before error, and error before inconclusive", () => {
    const named = (name: string, text: string) => samplesOf(text).map((one) => ({ ...one, check: name }));
    const three = checks(ten, "a", "b", "c");

    const error = judgeSamples(three, [
      ...named("a", "missing*10"),
      ...named("b", "error*10"),
      ...named("c", "good*10"),
    ]);
    const fail = judgeSamples(three, [
      ...named("a", "missing*10"),
      ...named("b", "error*10"),
      ...named("c", "bad*2"),
    ]);

    expect(error.verdict.kind).toBe("error");
    expect(fail.verdict.kind).toBe("fail");
  });

  it("leaves out samples of checks that it does not have, and of the warm-up", () => {
    const stray = samplesOf("bad*9").map((one) => ({ ...one, check: "old" }));
    const early = samplesOf("bad*9").map((one) => ({ ...one, phase: "warm-up" as const }));

    expect(judgeSamples(checks(ten, "web"), [...stray, ...early, ...samplesOf("good*10")]).verdict.kind).toBe(
      "pass",
    );
  });
});

describe("a verdict", () => {
  it("is never a pass when no sample was good", () => {
    expect(of("bad error", { planned: 2, limit: 1 }).kind).not.toBe("pass");
    expect(of("error", { planned: 1, limit: 0 })).toMatchObject({ kind: "error", reason: "probe-broken" });
    expect(of("missing", { planned: 1, limit: 0 })).toMatchObject({
      kind: "inconclusive",
      reason: "no-data",
    });
  });

  it("stays fail whatever is sampled after it", () => {
    fc.assert(
      fc.property(anySamples, anySamples, anyDesign, (before, after, plan) => {
        fc.pre(verdictOf(before, plan).kind === "fail");

        expect(verdictOf([...before, ...after], plan).kind).toBe("fail");
      }),
    );
  });

  it("is never made better by one more bad sample in place of a good one", () => {
    fc.assert(
      fc.property(anySamples, fc.nat(), anyDesign, (samples, at, plan) => {
        const good = samples.filter((one) => one.outcome === "good");
        const turned = good[at % Math.max(1, good.length)];
        fc.pre(turned !== undefined && verdictOf(samples, plan).kind !== "pass");

        const worse = samples.map((one) => (one === turned ? sample("bad", one.check) : one));

        expect(verdictOf(worse, plan).kind).not.toBe("pass");
      }),
    );
  });

  it("counts an error or a lack of data as neither good nor bad", () => {
    fc.assert(
      fc.property(anySamples, anyDesign, fc.nat(20), (samples, plan, errors) => {
        const answered = samples.filter((one) => one.outcome === "good" || one.outcome === "bad");
        const more = Array.from({ length: errors }, (_, n) =>
          sample(n % 2 === 0 ? "error" : "missing", "web"),
        );

        const failsWith = verdictOf([...answered, ...more], plan).kind === "fail";

        expect(failsWith).toBe(verdictOf(answered, plan).kind === "fail");
      }),
    );
  });

  it("is not a pass when more than a tenth of what was planned is unknown", () => {
    fc.assert(
      fc.property(anySamples, anyDesign, (samples, plan) => {
        const blind = ["web", "api"].some((check) => {
          const known = countOf(samples, check, "good") + countOf(samples, check, "bad");
          return plan.planned - known > plan.planned / 10 || countOf(samples, check, "good") === 0;
        });
        fc.pre(blind);

        expect(verdictOf(samples, plan).kind).not.toBe("pass");
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

function of(outcomes: string, design: Design): Verdict {
  return judgeSamples(checks(design, "web"), samplesOf(outcomes)).verdict;
}

function verdictOf(samples: readonly Sample[], design: Design): Verdict {
  return judgeSamples(checks(design, "web", "api"), samples).verdict;
}

function countOf(samples: readonly Sample[], check: string, outcome: Outcome): number {
  return samples.filter((one) => one.check === check && one.outcome === outcome).length;
}

function checks({ planned, limit }: Design, ...names: readonly string[]): readonly JudgedCheck[] {
  const plan = { intervalMs: 1000, bakeMs: (planned - 1) * 1000, planned, checks: names.length };
  const rule = failureLimitRule({ limit }, { ...plan, healthyBadShare: 0.01, brokenBadShare: 0.3 });
  return names.map((name) => ({ name, dryRun: false, rule, planned }));
}

// `good bad good*8`
function samplesOf(outcomes: string): readonly Sample[] {
  return outcomes
    .split(" ")
    .filter(Boolean)
    .flatMap((word) => {
      const [outcome, times = "1"] = word.split("*");
      return Array.from({ length: Number(times) }, () => sample(outcome as Outcome, "web"));
    });
}

function sample(outcome: Outcome, check: string): Sample {
  const reason = { good: "", bad: "status 503", missing: "no series", error: "name: ENOTFOUND" }[outcome];
  const status = { good: 200, bad: 503, missing: null, error: null }[outcome];
  return {
    outcome,
    reason,
    status,
    ms: 12,
    at: "2026-11-20T10:00:00.000Z",
    afterMs: 0,
    check,
    target: "http://shop.example/",
  };
}
