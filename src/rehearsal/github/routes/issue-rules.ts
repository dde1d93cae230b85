import { type Call, invalid, NotEmbedded, notFound, Refusal } from "../exchange.ts";
import type { Repository } from "../repository.ts";
import { issueState } from "../state/issue-state.ts";
import type { Issue, Pull } from "../state/records.ts";

/** The issue or pull request of the path. GitHub docs: 410 when issues are disabled, and when it was deleted. */
export function demandConversation(call: Call): Issue | Pull {
  const { repository } = call;
  const number = Number(call.params["issue_number"]);
  const found = repository.conversation(number);
  if (found !== undefined && "head" in found) return found;
  if (!repository.hasIssues) throw issuesDisabled();
  if (found !== undefined) return found;
  const departure = issueState(repository).departed.get(number);
  if (departure?.kind === "deleted") throw new Refusal(410, "This issue was deleted");
  // GitHub docs: 301 where it was transferred. unverified: 404 on the routes whose description has no 301.
  if (departure === undefined || !redirects(call)) throw notFound();
  throw new Refusal(301, "Moved Permanently", { headers: { location: departure.to } });
}

/** The issue of the path. What pull requests do on the routes of issues is not embedded. */
export function demandIssue(call: Call): Issue {
  const found = demandConversation(call);
  if ("head" in found) throw new NotEmbedded("a pull request changed as an issue");
  return found;
}

/** GitHub's description: lists of comments and sub-issues, and what is added to them, have no 301. */
function redirects({ path }: Call): boolean {
  return !/\/(comments|assignees|sub_issues)$/.test(path);
}

/** GitHub docs: who may push or triage changes issues, others their own. unverified: the words of the refusal. */
export function demandMayEdit({ token }: Call, issue: Issue): void {
  if (token.push || token.login === issue.user.login) return;
  throw new Refusal(403, "Must have admin rights to Repository.");
}

export function issuesDisabled(): Refusal {
  return new Refusal(410, "Issues are disabled for this repo");
}

/** Whether a body is longer than an issue may have. */
export function isTooLong(repository: Repository, body: string): boolean {
  return issueState(repository).bodyLimit === "65,536 characters"
    ? body.length > 65_536
    : Buffer.byteLength(body) > 262_144;
}

export function refuseBody(repository: Repository, body: string | null | undefined): void {
  if (!isTooLong(repository, body ?? "")) return;
  // The words stayed when the limit grew.
  const message = "body is too long (maximum is 65536 characters)";
  throw invalid({ resource: "Issue", field: "body", code: "custom", message });
}

export function refuseTitle(title: string | number): void {
  if (title === "") throw invalid({ resource: "Issue", field: "title", code: "missing_field" });
  // unverified: the limit of the title, which the description does not name.
  if (String(title).length <= 256) return;
  const message = "title is too long (maximum is 256 characters)";
  throw invalid({ resource: "Issue", field: "title", code: "custom", message });
}
