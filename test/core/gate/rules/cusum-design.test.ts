import { describe, expect, it } from "vitest";
import { ruleFor } from "../../../../src/core/gate/rules/choose-rule.ts";
import { cusumRule } from "../../../../src/core/gate/rules/cusum.ts";
import { bucketIncrements, designCusum } from "../../../../src/core/gate/rules/cusum-design.ts";
import { cusumRates, timeCorrelatedFalseRollback } from "../../../../src/core/gate/rules/cusum-rates.ts";
import { seededRandom } from "../../../../src/dev/bench/seeded-random.ts";
import { bake } from "../../../../src/dev/bench/simulated-gate.ts";
import { countedBlips, timedBlips } from "../../../../src/dev/bench/simulated-service.ts";
import { planOf } from "./sample-example.ts";

const plan = planOf(5000, 600_000);
const design = designCusum({ bucketMs: 30_000, threshold: null }, plan);

describe("the design of a CUSUM", () => {
  it.each([
    [0.001, 0.01, Math.LN10, -0.00905],
    [0.01, 0.05, Math.log(5), -0.04124],
    [0.01, 0.1, Math.LN10, -0.09531],
    [0.05, 0.5, Math.LN10, -0.64185],
  ])("has Wald's increments for %f against %f", (healthyBadShare, brokenBadShare, bad, good) => {
    const increments = bucketIncrements(1, { healthyBadShare, brokenBadShare });

    expect(increments.bad).toBeCloseTo(bad, 4);
    expect(increments.good).toBeCloseTo(good, 5);
  });

  it("keeps false rollbacks at 0.5 % with the smallest threshold that does", () => {
    const worst = (threshold: number) =>
      Math.max(
        ...Object.values(cusumRates(designCusum({ bucketMs: 30_000, threshold }, plan), plan).falseRollback),
      );

    expect(design.threshold).toBe(6.5);
    expect(worst(6.5)).toBeLessThanOrEqual(0.005);
    expect(worst(6.25)).toBeGreaterThan(0.005);
  });

  it.each([2, 10, 100])("shares the 0.5 % among %i checks", (checks) => {
    const many = cusumRule({ bucketMs: 30_000, threshold: null }, { ...plan, checks });
    const worst = Math.max(...Object.values(many.rates?.falseRollback ?? {}));

    expect(1 - (1 - worst) ** checks).toBeLessThanOrEqual(0.005);
    expect(worst).toBeGreaterThan(0);
  });

  it("finds a tenth of bad answers in nine of ten bakes, and an outage in 45 s", () => {
    const rates = cusumRates(design, plan);

    expect(rates.miss).toBeLessThan(0.1);
    expect(rates.detectMs).toBeGreaterThan(200_000);
    expect(rates.detectMs).toBeLessThan(300_000);
    expect(rates.outageMs).toBe(45_000);
  });

  it("never takes a threshold that no score can reach", () => {
    const short = designCusum({ bucketMs: 30_000, threshold: null }, planOf(5000, 60_000, 0.1, 1000));

    expect(short.threshold).toBeLessThanOrEqual(3 * short.grid.up * short.unit);
  });

  it("has rates that a simulation without confirmations agrees with", () => {
    const runs = 10_000;
    const own = planOf(5000, 600_000, 0.1);
    const loose = cusumRule({ bucketMs: 30_000, threshold: 3 }, own);
    const shape = { intervalMs: 5000, bakeMs: 600_000, confirms: false };
    const random = seededRandom(21);
    let rolledBack = 0;
    const found: number[] = [];

    for (let run = 0; run < runs; run++) {
      rolledBack += bake(loose, countedBlips(0.01, 1, random), shape) === null ? 0 : 1;
      const failedMs = bake(loose, countedBlips(0.1, 1, random), shape);
      if (failedMs !== null) found.push(failedMs);
    }

    const alone = loose.rates?.falseRollback.alone ?? 0;
    const meanMs = found.reduce((sum, ms) => sum + ms, 0) / found.length;
    expect(Math.abs(rolledBack / runs - alone)).toBeLessThan(4 * Math.sqrt((alone * (1 - alone)) / runs));
    expect(alone).toBeGreaterThan(0.05);
    expect(meanMs / (loose.rates?.detectMs ?? 0)).toBeCloseTo(1, 1);
  });

  it("states no fewer false rollbacks than there are when blips last a time", () => {
    const runs = 6000;
    const random = seededRandom(22);
    const rule = ruleFor(null, plan);
    const shape = { intervalMs: 5000, bakeMs: 600_000, confirms: true };
    let rolledBack = 0;

    for (let run = 0; run < runs; run++) {
      rolledBack += bake(rule, timedBlips(0.01, 15_000, random), shape) === null ? 0 : 1;
    }

    const stated = timeCorrelatedFalseRollback(design, plan, 15_000);
    const deviation = Math.sqrt((stated * (1 - stated)) / runs);
    expect(rolledBack / runs).toBeLessThan(stated + 4 * deviation);
    expect(rolledBack / runs).toBeGreaterThan(stated * 0.75);
  });

  // Generous, because tests share two cores; alone it takes a hundredth of this.
  it("of a bake of a day with a sample each second takes no time to speak of", () => {
    const day = planOf(1000, 86_400_000);
    designCusum({ bucketMs: 30_000, threshold: null }, day);
    const startMs = performance.now();

    designCusum({ bucketMs: 30_000, threshold: null }, day);

    expect(performance.now() - startMs).toBeLessThan(50);
  });
});
