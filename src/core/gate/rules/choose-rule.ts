import { z } from "zod";
import { DurationText } from "../../policy/duration-text.ts";
import { Percent } from "../../policy/percent-text.ts";
import { consecutiveFailuresRule } from "./consecutive-failures.ts";
import { cusumRule } from "./cusum.ts";
import { failureLimitRule } from "./failure-limit.ts";
import type { Plan, Rule } from "./rule.ts";

/** Share of a healthy service's answers that are bad, where nobody says otherwise. */
export const healthyBadShare = 0.01;

// So long that a burst counts once, in time and in samples.
const defaultBucketMs = 30_000;
const samplesPerBucket = 6;
const fewestBuckets = 10;
const fewestSamples = 60;

const BadShare = Percent.refine((share) => share > 0 && share < 1, "more than `0%` and less than `100%`");

/** How good and bad samples of a check are judged, as it is written in a policy. */
export const RuleChoice = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z
      .literal("cusum")
      .describe(
        "Adds up what speaks for a broken service, forgets what is past, and fails at a threshold. Finds what begins late, too.",
      ),
    bucket: DurationText.prefault("30s").describe(
      "Bad samples within one such time count once, so a short burst is one blip.",
    ),
    threshold: z
      .number()
      .min(0.5)
      .max(1000)
      .optional()
      .describe("Score at which it fails. Left out, it follows from a 0.5 % false-rollback rate."),
    healthy: BadShare.optional().describe(
      "Bad answers of a healthy service. Left out: `1%`, or what was measured before the deployment.",
    ),
    broken: BadShare.optional().describe("Bad answers of a service that must be found. Left out: `10%`."),
  }),
  z.strictObject({
    kind: z.literal("failure-limit").describe("Fails when more samples are bad than the limit allows."),
    limit: z
      .number()
      .int()
      .min(0)
      .max(10_000)
      .optional()
      .describe("Bad samples that are tolerated. Left out, it follows from a 1 % false-rollback rate."),
  }),
  z.strictObject({
    kind: z.literal("consecutive-failures").describe("Fails when so many samples in a row are bad."),
    limit: z.number().int().min(1).max(10_000).describe("How many in a row."),
  }),
]);
export type RuleChoice = Readonly<z.infer<typeof RuleChoice>>;

/**
 * The rule that a policy chose. Without a choice: `cusum` for a bake with at least ten buckets of 30 s and 60 samples,
 * which is what it needs to be better (its buckets hold six samples at least), otherwise `failure-limit`. Making one takes some milliseconds; checks with the
 * same choice and plan can share it.
 */
export function ruleFor(choice: RuleChoice | null, plan: Plan): Rule {
  if (choice === null) {
    return hasRoomForCusum(plan)
      ? cusumRule(
          { bucketMs: Math.max(defaultBucketMs, samplesPerBucket * plan.intervalMs), threshold: null },
          plan,
        )
      : failureLimitRule({ limit: null }, plan);
  }
  switch (choice.kind) {
    case "cusum": {
      const healthy = choice.healthy ?? plan.healthyBadShare;
      const broken = choice.broken ?? plan.brokenBadShare;
      const own = { ...plan, healthyBadShare: healthy, brokenBadShare: broken };
      return cusumRule({ bucketMs: choice.bucket, threshold: choice.threshold ?? null }, own);
    }
    case "failure-limit":
      return failureLimitRule({ limit: choice.limit ?? null }, plan);
    case "consecutive-failures":
      return consecutiveFailuresRule({ limit: choice.limit }, plan);
    default:
      return choice satisfies never;
  }
}

/**
 * Share of bad answers that must be found where nobody says otherwise: 10 % by a CUSUM that has the room for it, 30 % by
 * the coarser rules. More checks beside each other need more room, because they share the allowed false rollbacks.
 */
export function defaultBrokenBadShare(
  choice: Pick<RuleChoice, "kind"> | null,
  plan: Pick<Plan, "bakeMs" | "planned"> & Partial<Pick<Plan, "checks">>,
): number {
  const isCusum = choice === null ? hasRoomForCusum(plan) : choice.kind === "cusum";
  // Found by working out the rates for many plans: with fewer buckets 10 % is missed more often than found.
  const buckets = Math.min(plan.bakeMs / defaultBucketMs, plan.planned / samplesPerBucket);
  const needed = 8 + 1.8 * Math.log(plan.checks ?? 1);
  return isCusum && buckets >= needed ? 0.1 : 0.3;
}

/** Why the planned samples cannot decide, with what to change; null when they can. */
export function undecidable(rule: Rule, plan: Plan): string | null {
  const { rates } = rule;
  if (rates === null) return null;
  const planned = `${plan.planned} ${plan.planned === 1 ? "sample" : "samples"} in ${plan.bakeMs / 1000} s`;
  const write = "Write a longer `bake`, a shorter `interval` or a stricter `rule`.";
  if (plan.healthyBadShare >= plan.brokenBadShare) {
    return "Its healthy share of bad answers is not below the broken one. Write a `healthy` that is below `broken`.";
  }
  const rolledBack = Math.floor(rates.falseRollback.alone * 100);
  if (rates.falseRollback.alone > 0.5) {
    return `With ${planned} it rolls a healthy service back in ${rolledBack} % of the deploys: the rule ${rule.describe}. Write a higher limit or threshold.`;
  }
  if (rates.miss >= 1 && rates.outageMs === null) {
    return `With ${planned} the rule can never fail: it ${rule.describe}. ${write}`;
  }
  if (rates.miss <= 0.5) return null;
  const missed = Math.floor(rates.miss * 100);
  const share = Number((plan.brokenBadShare * 100).toPrecision(3));
  return `With ${planned} a service with ${share} % bad answers passes in ${missed} % of the deploys: the rule ${rule.describe}. ${write}`;
}

function hasRoomForCusum({ bakeMs, planned }: Pick<Plan, "bakeMs" | "planned">): boolean {
  return bakeMs >= fewestBuckets * defaultBucketMs && planned >= fewestSamples;
}
