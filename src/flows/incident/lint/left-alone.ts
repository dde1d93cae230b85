import type { Issue } from "../../../kernel/ports/github.ts";

/** Why an issue is left as it is; null when it is not. */
export function leftAlone(issue: Issue, quiet: string): "quiet" | "not-planned" | null {
  if (issue.labels.some((label) => label.toLowerCase() === quiet.toLowerCase())) return "quiet";
  // `duplicate` says the same: what is to be written stands elsewhere.
  const isDropped = issue.stateReason === "not_planned" || issue.stateReason === "duplicate";
  return issue.state === "closed" && isDropped ? "not-planned" : null;
}
