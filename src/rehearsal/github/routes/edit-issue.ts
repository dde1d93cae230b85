import { z } from "zod";
import { type Answer, type Call, NotEmbedded, ok } from "../exchange.ts";
import { renderIssue } from "../render/issue.ts";
import { route } from "../router.ts";
import { putState } from "../state/issue-acts.ts";
import { putBody } from "../state/put-body.ts";
import type { Issue } from "../state/records.ts";
import { assigneesOf, fieldsOf, IssueFields, keepFields, labelsOf } from "./issue-fields.ts";
import { demandIssue, demandMayEdit, isTooLong, refuseTitle } from "./issue-rules.ts";

/** The one route that changes an issue. */
export const issueEditRoutes = [route("PATCH", "/issues/{issue_number}", { issues: "write" }, updateIssue)];

const Change = IssueFields.extend({
  title: z.union([z.string(), z.number()]).nullable().optional(),
  body: z.string().nullable().optional(),
  state: z.enum(["open", "closed"]).optional(),
  state_reason: z.enum(["completed", "not_planned", "duplicate", "reopened"]).nullable().optional(),
});
type Change = z.infer<typeof Change>;

/** unverified: a locked issue can still be edited by a job's token, and the rest of a request with too long a body holds. */
function updateIssue(call: Call): Answer {
  const { repository, token } = call;
  const issue = demandIssue(call);
  demandMayEdit(call, issue);
  const change = readChange(call.json);
  const { title, body, labels } = change;
  if (title !== undefined && title !== null) refuseTitle(title);
  // All that can be refused comes before anything is changed. GitHub docs: without push access these are dropped.
  if (token.push) {
    const replacesAssignees = change.assignees !== undefined || change.assignee !== undefined;
    const assignees = replacesAssignees ? assigneesOf(repository, change) : issue.assignees;
    keepFields(repository, issue.number, fieldsOf(repository, change));
    issue.assignees = assignees;
    if (labels !== undefined) issue.labels = labelsOf(repository, labels);
  }
  if (title !== undefined && title !== null) issue.title = String(title);
  // Seen in September 2026: a body that is too long is answered 200, and the old one stays.
  if (body !== undefined && !isTooLong(repository, body ?? "")) putBody(repository, issue, body);
  changeState(call, issue, change);
  issue.updatedAt = repository.timestamp();
  return ok(renderIssue(repository, issue));
}

function readChange(json: unknown): Change {
  const parsed = Change.safeParse(json);
  // Labels, assignees and types with a rationale, to be suggested only.
  if (!parsed.success) throw new NotEmbedded(parsed.error.message);
  return parsed.data;
}

function changeState({ repository, token }: Call, issue: Issue, { state, state_reason }: Change): void {
  if (state === undefined) return;
  const reason = state === "open" ? "reopened" : (state_reason ?? "completed");
  if (reason === "duplicate") throw new NotEmbedded("an issue closed as a duplicate");
  putState(repository, issue, { by: repository.account(token.login), state, reason });
}
