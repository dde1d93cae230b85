import { z } from "zod";
import { burnRateRule } from "./rules/burn-rate.ts";
import { canaryRule } from "./rules/canary.ts";
import { defaultBrokenBadShare, healthyBadShare, ruleFor } from "./rules/choose-rule.ts";
import { consecutiveFailuresRule } from "./rules/consecutive-failures.ts";
import { cusumRule } from "./rules/cusum.ts";
import { failureLimitRule } from "./rules/failure-limit.ts";
import type { Plan, Rule } from "./rules/rule.ts";

const Share = z.number().min(0).max(1);

/** What a check's rule is made of, in numbers; kept with the evidence, so that its samples can be judged again. */
export const Judging = z.discriminatedUnion("by", [
  z.object({ by: z.literal("choice") }),
  z.object({
    by: z.literal("cusum"),
    bucketMs: z.number().positive(),
    threshold: z.number().nullable(),
    /** Shares of bad answers; null for what holds when nobody says otherwise. */
    healthy: Share.nullable(),
    broken: Share.nullable(),
  }),
  z.object({ by: z.literal("failure-limit"), limit: z.number().int().nullable() }),
  z.object({ by: z.literal("consecutive-failures"), limit: z.number().int().positive() }),
  z.object({
    by: z.literal("canary"),
    share: Share,
    alpha: Share,
    minErrors: z.number().int(),
    minRequests: z.number().int(),
  }),
  z.object({ by: z.literal("burn-rate"), objective: Share, periodMs: z.number().positive() }),
]);
export type Judging = Readonly<z.infer<typeof Judging>>;

/**
 * The plan of a check that is judged so: with the shares of bad answers of a healthy and of a broken service that its rule
 * is made for. `blips` that were there before the deployment may be expected up to half of what must be found; above that
 * nothing could be told.
 */
export function planFor(
  judging: Judging,
  base: Omit<Plan, "healthyBadShare" | "brokenBadShare">,
  blips: number,
): Plan {
  const cusum = judging.by === "cusum" ? judging : null;
  const kind = cusum === null ? "failure-limit" : "cusum";
  const brokenBadShare =
    cusum?.broken ?? defaultBrokenBadShare(judging.by === "choice" ? null : { kind }, base);
  const expected = cusum?.healthy ?? healthyBadShare;
  return {
    ...base,
    brokenBadShare,
    healthyBadShare: Math.max(expected, Math.min(blips, brokenBadShare / 2)),
  };
}

/** The rule that judges by these numbers; the same numbers and plan make the same rule. */
export function ruleOf(judging: Judging, plan: Plan): Rule {
  switch (judging.by) {
    case "choice":
      return ruleFor(null, plan);
    case "cusum":
      return cusumRule(judging, plan);
    case "failure-limit":
      return failureLimitRule(judging, plan);
    case "consecutive-failures":
      return consecutiveFailuresRule(judging, plan);
    case "canary":
      return canaryRule(judging, plan);
    case "burn-rate":
      return burnRateRule(judging, plan);
    default:
      return judging satisfies never;
  }
}
