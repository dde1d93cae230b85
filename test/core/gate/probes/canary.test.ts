import { describe, expect, it } from "vitest";
import { CanaryCheck, canaryProbe, canarySettings } from "../../../../src/core/gate/probes/canary.ts";
import type { Reading } from "../../../../src/core/gate/sample.ts";
import type { Answer, Question } from "../../../../src/kernel/question.ts";
import { http, vector } from "../values/answers.ts";

const asking = {
  nowMs: 1_700_000_120_000,
  startedAtMs: 1_700_000_000_000,
  open: [],
  fresh: false,
  redact: String,
};
const probed = {
  kind: "canary",
  name: "canary",
  canary: { kind: "http", url: "https://canary.example/" },
  baseline: { kind: "http", url: "https://shop.example/" },
};
const count = (version: string) => ({
  kind: "prometheus",
  url: "https://prom.example",
  query: `e{v="${version}"}`,
});
const counted = { kind: "canary", name: "canary", canary: count("new"), baseline: count("old") };

describe("the canary probe", () => {
  it("asks the new version, then the old one", () => {
    const { reading, questions } = follow(probed, [http("ok"), http("ok")]);

    expect(questions.map((one) => one.via === "http" && one.url)).toEqual([
      "https://canary.example/",
      "https://shop.example/",
    ]);
    expect(reading).toMatchObject({
      outcome: "good",
      reason: "",
      ms: 24,
      figures: { canaryBad: 0, canaryMs: 12, baselineBad: 0, baselineMs: 12 },
    });
  });

  it("is bad when the new version's probe was, and not when the old one's was", () => {
    const worse = follow(probed, [http("", 503), http("ok")]).reading;
    const better = follow(probed, [http("ok"), http("", 503)]).reading;

    expect(worse).toMatchObject({
      outcome: "bad",
      reason: "canary: status 503, wanted 200",
      figures: { canaryBad: 1, baselineBad: 0 },
    });
    expect(better).toMatchObject({ outcome: "good", figures: { canaryBad: 0, baselineBad: 1 } });
  });

  it("compares nothing when one side could not be asked", () => {
    const name: Answer = { kind: "unreachable", problem: "name", detail: "not known", ms: 3, stalledMs: 0 };

    const reading = follow(probed, [http("", 503), name]).reading;

    expect(reading).toMatchObject({ outcome: "error", reason: "baseline: name: not known" });
    expect(reading.figures).toBeUndefined();
  });

  it("follows the journeys of both sides", () => {
    const steps = [{ url: "https://canary.example/cart" }];
    const journey = { ...probed, canary: { ...probed.canary, steps } };

    const { reading, questions } = follow(journey, [http("ok"), http("", 500), http("ok")]);

    expect(questions).toHaveLength(3);
    expect(reading.figures).toMatchObject({ canaryBad: 1, canaryMs: 24, baselineBad: 0 });
  });

  it("takes counts in whole numbers, and requests where they are asked", () => {
    const requests = { canary: count("new"), baseline: count("old") };

    const { reading } = follow({ ...counted, requests }, ["4.2", "0", "99.6", "900"].map(one));

    expect(reading.figures).toEqual({
      canaryTotal: 4,
      baselineTotal: 0,
      canaryRequests: 100,
      baselineRequests: 900,
    });
  });

  it.each([
    [["NaN"], "missing", "canary: the value is NaN"],
    [["1", "-1"], "error", "baseline: the count is -1, wanted 0 at least"],
  ])("makes of the counts %j %s", (values, outcome, reason) => {
    expect(follow(counted, values.map(one)).reading).toMatchObject({ outcome, reason });
  });

  it("takes an empty answer for 0 where the source says so", () => {
    const zero = { "no-data": { empty: "zero" } };
    const sides = { canary: { ...count("new"), ...zero }, baseline: { ...count("old"), ...zero } };

    expect(follow({ ...counted, ...sides }, [vector({}), vector({})]).reading.figures).toEqual({
      canaryTotal: 0,
      baselineTotal: 0,
    });
    expect(follow(counted, [vector({})]).reading.outcome).toBe("missing");
  });

  it("gives each question what is left of its time at most, and a probe always its own", () => {
    const slow = (ms: number): Answer => ({ ...one("0"), ms });
    const requests = { canary: count("new"), baseline: { ...count("old"), newest: "x" } };

    const { questions } = follow({ ...counted, timeout: "4s", requests }, [
      slow(1000),
      slow(2500),
      slow(200),
      { ...vector({ "": "1700000110" }), ms: 100 },
      slow(10),
    ]);

    expect(questions.map(timeoutOf)).toEqual([4000, 3000, 500, 300, 200]);
    expect(follow(probed, [{ ...http("ok"), ms: 28_000 }, http("ok")]).questions.map(timeoutOf)).toEqual([
      5000, 5000,
    ]);
  });

  it("gives its rule shares and not percentages", () => {
    const check = CanaryCheck.parse({ ...counted, share: "10%", alpha: "0.5%", "min-requests": 100 });

    expect(canarySettings(check)).toEqual({ share: 0.1, alpha: 0.005, minErrors: 3, minRequests: 100 });
    expect(canarySettings(CanaryCheck.parse(counted))).toEqual({
      share: 0.5,
      alpha: 0.01,
      minErrors: 3,
      minRequests: 0,
    });
  });

  it.each([
    [{ ...probed, baseline: count("old") }, "baseline.kind"],
    [{ ...probed, requests: { canary: count("new"), baseline: count("old") } }, "requests"],
    [{ ...counted, "min-requests": 5 }, "min-requests"],
    [{ ...probed, timeout: "9s" }, "timeout"],
    [{ ...counted, share: 1 }, "share"],
    [{ ...counted, alpha: "0%" }, "alpha"],
    [{ ...counted, canary: { ...count("new"), query: "sum(x" } }, "canary.query"],
    [{ ...counted, baseline: { ...count("old"), series: "any" } }, "baseline.series"],
  ])("finds what is wrong with %j at `%s`", (written, key) => {
    expect(canaryProbe.problems(CanaryCheck.parse(written)).map((one) => one.key)).toEqual([key]);
  });

  it("finds nothing wrong with either form", () => {
    expect(canaryProbe.problems(CanaryCheck.parse(probed))).toEqual([]);
    expect(canaryProbe.problems(CanaryCheck.parse(counted))).toEqual([]);
  });
});

function timeoutOf(question: Question): number | null {
  return question.via === "file" ? null : question.timeoutMs;
}

function one(value: string): Answer {
  return vector({ "": value });
}

function follow(
  written: unknown,
  answers: readonly Answer[],
): { readonly reading: Reading; readonly questions: readonly Question[] } {
  const check = CanaryCheck.parse(written);
  let turn = canaryProbe.begin(check, asking);
  const questions: Question[] = [turn.question];
  for (const answer of answers) {
    const step = canaryProbe.read(check, turn, answer, asking);
    if (step.kind === "reading") return { reading: step.reading, questions };
    turn = step;
    questions.push(turn.question);
  }
  throw new Error("there are fewer answers than questions");
}
