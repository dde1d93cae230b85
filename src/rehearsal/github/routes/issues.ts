import { type Answer, type Call, created, invalid, NotEmbedded, ok } from "../exchange.ts";
import { page } from "../listing.ts";
import { renderIssue } from "../render/issue.ts";
import { route } from "../router.ts";
import type { Issue } from "../state/records.ts";
import { assigneesOf, fieldsOf, keepFields, labelsOf, NewIssue } from "./issue-fields.ts";
import { demandConversation, issuesDisabled, refuseBody, refuseTitle } from "./issue-rules.ts";

/** Issues, among which GitHub counts pull requests when it lists them. */
export const issueRoutes = [
  route("GET", "/issues", { issues: "read" }, listIssues),
  route("POST", "/issues", { issues: "write" }, createIssue),
  route("GET", "/issues/{issue_number}", { issues: "read" }, (call) =>
    ok(renderIssue(call.repository, demandConversation(call))),
  ),
];

function listIssues(call: Call): Answer {
  const { repository, query } = call;
  for (const name of ["milestone", "mentioned", "type", "issue_field_values"]) {
    if (query.has(name)) throw invalid({ resource: "Issue", field: name, code: "invalid" });
  }
  const state = query.get("state") ?? "open";
  const labels = (query.get("labels") ?? "").split(",").filter((name) => name !== "");
  const since = query.get("since");
  // unverified: with issues disabled the list still has the pull requests.
  const found = [...(repository.hasIssues ? repository.issues : []), ...repository.pulls]
    .filter((issue) => state === "all" || issue.state === state)
    .filter((issue) =>
      labels.every((name) => issue.labels.some((own) => own.toLowerCase() === name.toLowerCase())),
    )
    .filter((issue) => (query.get("creator") ?? issue.user.login) === issue.user.login)
    .filter((issue) => isAssigned(issue, query.get("assignee")))
    .filter((issue) => since === null || Date.parse(issue.updatedAt) >= Date.parse(since));
  return page(call, found.sort(order(query)), (issue) => renderIssue(repository, issue));
}

function isAssigned({ assignees }: Issue, wanted: string | null): boolean {
  if (wanted === null) return true;
  if (wanted === "none") return assignees.length === 0;
  return wanted === "*" ? assignees.length > 0 : assignees.some(({ login }) => login === wanted);
}

function order(query: URLSearchParams): (a: Issue, b: Issue) => number {
  const sign = query.get("direction") === "asc" ? 1 : -1;
  const sort = query.get("sort") ?? "created";
  if (sort === "comments") throw new NotEmbedded("issues sorted by comments");
  const key = (issue: Issue): number => Date.parse(sort === "updated" ? issue.updatedAt : issue.createdAt);
  return (a, b) => sign * (key(a) - key(b) || a.id - b.id);
}

function createIssue(call: Call): Answer {
  const { repository, token } = call;
  if (!repository.hasIssues) throw issuesDisabled();
  const given = NewIssue.parse(call.json);
  refuseTitle(given.title);
  refuseBody(repository, given.body);
  const assignees = token.push ? assigneesOf(repository, given) : [];
  const fields = fieldsOf(repository, token.push ? given : {});
  const labels = token.push ? labelsOf(repository, given.labels ?? []) : [];
  const at = repository.timestamp();
  const issue: Issue = {
    id: repository.nextId(),
    number: repository.nextNumber(),
    user: repository.account(token.login),
    createdAt: at,
    title: String(given.title),
    body: given.body ?? null,
    labels,
    assignees,
    state: "open",
    stateReason: null,
    updatedAt: at,
    closedAt: null,
    closedBy: null,
  };
  repository.issues.push(issue);
  keepFields(repository, issue.number, fields);
  return created(renderIssue(repository, issue));
}
