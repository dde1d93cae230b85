import { describe, expect, it } from "vitest";
import { BurnRateCheck, burnRateProbe, sloOf } from "../../../../src/core/gate/probes/burn-rate.ts";
import type { Answer } from "../../../../src/kernel/question.ts";
import { vector } from "../values/answers.ts";

const startedAtMs = 1_700_000_000_000;
const written = {
  kind: "burn-rate",
  name: "budget",
  source: { kind: "prometheus", url: "https://prom.example", query: "bad[{window}]" },
  objective: "99.9%",
};

describe("the burn-rate probe", () => {
  it("asks each window once: in the first hour they are its age and a twelfth of it", () => {
    const { windows, reading } = follow({}, 30 * 60_000, () => "0.001");

    expect(windows).toEqual(["1800s", "150s"]);
    expect(reading).toMatchObject({ outcome: "good", reason: "" });
    expect(Object.entries(reading.figures ?? {}).sort()).toEqual(
      [
        "burn0Long",
        "burn0Short",
        "burn1Long",
        "burn1Short",
        "burn2Long",
        "burn2Short",
        "burn3Long",
        "burn3Short",
      ].map((name) => [name, 0.001]),
    );
  });

  it("tells the windows apart once the gate is older than an hour", () => {
    const shares: Readonly<Record<string, string>> = {
      "3600s": "0.01",
      "300s": "0.02",
      "7200s": "0.03",
      "600s": "0.04",
    };

    const { windows, reading } = follow({}, 2 * 3_600_000, (window) => shares[window] ?? "1");

    expect(windows).toEqual(["3600s", "300s", "7200s", "600s"]);
    expect(reading.figures).toEqual({
      burn0Long: 0.01,
      burn0Short: 0.02,
      burn1Long: 0.03,
      burn1Short: 0.04,
      burn2Long: 0.03,
      burn2Short: 0.04,
      burn3Long: 0.03,
      burn3Short: 0.04,
    });
  });

  it("never asks for less than a minute, and tolerates everything while the gate is that young", () => {
    const { windows, reading } = follow({}, 5_000, () => "1");

    expect(windows).toEqual(["60s"]);
    expect(reading.outcome).toBe("good");
  });

  it("is bad when both windows of a row are over their share, and not when only one is", () => {
    const both = follow({}, 3_600_000, () => "0.015").reading;
    const long = follow({}, 3_600_000, (window) => (window === "300s" ? "0" : "0.015")).reading;

    expect(both).toMatchObject({
      outcome: "bad",
      reason: "1.5 % bad in 3600 s and 1.5 % in 300 s, wanted 1.44 % at most",
    });
    expect(long.outcome).toBe("good");
  });

  it.each([
    ["NaN", "missing", "the value is NaN"],
    ["1.2", "error", "the share of bad requests is 1.2, wanted 0 to 1"],
    ["-0.1", "error", "the share of bad requests is -0.1, wanted 0 to 1"],
  ])("makes of the share %s %s", (share, outcome, reason) => {
    const { reading } = follow({}, 60_000, () => share);

    expect(reading).toMatchObject({ outcome, reason });
    expect(reading.figures).toBeUndefined();
  });

  it("gives the question for each window what is left of its time at most", () => {
    const check = BurnRateCheck.parse({ ...written, timeout: "4s" });
    const asking = { nowMs: startedAtMs + 30 * 60_000, startedAtMs, open: [], fresh: false, redact: String };
    const first = burnRateProbe.begin(check, asking);

    const second = burnRateProbe.read(
      check,
      first,
      { ...vector({ "": "0" }, asking.nowMs / 1000), ms: 3500 },
      asking,
    );

    expect(first.question).toMatchObject({ timeoutMs: 4000 });
    expect(second).toMatchObject({ kind: "next", question: { timeoutMs: 500 } });
  });

  it("takes an empty answer for a share of 0 where its source says so", () => {
    const source = { ...written.source, "no-data": { empty: "zero" } };
    const check = BurnRateCheck.parse({ ...written, source });
    const asking = { nowMs: startedAtMs + 5_000, startedAtMs, open: [], fresh: false, redact: String };

    const step = burnRateProbe.read(check, burnRateProbe.begin(check, asking), vector({}), asking);

    expect(step).toMatchObject({ reading: { outcome: "good", figures: { burn0Long: 0 } } });
  });

  it("gives its rule a share and milliseconds", () => {
    expect(sloOf(BurnRateCheck.parse({ ...written, period: "28d" }))).toEqual({
      objective: 0.999,
      periodMs: 28 * 86_400_000,
    });
  });

  it.each([
    [{ source: { ...written.source, query: "bad[5m]" } }, "source.query"],
    [{ objective: "100%" }, "objective"],
    [{ source: { ...written.source, series: "all" } }, "source.series"],
  ])("finds what is wrong with %j at `%s`", (keys, key) => {
    const check = BurnRateCheck.parse({ ...written, ...keys });

    expect(burnRateProbe.problems(check).map((one) => one.key)).toEqual([key]);
  });
});

function follow(keys: object, ageMs: number, shareOver: (window: string) => string) {
  const check = BurnRateCheck.parse({ ...written, ...keys });
  const asking = { nowMs: startedAtMs + ageMs, startedAtMs, open: [], fresh: false, redact: String };
  const windows: string[] = [];
  let turn = burnRateProbe.begin(check, asking);
  for (let asked = 0; asked < 10; asked += 1) {
    const body = turn.question.via === "http" ? (turn.question.body ?? "") : "";
    const window = /bad%5B(\d+s)%5D/.exec(body)?.[1] ?? "";
    windows.push(window);
    const answer: Answer = vector({ "": shareOver(window) }, asking.nowMs / 1000);
    const step = burnRateProbe.read(check, turn, answer, asking);
    if (step.kind === "reading") return { windows, reading: step.reading };
    turn = step;
  }
  throw new Error("it asks for ever");
}
