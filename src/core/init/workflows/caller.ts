import type { WrittenPart } from "../question.ts";
import type { Survey } from "../survey.ts";

/** A workflow of the team's that calls one of ours. */
export interface Caller {
  /** What it is for, as it is told when it is there already. */
  readonly what: string;
  /** File names below `.github/workflows`, the first that is free is taken. */
  readonly files: readonly string[];
  /** Whether a workflow already does it, by what its steps and jobs use and what starts it. */
  isDone(uses: readonly string[], triggers: readonly string[]): boolean;
  write(survey: Survey): WrittenPart;
}

/** Where the reusable workflows are called from. */
export function suiteWorkflow(name: string): string {
  return `rollback-ready/suite/.github/workflows/${name}.yml@v1`;
}

/**
 * Whether one of these uses names a part of the suite: `actions/plan-check`, `workflow plan-check`, `guard`. A copy counts
 * when its name says so; a team's own `deploy.yml` is another one.
 */
export function usesPart(uses: readonly string[], ...parts: readonly string[]): boolean {
  const ours = uses.filter((one) =>
    /^rollback-ready\/suite(\/|$)|^[^./][^/]*\/[^/]*rollback-ready[^/]*(\/|$)/i.test(one),
  );
  return ours.some((one) =>
    parts.some((part) => {
      const [, name] = /^workflow (.+)$/.exec(part) ?? [];
      if (part === "guard") return one.split("/").length === 2;
      return one.endsWith(name === undefined ? `/${part}` : `/.github/workflows/${name}.yml`);
    }),
  );
}

/** A block `permissions:`. */
export function permissions(
  all: Readonly<Record<string, "read" | "write">>,
  indent: number,
): readonly string[] {
  const before = " ".repeat(indent);
  return [
    `${before}permissions:`,
    ...Object.entries(all).map(([name, level]) => `${before}  ${name}: ${level}`),
  ];
}
