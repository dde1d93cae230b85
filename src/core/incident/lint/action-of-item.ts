import type { ActionItem } from "../actions/action-item.ts";
import type { ActionOnIssue } from "./action-on-issue.ts";

/** An action as its issue was read, in the form in which it is followed up. */
export function actionOfItem(
  item: Omit<ActionItem, "key" | "priority" | "finding" | "issue">,
  issue: { readonly number: number; readonly closedAt: string | null },
): ActionOnIssue {
  return {
    number: issue.number,
    title: item.title,
    type: item.type ?? "",
    owner: item.owner ?? "",
    due: item.due ?? "",
    outcome: item.outcome ?? "",
    validation: item.validation ?? "",
    state: item.state === "done" ? "closed" : "open",
    closedAt: issue.closedAt,
    evidence: item.evidence,
  };
}
