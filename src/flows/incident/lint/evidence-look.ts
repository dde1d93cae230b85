import type { ActionItem } from "../../../core/incident/actions/action-item.ts";
import { closesIssue } from "../../../core/incident/actions/closes-issue.ts";
import { type Evidence, evidenceIn } from "../../../core/incident/actions/evidence.ts";
import {
  isShownBy,
  type JudgedEvidence,
  judgeEvidence,
  type SeenEvidence,
} from "../../../core/incident/actions/judge-evidence.ts";
import { SuiteError } from "../../../kernel/errors.ts";
import type { Issue, MergedPull } from "../../../kernel/ports/github.ts";
import type { Comment, Ports } from "../../../kernel/ports/index.ts";
import { evidenceStates } from "./evidence-states.ts";

type Needed = Pick<Ports, "issues" | "conversation" | "pulls" | "commits" | "run" | "log">;

/** Anybody may comment, so that what is looked up for comments must be bounded. */
const mostAuthors = 20;
const mostLooked = 20;
const mostPages = 3;

/**
 * Looks for what shows that an action is done: in its text, which only people with rights can edit, then in comments by
 * `mayShow` (of the owner and of who is assigned first, then the newest), then in a merged pull request that says that it
 * closes the action. The first that counts ends the search, and nothing is asked of GitHub twice.
 */
export function evidenceLook(
  ports: Needed,
  identity: string,
  mayShow: (login: string) => Promise<boolean>,
): (issue: Issue, type: ActionItem["type"], owner: string) => Promise<JudgedEvidence> {
  const { conversation, run } = ports;
  const repositoryUrl = `${run.serverUrl}/${run.owner}/${run.repo}`;
  const stateOf = evidenceStates(ports);
  const rights = new Map<string, Promise<boolean>>();
  let merged: Promise<readonly MergedPull[]> | null = null;

  return async (issue, type, owner) => {
    const seen: SeenEvidence[] = [];
    for await (const found of sources(issue, owner)) {
      for (const evidence of found) {
        if (seen.length >= mostLooked) break;
        seen.push({ evidence, state: await stateOf(evidence) });
        if (seen.some((one) => isShownBy(type, one))) return judgeEvidence(type, seen);
      }
    }
    return judgeEvidence(type, seen);
  };

  async function* sources(issue: Issue, owner: string): AsyncGenerator<readonly Evidence[]> {
    yield evidenceIn([issue.body], repositoryUrl);
    const authors = new Set<string>();
    const first = [owner, ...issue.assignees].map((login) => login.toLowerCase());
    for (const { author, body } of ordered(await conversation.comments(issue.number), first)) {
      const found = author === identity ? [] : evidenceIn([body], repositoryUrl);
      // Who only talks is not asked for.
      if (found.length === 0 || (authors.size >= mostAuthors && !authors.has(author))) continue;
      authors.add(author);
      if (await hasRight(author)) yield found;
    }
    const pull = await closing(issue);
    if (pull !== null) yield [{ kind: "pull", number: pull }];
  }

  function hasRight(login: string): Promise<boolean> {
    const known = rights.get(login) ?? mayShow(login);
    rights.set(login, known);
    return known;
  }

  // What it said when it was merged by who may: its author can edit it afterwards.
  async function closing({ number, createdAt, closedAt }: Issue): Promise<number | null> {
    merged ??= mergedLately(ports);
    for (const pull of await merged) {
      const isOfThis = pull.mergedAt >= createdAt && (closedAt === null || pull.mergedAt <= closedAt);
      if (!isOfThis || !closesIssue(pull.body, number, repositoryUrl)) continue;
      const then = pull.isEditedSinceMerge ? await ports.pulls.bodyAtMerge(pull) : pull.body;
      if (then !== null && closesIssue(then, number, repositoryUrl)) return pull.number;
    }
    return null;
  }
}

async function mergedLately({ pulls, log }: Pick<Ports, "pulls" | "log">): Promise<readonly MergedPull[]> {
  const found: MergedPull[] = [];
  try {
    let pages = 0;
    for await (const page of pulls.merged()) {
      found.push(...page);
      pages += 1;
      if (pages >= mostPages) break;
    }
  } catch (error) {
    if (!(error instanceof SuiteError) || error.code === "RATE_LIMITED") throw error;
    log.info(`Merged pull requests were not read: ${error.message}`);
  }
  return found;
}

function ordered(comments: readonly Comment[], first: readonly string[]): readonly Comment[] {
  const rank = ({ author }: Comment): number => (first.includes(author.toLowerCase()) ? 0 : 1);
  return comments.toReversed().sort((a, b) => rank(a) - rank(b));
}
