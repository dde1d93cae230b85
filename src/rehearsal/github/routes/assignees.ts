import { z } from "zod";
import { type Answer, type Call, created } from "../exchange.ts";
import { renderIssue } from "../render/issue.ts";
import { route } from "../router.ts";
import { mostAssignees } from "./issue-fields.ts";
import { demandIssue } from "./issue-rules.ts";

/** Who is assigned to one issue. */
export const assigneeRoutes = [
  route("POST", "/issues/{issue_number}/assignees", { issues: "write" }, addAssignees),
];

const Given = z.object({ assignees: z.array(z.string()) });

/**
 * GitHub docs: without push access nobody is assigned, without a word. unverified: the same for whoever cannot be
 * assigned and for an eleventh.
 */
function addAssignees(call: Call): Answer {
  const { repository, token } = call;
  const issue = demandIssue(call);
  for (const login of Given.parse(call.json).assignees) {
    const wanted = [...repository.collaborators].find((one) => one.toLowerCase() === login.toLowerCase());
    const isThere = issue.assignees.some((one) => one.login === wanted);
    if (!token.push || wanted === undefined || isThere || issue.assignees.length >= mostAssignees) continue;
    issue.assignees.push(repository.account(wanted));
    issue.updatedAt = repository.timestamp();
  }
  return created(renderIssue(repository, issue));
}
