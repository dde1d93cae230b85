import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moreThan } from "../../../../src/core/gate/statistics/binomial.ts";
import { burstChain, independent, timedChain } from "../../../../src/core/gate/statistics/bursts.ts";
import { countChance } from "../../../../src/core/gate/statistics/count-chance.ts";
import { cusumChance } from "../../../../src/core/gate/statistics/cusum-chance.ts";
import { countedAnswers, outageChance } from "../../../../src/core/gate/statistics/outage-chance.ts";
import { runChance } from "../../../../src/core/gate/statistics/run-chance.ts";
import { seededRandom } from "../../../../src/dev/bench/seeded-random.ts";
import { countedBlips } from "../../../../src/dev/bench/simulated-service.ts";

const meanBursts = [1, 2, 3] as const;

describe("bursts", () => {
  it("keep the share of bad answers from one answer to the next", () => {
    const shares = fc.double({ min: 0.001, max: 0.5, noNaN: true });
    const lengths = fc.double({ min: 1, max: 20, noNaN: true });

    fc.assert(
      fc.property(shares, lengths, (share, length) => {
        for (const chain of [burstChain(share, length), timedChain(share, length * 1000, 700)]) {
          const next = (1 - share) * chain.badAfterGood + share * chain.badAfterBad;
          expect(next).toBeCloseTo(share, 12);
        }
      }),
    );
  });

  it("of a time forget at the same pace whether looked at once or twice", () => {
    const whole = timedChain(0.01, 15_000, 5000).badAfterBad;
    const half = timedChain(0.01, 15_000, 2500);

    const twice = half.badAfterBad * half.badAfterBad + (1 - half.badAfterBad) * half.badAfterGood;

    expect(twice).toBeCloseTo(whole, 12);
  });
});

// 120 answers, 1 % bad. The figures were simulated elsewhere to three digits; the allowance is theirs.
describe("the chance of a false rollback in 120 answers", () => {
  const chances = (of: (meanBurst: number) => number) => meanBursts.map((length) => of(length));

  it("is 70 % when no bad answer is allowed", () => {
    expect(countChance(0, 120, independent(0.01))).toBeCloseTo(0.7, 2);
  });

  it("is 3 to 13 % when three are allowed", () => {
    const [alone, bursts2, bursts3] = chances((length) => countChance(3, 120, burstChain(0.01, length)));

    expect(alone).toBeCloseTo(0.033, 3);
    expect(bursts2).toBeCloseTo(0.11, 2);
    expect(bursts3).toBeCloseTo(0.127, 2);
  });

  it("is next to nothing for three in a row alone, and 14 to 16 % in bursts", () => {
    const [alone, bursts2, bursts3] = chances(
      (length) => runChance(3, 120, burstChain(0.01, length)).probability,
    );

    expect(alone).toBeCloseTo(0.0001, 4);
    expect(bursts2).toBeCloseTo(0.138, 2);
    expect(bursts3).toBeCloseTo(0.163, 2);
  });

  it("is 0.2 to 0.4 % for a CUSUM at 7 over buckets of six", () => {
    const grid = { answersPerBucket: 6, answers: 120, up: 2081, down: 572, limit: 7000 };
    const [alone, bursts2, bursts3] = chances(
      (length) => cusumChance(grid, burstChain(0.01, length)).probability,
    );

    expect(alone).toBeCloseTo(0.002, 3);
    expect(bursts2).toBeCloseTo(0.0025, 3);
    expect(bursts3).toBeCloseTo(0.004, 3);
  });

  it.each([
    [4.5539, 0.03331],
    [5.5, 0.01349],
    [6, 0.00845],
  ])("is exact for a CUSUM without buckets at %f", (threshold, expected) => {
    const grid = { answersPerBucket: 1, answers: 120, up: 23_026, down: 953, limit: threshold * 10_000 };

    expect(cusumChance(grid, independent(0.01)).probability).toBeCloseTo(expected, 5);
  });
});

describe("the exact chance", () => {
  const runs = 20_000;
  const length = 150;

  it.each([
    [0.1, 1],
    [0.05, 2],
    [0.1, 3],
  ])("of each rule agrees with a simulation at %f bad in bursts of %f", (share, meanBurst) => {
    const random = seededRandom(11);
    const chain = burstChain(share, meanBurst);
    const seen = { count: 0, run: 0, cusum: 0 };

    for (let run = 0; run < runs; run++) {
      const service = countedBlips(share, meanBurst, random);
      const answers = Array.from({ length }, () => service(0));
      seen.count += answers.filter((isBad) => isBad).length > 15 ? 1 : 0;
      seen.run += longestRun(answers) >= 4 ? 1 : 0;
      seen.cusum += highestScore(answers) >= 12 ? 1 : 0;
    }

    const grid = { answersPerBucket: 4, answers: length, up: 4, down: 2, limit: 12 };
    expectWithin(seen.count / runs, countChance(15, length, chain), runs);
    expectWithin(seen.run / runs, runChance(4, length, chain).probability, runs);
    expectWithin(seen.cusum / runs, cusumChance(grid, chain).probability, runs);
  });

  it("of an outage that confirmations are asked for agrees with a simulation", () => {
    const random = seededRandom(12);
    const watch = { needed: 9, before: 3, confirmations: 4 };
    const chain = burstChain(0.2, 4);
    let seen = 0;

    for (let run = 0; run < runs; run++) {
      seen += hasConfirmedRun(countedBlips(0.2, 4, random), watch.needed) ? 1 : 0;
    }

    expectWithin(seen / runs, outageChance(watch, 60, countedAnswers(chain)).probability, runs);
  });

  it("of a long bake is the same whether each step is walked or the rest is worked out", () => {
    const grid = { answersPerBucket: 6, answers: 60_000, up: 44, down: 12, limit: 137 };
    const chain = burstChain(0.01, 2);
    const hour = cusumChance({ ...grid, answers: 6000 }, chain).probability;

    const day = cusumChance(grid, chain).probability;

    // Ten hours are survived like one, ten times, but for the first minutes.
    expect(1 - day).toBeCloseTo((1 - hour) ** 10, 2);
    expect(day).toBeGreaterThan(hour);
  });

  it("of more than so many independent answers is the binomial one", () => {
    const limits = fc.integer({ min: 0, max: 20 });

    fc.assert(
      fc.property(limits, fc.integer({ min: 1, max: 60 }), (limit, steps) => {
        expect(countChance(limit, steps, independent(0.07))).toBeCloseTo(moreThan(limit, steps, 0.07), 10);
      }),
    );
  });
});

function longestRun(answers: readonly boolean[]): number {
  let run = 0;
  let longest = 0;
  for (const isBad of answers) {
    run = isBad ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

function highestScore(answers: readonly boolean[]): number {
  let score = 0;
  let highest = 0;
  for (let from = 0; from < answers.length; from += 4) {
    score = answers.slice(from, from + 4).includes(true) ? score + 4 : Math.max(0, score - 2);
    highest = Math.max(highest, score);
  }
  return highest;
}

function hasConfirmedRun(service: (atMs: number) => boolean, needed: number): boolean {
  let run = 0;
  for (let planned = 0; planned < 60; planned++) {
    run = service(0) ? run + 1 : 0;
    for (let confirmation = 0; confirmation < 4 && run >= 3; confirmation++) {
      if (run >= needed) return true;
      run = service(0) ? run + 1 : 0;
    }
    if (run >= needed) return true;
  }
  return false;
}

// Four deviations: one in 16,000 right figures would be refused, and the seeds are fixed.
function expectWithin(seen: number, chance: number, runs: number): void {
  const deviation = Math.sqrt((chance * (1 - chance)) / runs);
  expect(Math.abs(seen - chance)).toBeLessThan(4 * deviation);
  expect(chance).toBeGreaterThan(0.01);
  expect(chance).toBeLessThan(0.99);
}

describe("very many answers", () => {
  it("are counted by the normal approximation, as close to the exact sum as anybody reads", () => {
    const steps = 86_401;

    expect(countChance(930, steps, independent(0.01))).toBeCloseTo(moreThan(930, steps, 0.01), 2);
    expect(countChance(1_000, steps, burstChain(0.01, 3))).toBeGreaterThan(
      countChance(1_000, steps, burstChain(0.01, 2)),
    );
    expect(countChance(1_200, steps, burstChain(0.01, 3))).toBeLessThan(0.001);
  });
});
