import type { PlanField } from "./field.ts";
import { PLAN_FIELDS } from "./fields.ts";

/** The heading of the section that holds the plan. */
export const PLAN_HEADING = "Rollback plan";

/** The rollback plan section of a pull request template: each field with its question in a comment. */
export function planTemplate(): string {
  return [
    `## ${PLAN_HEADING}`,
    ...templateOf("always"),
    "<!-- The next two unless the change is one of low risk by the policy. -->",
    ...templateOf("normal"),
    "<!-- From here on only when this pull request changes a migration. -->",
    ...templateOf("migration"),
    "<!-- The rest only when the change is one of high risk: by the policy, or for a migration that loses data. -->",
    ...templateOf("high"),
    "",
  ].join("\n\n");
}

/** One field of the template, with what is known of its answer in the comment or below it. */
export function fieldTemplate(
  field: PlanField,
  known: { readonly hint?: string; readonly answer?: string } = {},
): string {
  const example = field.example.replaceAll("\n", "\n     ");
  const hint = known.hint === undefined ? "" : `\n${known.hint.replaceAll("--", "- -")}`;
  const answer = known.answer === undefined ? "" : `\n\n${known.answer}`;
  return `### ${field.heading}\n\n<!-- ${field.prompt}${hint}\nFor example:\n     ${example} -->${answer}`;
}

function templateOf(demanded: PlanField["demanded"]): string[] {
  return PLAN_FIELDS.filter((field) => field.demanded === demanded).map((field) => fieldTemplate(field));
}
