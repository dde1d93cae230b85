import { isAccepted, type MigrationVerdict } from "../migrations/verdict.ts";
import { PLAN_FIELDS } from "../plan/fields.ts";
import type { PlanFinding } from "../plan/finding.ts";
import type { CheckResult } from "./check-result.ts";

/** One thing to mend, or to know of. */
export interface LocalProblem {
  readonly about: "migration" | "plan" | "change";
  /** Untrusted text; null where there is no file. */
  readonly path: string | null;
  readonly line: number | null;
  /** The verdict or the rule, and of a plan its field. */
  readonly verdict: string;
  readonly level: "error" | "warning";
  readonly reason: string;
  /** May hold text from the change. */
  readonly write: string | null;
}

/** All that is wrong, errors first, each kind in the order of the check. */
export function problemsOf(result: CheckResult): readonly LocalProblem[] {
  const { plan, migrations, complete } = result;
  const findings = plan.kind === "judged" ? plan.findings : [];
  const name = plan.kind === "judged" ? plan.name : "";
  const all = [
    ...(complete ? [] : [tooLarge]),
    ...migrations.flatMap(ofMigration),
    ...findings.map((one) => ofPlan(one, name)),
  ];
  return all.toSorted((a, b) => Number(a.level === "warning") - Number(b.level === "warning"));
}

/** Whether the change could be merged as far as it was judged. */
export function isReadyHere(problems: readonly LocalProblem[]): boolean {
  return !problems.some(({ level }) => level === "error");
}

const tooLarge: LocalProblem = {
  about: "change",
  path: null,
  line: null,
  verdict: "too large",
  level: "error",
  reason: "GitHub shows 3,000 changed files of a pull request at most, and this change has more.",
  write: "Split it, so that every migration is seen.",
};

function ofMigration({ verdict, reason, file, line, write, findings }: MigrationVerdict): LocalProblem[] {
  const told = findings.map(
    (one): LocalProblem => ({
      about: "migration",
      path: one.file,
      line: one.line,
      verdict: one.rule,
      level: one.level,
      reason: one.message,
      write: one.write,
    }),
  );
  // A migration that is gone says so once.
  if (isAccepted(verdict) || findings.some(({ message }) => message === reason)) return told;
  return [{ about: "migration", path: file, line, verdict, level: "error", reason, write }, ...told];
}

function ofPlan({ field, rule, level, file, line, message, write }: PlanFinding, name: string): LocalProblem {
  const heading = PLAN_FIELDS.find(({ id }) => id === field)?.heading;
  return {
    about: "plan",
    path: file ?? name,
    line,
    verdict: heading === undefined ? rule : `${heading}: ${rule}`,
    level,
    reason: message,
    write,
  };
}
