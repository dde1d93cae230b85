import { renderMigrationReport } from "../migrations/report.ts";
import { isAccepted, type MigrationVerdict } from "../migrations/verdict.ts";
import type { PlanFinding } from "./judge.ts";
import type { Plan } from "./plan.ts";
import { renderPlanReport } from "./report.ts";

export interface CheckFacts {
  readonly plan: Plan;
  readonly planFindings: readonly PlanFinding[];
  readonly verdicts: readonly MigrationVerdict[];
  /** False when GitHub did not list every changed file. */
  readonly complete: boolean;
  readonly enforcement: "block" | "warn";
  /** Where the policy was read, and whether there is one. */
  readonly policySource: string;
}

export interface CheckText {
  readonly passed: boolean;
  /** One line, at most about 100 characters. */
  readonly title: string;
  readonly summary: string;
}

/** The check as the reviewer sees it: title, plan table, migration table, what to write. */
export function checkText(facts: CheckFacts): CheckText {
  const unready = facts.verdicts.filter((verdict) => !isAccepted(verdict.verdict));
  const problems = [
    ...(facts.complete ? [] : ["not all changed files could be read"]),
    ...(facts.planFindings.length === 0 ? [] : [planProblem(facts)]),
    ...(unready.length === 0 ? [] : [`${many(unready.length, "migration")} without a way back`]),
  ];
  const passed = problems.length === 0;
  const migrations = facts.verdicts.filter((verdict) => verdict.verdict !== "not-a-migration");
  const title = passed
    ? `Ready to go back: plan complete, ${migrations.length === 0 ? "no migration changed" : `${many(migrations.length, "migration")} reversible`}`
    : `Not ready: ${problems.join("; ")}`;
  const sections = [
    `## ${passed ? "✅" : facts.enforcement === "warn" ? "⚠️" : "❌"} ${title}`,
    ...(facts.complete
      ? []
      : [
          "GitHub lists 3,000 changed files at most, and this pull request has more. Split it, so that every migration is seen.",
        ]),
    "### Rollback plan",
    renderPlanReport(facts.plan, { migrations: migrations.length }, facts.planFindings),
    ...(migrations.length === 0 ? [] : ["### Migrations", renderMigrationReport(migrations)]),
    `---\n\n${facts.policySource}${facts.enforcement === "warn" ? " It only warns for now (`plan.enforcement: warn`)." : ""} After you edit the description or push, this check runs again.`,
  ];
  return { passed, title: title.slice(0, 200), summary: sections.join("\n\n") };
}

function planProblem({ plan, planFindings }: CheckFacts): string {
  return plan.found ? `${many(planFindings.length, "field")} of the plan to write` : "no rollback plan";
}

function many(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
