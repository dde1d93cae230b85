import { type Untrusted, untrusted } from "../text/untrusted.ts";
import { demandedFields, type FieldId, type PlanField } from "./fields.ts";
import type { Plan } from "./plan.ts";
import { PLAN_HEADING } from "./template.ts";

/** What is wrong with one field of a plan, or with the whole of it (`field` is null), and what to write. */
export interface PlanFinding {
  readonly field: FieldId | null;
  readonly problem: PlanProblem;
  readonly line: number | null;
  readonly seen: Untrusted | null;
  readonly message: string;
  readonly write: string;
}

export type PlanProblem =
  | "no-section"
  | "missing"
  | "empty"
  | "template"
  | "placeholder"
  | "no-number"
  | "no-answer";

/** What is known of the change. `template` is the plan section of the repository's own template, if it has one. */
export interface ChangeFacts {
  readonly migrations: number;
  readonly template?: Plan;
}

/** All that a plan lacks, in the order of its fields; none when it can be followed. */
export function judgePlan(plan: Plan, facts: ChangeFacts): PlanFinding[] {
  if (!plan.found) {
    const message = `The description has no section \`${PLAN_HEADING}\`.`;
    const write = `A heading \`## ${PLAN_HEADING}\`, and under it a heading for each field.`;
    return [{ field: null, problem: "no-section", line: null, seen: null, message, write }];
  }
  return demandedFields(facts).flatMap((field) => {
    const problem = problemOf(field, plan, facts);
    if (problem === null) return [];
    const answer = plan.fields[field.id];
    return [
      {
        field: field.id,
        problem,
        line: answer?.line ?? null,
        seen: answer === undefined || answer.text === "" ? null : untrusted(answer.text),
        message: messageFor(problem, field),
        write: `${field.prompt} For example: ${field.example}`,
      },
    ];
  });
}

function problemOf(
  field: PlanField,
  plan: Plan,
  facts: ChangeFacts,
): Exclude<PlanProblem, "no-section"> | null {
  const answer = plan.fields[field.id];
  if (answer === undefined) return "missing";
  if (words(answer.text) === "" && !/[?…]|\.\.\./.test(answer.text)) return "empty";
  if (isTemplate(answer.text, field, facts.template)) return "template";
  if (isPlaceholder(answer.text)) return "placeholder";
  if (field.id === "trigger" && !hasThreshold(answer.text)) return "no-number";
  if (field.id === "old-code-on-new-schema" && plan.oldCodeOnNewSchema === "unknown") return "no-answer";
  return null;
}

function messageFor(problem: Exclude<PlanProblem, "no-section">, field: PlanField): string {
  const name = `\`${field.heading}\``;
  switch (problem) {
    case "missing":
      return `The plan has no field ${name}.`;
    case "empty":
      return `Nothing is written under ${name}.`;
    case "template":
      return `${name} still has the text of the template.`;
    case "placeholder":
      return `${name} holds a placeholder.`;
    case "no-number":
      return `${name} names no threshold: it has no number.`;
    case "no-answer":
      return `${name} begins neither with Yes nor with No.`;
    default:
      return problem satisfies never;
  }
}

function isTemplate(text: string, field: PlanField, template: Plan | undefined): boolean {
  const own = words(template?.fields[field.id]?.text ?? "");
  const written = words(text);
  return written === words(field.prompt) || (own !== "" && written === own);
}

const PLACEHOLDER =
  /^(?:to do|todo|tbd|tba|tbc|fixme|wip|xxx+|n a|na|not applicable|none|nothing|nil|unknown|later|placeholder|lorem ipsum.*|to be (?:done|defined|decided|determined)|fill (?:me|this)? ?in)?$/;

// A line of dots or question marks has no words at all.
function isPlaceholder(text: string): boolean {
  return (
    PLACEHOLDER.test(words(text).slice(0, 200)) || /^\W*(?:TODO|TBD|TBA|FIXME)\b/.test(text.slice(0, 200))
  );
}

// The digits of a list, of `5xx` and of `p99` name a signal, not a threshold.
function hasThreshold(text: string): boolean {
  return /\p{Nd}/u.test(text.replace(/^\s{0,9}\d{1,9}[.)]|\b[1-5]xx\b|\bp\d{2,3}\b/gim, ""));
}

function words(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();
}
