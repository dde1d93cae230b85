import { PLAN_FIELDS, type PlanField } from "./fields.ts";

/** The heading of the section that holds the plan. */
export const PLAN_HEADING = "Rollback plan";

/** The rollback plan section of a pull request template: each field with its question in a comment. */
export function planTemplate(): string {
  const always = PLAN_FIELDS.filter((field) => field.demanded === "always");
  const onMigration = PLAN_FIELDS.filter((field) => field.demanded === "migration");
  return [
    `## ${PLAN_HEADING}`,
    ...always.map(fieldTemplate),
    "<!-- The rest only when this pull request changes a migration. -->",
    ...onMigration.map(fieldTemplate),
    "",
  ].join("\n\n");
}

/** One field of the template. */
export function fieldTemplate(field: PlanField): string {
  const example = field.example.replaceAll("\n", "\n     ");
  return `### ${field.heading}\n\n<!-- ${field.prompt}\nFor example:\n     ${example} -->`;
}
