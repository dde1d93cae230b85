import type { Check } from "./check.ts";
import type { JudgedCheck } from "./check-state.ts";
import { type Judging, planFor } from "./judging.ts";
import { sloOf } from "./probes/burn-rate.ts";
import { canarySettings } from "./probes/canary.ts";
import { ruleBook } from "./rule-book.ts";
import type { RuleChoice } from "./rules/choose-rule.ts";
import type { Plan } from "./rules/rule.ts";
import { settleMs as settleMsOf } from "./values/settle.ts";

/** A check with all that its judging follows from. */
export interface PlannedCheck extends JudgedCheck {
  /** As it is written, presets expanded and nothing filled in. */
  readonly check: Check;
  readonly judging: Judging;
  readonly plan: Plan;
  /** Its samples of this long after the start are not judged, as those of a warm-up. */
  readonly settleMs: number;
  /** Share of bad answers before the deployment, where that was more than chance; otherwise 0. */
  readonly blips: number;
}

/** The times of a gate, in milliseconds, and what its checks share. */
export interface GateTimes {
  readonly intervalMs: number;
  readonly bakeMs: number;
  readonly rule: RuleChoice | null;
}

/**
 * Plans every check: how many samples, which rule, which error rates. The checks that decide share the allowed rate of
 * false rollbacks. `blips` is the share of bad answers that a check had before the deployment, where that is known: a rule
 * that expected fewer would blame the release for it. `gates` alike are judged together with this one, each of its part.
 */
export function planChecks(
  checks: readonly Check[],
  times: GateTimes,
  blips: ReadonlyMap<string, number> = new Map(),
  gates = 1,
): readonly PlannedCheck[] {
  const deciding = gates * Math.max(1, checks.filter((check) => !check["dry-run"]).length);
  const ruleOf = ruleBook();
  return checks.map((check) => {
    const intervalMs = check.interval ?? times.intervalMs;
    const settleMs = settleMsOf(check);
    const planned = Math.floor(Math.max(0, times.bakeMs - settleMs) / intervalMs) + 1;
    const choice = check.rule ?? times.rule;
    const judging = judgingOf(check, choice);
    const before = blips.get(check.name) ?? 0;
    const plan = planFor(judging, { intervalMs, bakeMs: times.bakeMs, planned, checks: deciding }, before);
    const rule = ruleOf(judging, plan);
    return {
      name: check.name,
      dryRun: check["dry-run"],
      rule,
      planned,
      check,
      judging,
      plan,
      settleMs,
      blips: before,
    };
  });
}

/** By what a check is judged: its own comparison, or the rule that was chosen for it. */
export function judgingOf(check: Check, choice: RuleChoice | null): Judging {
  if (check.kind === "canary") return { by: "canary", ...canarySettings(check) };
  if (check.kind === "burn-rate") return { by: "burn-rate", ...sloOf(check) };
  return choiceJudging(choice);
}

/** The numbers of a rule that was chosen for good and bad samples. */
export function choiceJudging(choice: RuleChoice | null): Judging {
  if (choice === null) return { by: "choice" };
  switch (choice.kind) {
    case "cusum":
      return {
        by: "cusum",
        bucketMs: choice.bucket,
        threshold: choice.threshold ?? null,
        healthy: choice.healthy ?? null,
        broken: choice.broken ?? null,
      };
    case "failure-limit":
      return { by: "failure-limit", limit: choice.limit ?? null };
    case "consecutive-failures":
      return { by: "consecutive-failures", limit: choice.limit };
    default:
      return choice satisfies never;
  }
}
