import { z } from "zod";
import { type Answer, type Call, created, NotEmbedded, notFound, ok, Refusal } from "../exchange.ts";
import { page } from "../listing.ts";
import { renderIssue } from "../render/issue.ts";
import type { Repository } from "../repository.ts";
import { route } from "../router.ts";
import { issueOf } from "../state/issue-acts.ts";
import { issueState } from "../state/issue-state.ts";
import { demandIssue } from "./issue-rules.ts";

/** Issues below an issue. */
export const subIssueRoutes = [
  route("GET", "/issues/{issue_number}/sub_issues", { issues: "read" }, listSubIssues),
  route("POST", "/issues/{issue_number}/sub_issues", { issues: "write" }, addSubIssue),
  route("GET", "/issues/{issue_number}/parent", { issues: "read" }, getParent),
];

/** GitHub docs: so many sub-issues for each parent, and so many levels. */
const mostChildren = 100;
const mostLevels = 8;

const Given = z.object({ sub_issue_id: z.number(), replace_parent: z.boolean().optional() });

function listSubIssues(call: Call): Answer {
  const { repository } = call;
  const { number } = demandIssue(call);
  const links = issueState(repository).subIssues.filter(({ parent }) => parent === number);
  return page(call, links, ({ child }) => renderIssue(repository, issueOf(repository, child)));
}

function getParent(call: Call): Answer {
  const { repository } = call;
  const parent = parentOf(repository, demandIssue(call).number);
  if (parent === undefined) throw notFound();
  return ok(renderIssue(repository, issueOf(repository, parent)));
}

/** unverified: which of the two issues is answered, and that who may not push is refused with 403. */
function addSubIssue(call: Call): Answer {
  const { repository, token, json } = call;
  const parent = demandIssue(call);
  if (!token.push) throw new Refusal(403, "Must have admin rights to Repository.");
  const { sub_issue_id, replace_parent } = Given.parse(json);
  if (replace_parent) throw new NotEmbedded("a sub-issue that is moved to another parent");
  // The number of an issue is not its id: 404 (cli/cli 12258).
  const child = repository.issues.find(({ id }) => id === sub_issue_id);
  if (child === undefined) throw new Refusal(404, "The provided sub-issue does not exist");
  const { subIssues } = issueState(repository);
  const problems = subIssueProblems(repository, parent.number, child.number);
  if (problems.length > 0)
    throw new Refusal(
      422,
      `An error occurred while adding the sub-issue to the parent issue. ${problems.join(" and ")}`,
    );
  subIssues.push({ id: repository.nextId(), parent: parent.number, child: child.number });
  return created(renderIssue(repository, parent));
}

/** The words of "one parent" and of duplicates were seen; the others are unverified. */
function subIssueProblems(repository: Repository, parent: number, child: number): string[] {
  const siblings = issueState(repository).subIssues.filter((link) => link.parent === parent);
  const line = [parent, ...ancestors(repository, parent)];
  const has = parentOf(repository, child);
  return [
    ...(has === parent ? ["Issue may not contain duplicate sub-issues"] : []),
    ...(has === undefined ? [] : ["Sub issue may only have one parent"]),
    ...(siblings.length >= mostChildren ? [`Parent cannot have more than ${mostChildren} sub-issues`] : []),
    ...(line.includes(child) ? ["Sub issue may not be an ancestor of its parent"] : []),
    ...(line.length >= mostLevels ? [`Sub issues may not be more than ${mostLevels} levels deep`] : []),
  ];
}

function ancestors(repository: Repository, number: number): number[] {
  const parent = parentOf(repository, number);
  return parent === undefined ? [] : [parent, ...ancestors(repository, parent)];
}

function parentOf(repository: Repository, number: number): number | undefined {
  return issueState(repository).subIssues.find(({ child }) => child === number)?.parent;
}
