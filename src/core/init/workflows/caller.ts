import { CALLED } from "../../doctor/called-workflows.ts";
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

/** The lines of a job that calls one of our workflows: what its jobs ask for, and where it is. */
export function callOf(name: string): readonly string[] {
  return [
    "    permissions:",
    ...Object.entries(CALLED[`${name}.yml`]?.permissions ?? {}).map(
      ([key, level]) => `      ${key}: ${level}`,
    ),
    `    uses: rollback-ready/suite/.github/workflows/${name}.yml@v1`,
  ];
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
