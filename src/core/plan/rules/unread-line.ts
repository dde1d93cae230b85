import type { PlanField } from "../field.ts";
import type { PlanAnswer } from "../plan.ts";
import type { Flaw } from "./rule.ts";

/** A field that is missing, where a line looks like it: which one, and in which form it would be read. */
export function unreadLine(
  { heading }: PlanField,
  unread: NonNullable<PlanAnswer["unread"]>,
  line: number,
): Flaw {
  const flaw = { rule: "not-read", level: "error" } as const;
  const form = `\`### ${heading}\` on a line of its own, and the answer below it.`;
  switch (unread) {
    case "no-field":
      return {
        ...flaw,
        message: `Line ${line} looks like the field \`${heading}\` and is not read as one.`,
        write: form,
      };
    case "in-steps":
      return {
        ...flaw,
        message: `Line ${line} stands below \`Steps\` and counts as a step, so the plan has no field \`${heading}\`.`,
        write: `A heading \`${heading}\` of the same level as \`Steps\`, and the answer below it.`,
      };
    case "yaml-comment":
      return {
        ...flaw,
        message: `What follows \`#\` on line ${line} is a comment in YAML, so \`${heading}\` has no value.`,
        write: "Put the value in quotes.",
      };
    default:
      return unread satisfies never;
  }
}
