import { describe, expect, it } from "vitest";
import {
  addToOutage,
  beginOutage,
  falseOutage,
  isOutage,
  outageLimits,
  outageRun,
} from "../../../../src/core/gate/rules/outage.ts";
import type { Sample } from "../../../../src/core/gate/sample.ts";
import { planOf, sample, series } from "./sample-example.ts";

const limits = { ms: 45_000, samples: 5 };

function stateAfter(samples: readonly Sample[]) {
  return samples.reduce((state, one) => addToOutage(state, one, 5000), beginOutage());
}

describe("an outage", () => {
  it("is seen 45 s after the last good sample, not one sample sooner", () => {
    expect(isOutage(stateAfter(series(".xxxxxxxx")), limits)).toBe(false);
    expect(isOutage(stateAfter(series(".xxxxxxxxx")), limits)).toBe(true);
  });

  it("without any good sample is counted from the first bad one", () => {
    expect(isOutage(stateAfter(series("xxxxxxxxx")), limits)).toBe(false);
    expect(isOutage(stateAfter(series("xxxxxxxxxx")), limits)).toBe(true);
  });

  it("is over with a single good confirmation", () => {
    const confirmed = [...series(".xxxxxxxx"), sample("good", 41_000, { phase: "confirmation" })];

    expect(stateAfter([...confirmed, sample("bad", 45_000)])).toEqual({
      bad: 1,
      badMs: 4000,
      lastMs: 45_000,
    });
  });

  it("needs five bad samples, however long they take", () => {
    const slow = [0, 60_000, 120_000, 180_000].map((atMs) => sample("bad", atMs));
    const state = slow.reduce((so, one) => addToOutage(so, one, 60_000), beginOutage());

    expect(state.badMs).toBe(180_000);
    expect(isOutage(state, limits)).toBe(false);
    expect(isOutage(addToOutage(state, sample("bad", 192_000), 60_000), limits)).toBe(true);
  });

  it("is neither extended nor broken by samples without a datum", () => {
    expect(stateAfter(series(".xx?!x"))).toEqual(stateAfter(series(".xx  x")));
  });

  it("is not seen in a few bad samples after a long time without data", () => {
    const late = [0, 1, 2, 3, 4].map((step) => sample("bad", 100_000 + step * 1000));

    expect(isOutage(stateAfter([...series(".!!!!!!!!!"), ...late]), limits)).toBe(false);
  });
});

describe("the run of an outage", () => {
  it("is asked for five times as often after three bad samples", () => {
    // 15 s for three samples, 30 s with one a second.
    expect(outageRun(limits, 5000)).toEqual({ needed: 33, ms: 45_000 });
    // 60 s to three samples of 20 s are more than enough time; two confirmations make it five.
    expect(outageRun(limits, 20_000)).toEqual({ needed: 5, ms: 68_000 });
  });

  it("stays at five samples where bursts seldom last 45 s, and is longer where the interval is long", () => {
    const slow = planOf(60_000, 3_600_000);

    expect(outageLimits(planOf(5000, 600_000)).samples).toBe(5);
    expect(outageLimits(slow).samples).toBeGreaterThan(5);
    expect(falseOutage(outageLimits(slow), slow, 3)).toBeLessThanOrEqual(0.001);
    expect(falseOutage({ ms: 45_000, samples: 5 }, slow, 3)).toBeGreaterThan(0.01);
  });
});
