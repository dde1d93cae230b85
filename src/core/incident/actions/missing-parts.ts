import type { ActionItem } from "./action-item.ts";
import { outcomeProblem } from "./outcome.ts";

/** A part that an action lacks before it is complete, and what to write for it. */
export interface MissingPart {
  readonly part: "type" | "owner" | "due" | "outcome" | "validation" | "finding";
  /** What is missing, to stand in a list: "an owner". */
  readonly what: string;
  /** A line as it is written in the issue of the action. */
  readonly write: string;
}

type Parts = Pick<ActionItem, MissingPart["part"]>;

/**
 * What an action still lacks: a type, an owner, a day, a result that can be measured, how it is shown that it works, and
 * what it remedies.
 */
export function missingIn({ type, owner, due, outcome, validation, finding }: Parts): readonly MissingPart[] {
  const problem = outcome === null ? null : outcomeProblem(outcome);
  const measured = "a number with its unit, or what can be seen then";
  return [
    ...part(type, "type", "a type", "Type: prevent, mitigate, detect, process or automated-check"),
    ...part(owner, "owner", "an owner", "Owner: the login of one person"),
    ...part(due, "due", "a day", "Due: a day such as 2026-12-10"),
    ...part(outcome, "outcome", "an outcome", `Outcome: ${measured}`),
    ...(problem === null
      ? []
      : [
          {
            part: "outcome",
            what: `a measurable outcome (it ${problem})`,
            write: `Outcome: ${measured}`,
          } as const,
        ]),
    ...part(validation, "validation", "a validation", "Validation: a test, a drill, a figure"),
    ...part(finding, "finding", "what it remedies", "Remedies: a contributing factor such as F1"),
  ];
}

function part(
  value: string | null,
  name: MissingPart["part"],
  what: string,
  write: string,
): readonly MissingPart[] {
  return value === null ? [{ part: name, what, write }] : [];
}
