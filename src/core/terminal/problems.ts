import { isAccepted, type MigrationVerdict } from "../migrations/verdict.ts";
import { isApprovable } from "../plan/approvals.ts";
import { PLAN_FIELDS } from "../plan/fields.ts";
import type { PlanFinding } from "../plan/finding.ts";
import { policyPath } from "../policy/policy-path.ts";
import type { CheckResult } from "./check-result.ts";

/** One thing to mend, or to know of. */
export interface LocalProblem {
  readonly about: "migration" | "plan" | "change" | "policy";
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
  const { plan, migrations, complete, approvers, folderGlobs } = result;
  const findings = plan.kind === "judged" ? plan.findings : [];
  const name = plan.kind === "judged" ? plan.name : "";
  const all = [
    ...(complete ? [] : [tooLarge]),
    ...migrations.flatMap((one) => ofMigration(one, approvers)),
    ...findings.map((one) => ofPlan(one, name)),
    ...folderGlobs.map(ofPolicy),
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

function ofMigration(migration: MigrationVerdict, approvers: readonly string[]): LocalProblem[] {
  const { verdict, reason, file, line, findings } = migration;
  const write = migration.write ?? (isApprovable(migration) ? personsWord(migration, approvers) : null);
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

// Nothing in the file is wrong, so what is left to write stands elsewhere.
function personsWord({ verdict }: MigrationVerdict, approvers: readonly string[]): string {
  const why =
    verdict === "irreversible-declared"
      ? "Why there is no way back, under `Reversal` of the plan. Then"
      : "Nothing, once";
  const who = approvers.length === 0 ? " (nobody yet)" : "";
  return `${why} somebody whom \`plan.approvers\` of the policy names${who} approves it on GitHub.`;
}

function ofPolicy({ keys, glob }: CheckResult["folderGlobs"][number]): LocalProblem {
  return {
    about: "policy",
    path: policyPath,
    line: null,
    verdict: "folder",
    level: "warning",
    reason: `\`${keys.join(".")}\` has \`${glob}\`, which is a folder here and matches none of its files.`,
    write: `\`${glob}/**\``,
  };
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
