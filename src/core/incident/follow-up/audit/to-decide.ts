import { many } from "../../../gate/report/quantity.ts";
import type { AuditFacts } from "./audit-facts.ts";

/** What an audit found for people to decide, each as a count in words; empty when all stands well, as far as is known. */
export function toDecide(facts: AuditFacts): readonly string[] {
  const { unreviewed, overdueActions, procedures, plans, objectives } = facts;
  const gaps = procedures.filter((one) => one.gaps.length > 0).length;
  const missed = objectives.reduce((sum, { returns, within }) => sum + returns - within, 0);
  const found = [
    [unreviewed.length, "review late", "reviews late"],
    [overdueActions.length, "action late", "actions late"],
    [gaps, "environment with a gap", "environments with a gap"],
    [missed, "rollback outside its objective", "rollbacks outside their objective"],
    [plans.stale.length, "stale plan", "stale plans"],
    [plans.untested.length, "reversal never tested", "reversals never tested"],
  ] as const;
  return found.flatMap(([count, one, more]) => (count === 0 ? [] : [many(count, one, more)]));
}
