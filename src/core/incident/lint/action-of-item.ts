import type { ActionItem } from "../actions/action-item.ts";
import type { ActionOnIssue } from "./action-on-issue.ts";

/** An action as its issue was read, in the form in which it is followed up. */
export function actionOfItem(
  item: Omit<ActionItem, "key" | "issue">,
  issue: { readonly number: number; readonly createdAt: string; readonly closedAt: string | null },
): ActionOnIssue {
  return {
    number: issue.number,
    title: item.title,
    type: item.type ?? "",
    owner: item.owner ?? "",
    due: item.due ?? "",
    outcome: item.outcome ?? "",
    validation: item.validation ?? "",
    finding: item.finding ?? "",
    priority: item.priority,
    state: item.state === "done" ? "closed" : "open",
    createdAt: issue.createdAt,
    closedAt: issue.closedAt,
    evidence: item.evidence,
  };
}
