import { outcomeProblem } from "../actions/outcome.ts";
import { endOfDay } from "../follow-up/overdue.ts";
import type { ActionFacts } from "./action-on-issue.ts";
import { isPlaceholder } from "./is-placeholder.ts";

/** What an action lacks, each as what to write; empty when it is whole. */
export function actionGaps({ owner, due, outcome, validation }: ActionFacts): readonly string[] {
  return [
    isPlaceholder(owner) ? "an owner: one login" : "",
    endOfDay(due) === null ? "a day by which it is done, such as `2026-12-10`" : "",
    outcomeGap(outcome),
    isPlaceholder(validation) ? "how we shall know that it works: a test, a drill, a figure" : "",
  ].filter((gap) => gap !== "");
}

function outcomeGap(outcome: string): string {
  const example = "such as `detected within 2 min` or `no deploy without a plan`";
  if (isPlaceholder(outcome)) return `an outcome that can be measured, ${example}`;
  const problem = outcomeProblem(outcome);
  return problem === null ? "" : `an outcome that can be measured, ${example} (it ${problem})`;
}
