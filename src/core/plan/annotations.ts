import { isReady } from "../migrations/report.ts";
import type { MigrationVerdict } from "../migrations/verdict.ts";
import type { PlanFinding } from "./finding.ts";

/** What stands beside a line of the change. Titles and messages are ours; paths are untrusted text. */
export interface Annotation {
  readonly path: string;
  readonly line: number;
  readonly level: "warning" | "failure";
  readonly title: string;
  readonly message: string;
}

/** An annotation for each migration that is not ready, each finding about one, and each about a plan that is a file. */
export function annotationsOf(
  verdicts: readonly MigrationVerdict[],
  findings: readonly PlanFinding[],
  approved: ReadonlySet<string>,
): readonly Annotation[] {
  const ofMigrations = verdicts
    .filter(({ verdict }) => verdict !== "not-a-migration")
    .flatMap((one) => ofMigration(one, approved));
  const ofPlan = findings.flatMap(({ file, line, level, message, write }): Annotation[] =>
    file === null
      ? []
      : [
          {
            path: file,
            line: line ?? 1,
            ...named(level),
            title: "Rollback plan",
            message: `${message}\n\nWrite: ${write}`,
          },
        ],
  );
  return [...ofMigrations, ...ofPlan].sort(
    (a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : Number(a.path > b.path)) || a.line - b.line,
  );
}

function ofMigration(one: MigrationVerdict, approved: ReadonlySet<string>): Annotation[] {
  const isAccepted = approved.has(one.path);
  const found = one.findings.map(
    ({ rule, level, file, line, message, write }): Annotation => ({
      path: file,
      line,
      ...named(isAccepted ? "warning" : level),
      title: `Migration: ${rule}`,
      message: withWrite(message, write),
    }),
  );
  if (isAccepted || isReady({ ...one, findings: [] })) return found;
  const { file, line, verdict, reason, write } = one;
  const own: Annotation = {
    path: file,
    line,
    level: "failure",
    title: `Migration ${verdict}`,
    message: withWrite(reason, write),
  };
  // What was deleted says so once.
  return [own, ...found.filter(({ message }) => message !== own.message)];
}

function withWrite(message: string, write: string | null): string {
  return write === null ? message : `${message}\n\nWrite:\n${write}`;
}

function named(level: "error" | "warning"): Pick<Annotation, "level"> {
  return { level: level === "error" ? "failure" : "warning" };
}

function rank({ level }: Annotation): number {
  return level === "failure" ? 0 : 1;
}
