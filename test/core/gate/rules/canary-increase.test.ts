import { describe, expect, it } from "vitest";
import { canaryRule } from "../../../../src/core/gate/rules/canary.ts";
import { moreThan } from "../../../../src/core/gate/statistics/binomial.ts";
import { seededRandom } from "../../../../src/dev/bench/seeded-random.ts";
import { increase, scraped } from "./increase-example.ts";
import { planOf, sample } from "./sample-example.ts";

const bakeS = 600;
const alpha = 0.01;

interface World {
  /** Errors per second of both sides together, were the canary no worse. */
  readonly perSecond: number;
  readonly share: number;
  readonly scrapeS: number;
  readonly lookS: number;
  /** How many times as many errors the canary has. */
  readonly worse?: number;
  /** Requests are counted, a hundred for each error. */
  readonly hasRequests?: true;
}

describe("a canary by `increase(errors[{since-start}])`, as Prometheus extrapolates it", () => {
  it.each<World>([
    { perSecond: 0.1, share: 0.5, scrapeS: 15, lookS: 30 },
    { perSecond: 1, share: 0.5, scrapeS: 15, lookS: 30 },
    { perSecond: 6, share: 0.5, scrapeS: 15, lookS: 30 },
    { perSecond: 1, share: 0.5, scrapeS: 15, lookS: 10 },
    { perSecond: 1, share: 0.1, scrapeS: 15, lookS: 10 },
    { perSecond: 0.1, share: 0.5, scrapeS: 30, lookS: 10 },
    { perSecond: 6, share: 0.5, scrapeS: 30, lookS: 10 },
    { perSecond: 1, share: 0.1, scrapeS: 30, lookS: 30 },
    { perSecond: 0.1, share: 0.5, scrapeS: 60, lookS: 60 },
    { perSecond: 1, share: 0.5, scrapeS: 60, lookS: 30 },
    { perSecond: 1, share: 0.5, scrapeS: 15, lookS: 30, hasRequests: true },
    { perSecond: 1, share: 0.1, scrapeS: 30, lookS: 30, hasRequests: true },
  ])("that is no worse is rolled back in no more of the deploys than alpha allows: %j", (world) => {
    const runs = 600;

    const failed = rolledBack(world, runs);

    // As many or more would come in one of a thousand such tests if alpha were kept exactly.
    expect(moreThan(failed - 1, runs, alpha)).toBeGreaterThan(0.001);
  });

  it.each<World>([
    { perSecond: 1, share: 0.5, scrapeS: 15, lookS: 30, worse: 3 },
    { perSecond: 1, share: 0.1, scrapeS: 30, lookS: 30, worse: 10 },
    { perSecond: 1, share: 0.5, scrapeS: 30, lookS: 30, worse: 3, hasRequests: true },
  ])("that is worse is found: %j", (world) => {
    const runs = 100;

    const failed = rolledBack(world, runs);

    expect(failed).toBeGreaterThanOrEqual(95);
  });
});

function rolledBack(world: World, runs: number): number {
  const random = seededRandom(29);
  return Array.from({ length: runs }, () => isRolledBack(world, random)).filter(Boolean).length;
}

function isRolledBack(world: World, random: () => number): boolean {
  const { perSecond, share, scrapeS, lookS, worse = 1, hasRequests } = world;
  const rule = canaryRule({ share, alpha, minErrors: 3, minRequests: 0 }, planOf(lookS * 1000, bakeS * 1000));
  // The canary's counters are as young as its pods.
  const canary = { errors: perSecond * share * worse, from: -120 };
  const baseline = { errors: perSecond * (1 - share), from: -300 };
  const counters = [
    scraped(random, canary.errors, scrapeS, [canary.from, bakeS]),
    scraped(random, baseline.errors, scrapeS, [baseline.from, bakeS]),
    ...(hasRequests === true
      ? [
          scraped(random, 100 * perSecond * share, scrapeS, [canary.from, bakeS]),
          scraped(random, 100 * perSecond * (1 - share), scrapeS, [baseline.from, bakeS]),
        ]
      : []),
  ];
  let state = rule.begin();
  for (let at = random() * lookS; at <= bakeS; at += lookS) {
    const rangeS = Math.max(60, Math.ceil(at));
    const counts = counters.map((counter) => increase(counter, at + 0.2 * random(), rangeS));
    if (counts.includes(null)) continue;
    const [canaryTotal = 0, baselineTotal = 0, ...requests] = counts.map((count) => Math.round(count ?? 0));
    const [canaryRequests, baselineRequests] = requests;
    const counted =
      canaryRequests === undefined || baselineRequests === undefined
        ? {}
        : { canaryRequests, baselineRequests };
    const figures = { canaryTotal, baselineTotal, ...counted };
    state = rule.add(state, sample("good", Math.round(at * 1000), { figures }));
    if (rule.standing(state).kind === "failed") return true;
  }
  return false;
}
