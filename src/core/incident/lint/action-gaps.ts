import { readActionField } from "../actions/action-fields.ts";
import { outcomeProblem } from "../actions/outcome.ts";
import { endOfDay } from "../follow-up/overdue.ts";
import type { ActionFacts } from "./action-on-issue.ts";
import { isPlaceholder } from "./is-placeholder.ts";

/** What an action lacks, each with what to write; empty when it is whole. */
export function actionGaps(action: ActionFacts): readonly string[] {
  const { type, owner, due, outcome, validation, finding } = action;
  const isRead = (field: "type" | "owner", text: string): boolean =>
    !isPlaceholder(text) && readActionField(field, text, null).kind === "read";
  return [
    isRead("type", type) ? "" : "a type (prevent, mitigate, detect, process or automated-check)",
    isRead("owner", owner) ? "" : "an owner (one login)",
    endOfDay(due) === null ? "a due day (such as `2026-12-10`)" : "",
    outcomeGap(outcome),
    isPlaceholder(validation) ? "a validation (a test, a drill, a figure)" : "",
    isPlaceholder(finding) ? "what it remedies (such as `F1`)" : "",
  ].filter((gap) => gap !== "");
}

function outcomeGap(outcome: string): string {
  const example = "such as `detected within 2 min`";
  if (isPlaceholder(outcome)) return `an outcome that can be measured (${example})`;
  const problem = outcomeProblem(outcome);
  return problem === null ? "" : `an outcome that can be measured (${example}; it ${problem})`;
}
