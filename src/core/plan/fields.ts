import type { PlanField } from "./field.ts";
import { EVERY_PLAN, NORMAL_RISK } from "./fields/every-plan.ts";
import { HIGH_RISK } from "./fields/high-risk.ts";
import { MIGRATION } from "./fields/migration.ts";
import { POLICY_ONLY } from "./fields/policy-only.ts";

export { type Demanded, FieldId, type PlanField } from "./field.ts";

/** All fields, in the order of the template. */
export const PLAN_FIELDS: readonly PlanField[] = [
  ...EVERY_PLAN,
  ...NORMAL_RISK,
  ...MIGRATION,
  ...HIGH_RISK,
  ...POLICY_ONLY,
];

/** The field that is meant by a heading, a label or a key: its id, its heading, or one that people use for it. */
export function fieldNamed(text: string): PlanField | undefined {
  const shown = text
    .slice(0, 400)
    .replace(/\]\([^()]{0,300}\)/g, "]")
    .replace(/<[^<>]{1,100}>/g, " ");
  // `Trigger (required)` and `Trigger [optional]` are no other field than `Trigger`.
  return (
    BY_NAME.get(nameOf(shown)) ??
    BY_NAME.get(nameOf(shown.replace(/\([^()]*\)|(?<=\p{L}\s*)\[[^[\]]*\]/gu, " ")))
  );
}

/** A heading as it is compared: emphasis, numbers, punctuation and emoji around its letters make it no other one. */
export function nameOf(text: string): string {
  return text
    .slice(0, 200)
    .replace(/[^\p{L}]+/gu, " ")
    .trim()
    .toLowerCase();
}

const BY_NAME: ReadonlyMap<string, PlanField> = new Map(
  PLAN_FIELDS.flatMap((field) =>
    [field.id, field.heading, ...field.aliases].map((name) => [nameOf(name), field] as const),
  ),
);
