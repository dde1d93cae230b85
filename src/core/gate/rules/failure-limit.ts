import { binomial, moreThan } from "../statistics/binomial.ts";
import { burstChain } from "../statistics/bursts.ts";
import { countChance } from "../statistics/count-chance.ts";
import type { ErrorRates, Plan, Rule, Standing } from "./rule.ts";
import { emptyTally, type Tally, tallied, tallyText, tooFew } from "./tally.ts";

const mostFalse = 0.01;

/**
 * Fails when more than `limit` samples are bad. Without a limit it takes the smallest that keeps false rollbacks over all
 * checks at 1 % or less when a healthy service's answers are bad independently.
 */
export function failureLimitRule(settings: { readonly limit: number | null }, plan: Plan): Rule<Tally> {
  const limit = settings.limit ?? smallestLimit(plan);
  return {
    describe: `fails when more than ${limit} of ${plan.planned} answers are bad`,
    rates: ratesOf(limit, plan),
    begin: emptyTally,
    add: tallied,
    standing: (tally) => standingOf(tally, limit),
    gauge: (tally) => ({ statistic: tally.bad, threshold: limit + 1, unit: "bad" }),
    lacks: (tally) => tooFew(tally, plan.planned),
    evidence: () => [],
  };
}

function standingOf(tally: Tally, limit: number): Standing {
  if (tally.bad <= limit) return { kind: "open" };
  return { kind: "failed", reason: tally.good === 0 ? "outage" : "errors", detail: tallyText(tally) };
}

// Never as many as are planned: such a rule could not fail.
function smallestLimit({ planned, checks, healthyBadShare }: Plan): number {
  let atMost = 0;
  let limit = 0;
  for (const probability of binomial(planned, healthyBadShare)) {
    atMost += probability;
    if (limit === planned - 1 || 1 - atMost ** checks <= mostFalse) break;
    limit += 1;
  }
  return limit;
}

function ratesOf(limit: number, plan: Plan): ErrorRates {
  const { planned, healthyBadShare, brokenBadShare } = plan;
  const inBursts = (meanBurst: number): number =>
    countChance(limit, planned, burstChain(healthyBadShare, meanBurst));
  const detects = moreThan(limit, planned, brokenBadShare);
  return {
    falseRollback: {
      alone: moreThan(limit, planned, healthyBadShare),
      bursts2: inBursts(2),
      bursts3: inBursts(3),
    },
    miss: 1 - detects,
    detectMs: detects > 0 ? (meanAnswers(limit + 1, planned, brokenBadShare) - 1) * plan.intervalMs : null,
    outageMs: limit < planned ? (limit + 1) * plan.intervalMs : null,
  };
}

// Until the bad answer with this number, given that it comes among those planned. In logarithms, as `binomial`.
function meanAnswers(number: number, planned: number, share: number): number {
  let log = number * Math.log(share);
  let all = 0;
  let weighted = 0;
  for (let answers = number; answers <= planned; answers++) {
    all += Math.exp(log);
    weighted += answers * Math.exp(log);
    log += Math.log(answers / (answers - number + 1)) + Math.log1p(-share);
  }
  return all > 0 ? weighted / all : planned;
}
