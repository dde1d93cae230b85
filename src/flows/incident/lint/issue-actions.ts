import type { ActionItem } from "../../../core/incident/actions/action-item.ts";
import { evidenceIn, judgeEvidence, type PullState } from "../../../core/incident/actions/evidence.ts";
import { readActionIssue } from "../../../core/incident/actions/read-action-issue.ts";
import { actionOfItem } from "../../../core/incident/lint/action-of-item.ts";
import type { ActionOnIssue } from "../../../core/incident/lint/action-on-issue.ts";
import { SuiteError } from "../../../kernel/errors.ts";
import type { Issue } from "../../../kernel/ports/github.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import type { ActionBook } from "./action-book.ts";

type Needed = Pick<Ports, "issues" | "conversation" | "pulls" | "run" | "log">;

/**
 * Actions by their sub-issues. Evidence counts in the text of the action's issue, which only people with rights can edit,
 * and in comments by `mayShow`: anybody may comment.
 */
export function issueActions(
  ports: Needed,
  identity: string,
  mayShow: (login: string) => Promise<boolean>,
): ActionBook {
  const { issues, conversation, run } = ports;
  const repositoryUrl = `${run.serverUrl}/${run.owner}/${run.repo}`;

  function itemOf(issue: Issue): ActionItem | null {
    const read = issue.author === identity ? readActionIssue(issue) : null;
    return read?.kind === "action" ? read.item : null;
  }

  function actionOf(issue: Issue): ActionOnIssue | null {
    const item = itemOf(issue);
    return item === null ? null : actionOfItem(item, issue);
  }

  async function shownIn(issue: Issue): Promise<readonly string[]> {
    const texts = [issue.body];
    for (const { author, body } of await conversation.comments(issue.number)) {
      // Who only talks is not asked for.
      if (author === identity || evidenceIn([body], repositoryUrl).length === 0) continue;
      if (await mayShow(author)) texts.push(body);
    }
    return texts;
  }

  return {
    of: async (incident) => (await issues.subIssues(incident.number)).flatMap((one) => actionOf(one) ?? []),
    read: async (issue) => actionOf(issue),
    async evidenceOf(_, issue) {
      const found = evidenceIn(await shownIn(issue), repositoryUrl);
      const states = new Map<number, PullState>();
      for (const one of found)
        if (one.kind === "pull" && !states.has(one.number))
          states.set(one.number, await stateOf(ports, one.number));
      return judgeEvidence(itemOf(issue)?.type ?? null, found, (pull) => states.get(pull) ?? "unknown");
    },
  };
}

async function stateOf({ pulls, issues, log }: Needed, number: number): Promise<PullState> {
  try {
    const { mergedAt } = await pulls.get(number);
    return mergedAt === null ? "not-merged" : "merged";
  } catch (error) {
    if (!(error instanceof SuiteError) || error.code === "RATE_LIMITED") throw error;
    log.info(`Pull request ${number} was not read: ${error.message}`);
    if (error.code !== "GITHUB_REFUSED") return "unknown";
    // A number that stands for nothing, or for an issue, is no pull request.
    const { kind } = await issues.look(number);
    return kind === "transferred" ? "unknown" : "absent";
  }
}
