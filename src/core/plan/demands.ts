import type { ChangeFacts } from "./change-facts.ts";
import { realMigrations } from "./facts-of-migrations.ts";
import { PLAN_FIELDS, type PlanField } from "./fields.ts";
import type { Asks } from "./finding.ts";
import type { Risk, RiskLevel } from "./risk.ts";

/** A field that a change must answer, and who asks for it. */
export interface Demand {
  readonly field: PlanField;
  readonly asks: Asks;
}

/** The fields that a change must answer, in the order of the template: the usual ones for what it is, then the policy's. */
export function demandsOf(
  facts: Pick<ChangeFacts, "rules" | "migrations" | "api">,
  { risk, keys }: Pick<Risk, "risk" | "keys">,
): readonly Demand[] {
  const changesMigration = realMigrations(facts.migrations).length > 0;
  return PLAN_FIELDS.flatMap((field) => {
    const asks =
      usual(field, { risk, keys }, changesMigration) ?? byApi(field, facts) ?? byPolicy(field, risk, facts);
    return asks === null ? [] : [{ field, asks }];
  });
}

function usual(
  { demanded }: PlanField,
  { risk, keys }: Pick<Risk, "risk" | "keys">,
  changesMigration: boolean,
): Asks | null {
  const byRisk = keys[0] ?? null;
  switch (demanded) {
    case "always":
      return { why: "every plan", keys: null };
    case "normal":
      return risk === "low" ? null : { why: `${risk} risk`, keys: byRisk };
    case "migration":
      return changesMigration ? { why: "a changed migration", keys: null } : null;
    case "high":
      return risk === "high" ? { why: "high risk", keys: byRisk } : null;
    case "policy":
      return null;
    default:
      return demanded satisfies never;
  }
}

// Whoever calls the new API is left alone with the old one by a return.
function byApi({ id }: PlanField, { api }: Pick<ChangeFacts, "api">): Asks | null {
  return id === "dependencies" && api?.kind === "breaking" ? breakingApi : null;
}

/** Who asks how the consumers of a changed API live with a return. */
export const breakingApi: Asks = { why: "breaking changes of the API", keys: null };

const INCLUDED = { low: ["low"], normal: ["normal", "low"], high: ["high", "normal", "low"] } as const;

function byPolicy({ id }: PlanField, risk: RiskLevel, { rules }: Pick<ChangeFacts, "rules">): Asks | null {
  const level = INCLUDED[risk].find((one) => rules.require[one]?.includes(id) === true);
  return level === undefined ? null : { why: `\`plan.require.${level}\``, keys: ["plan", "require", level] };
}
