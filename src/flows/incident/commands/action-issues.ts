import {
  type Evidence,
  evidenceIn,
  type JudgedEvidence,
  judgeEvidence,
  type PullState,
} from "../../../core/incident/actions/evidence.ts";
import { readActionIssue } from "../../../core/incident/actions/read-action-issue.ts";
import type { ActionOnIssue } from "../../../core/incident/lint/action-on-issue.ts";
import type { IncidentRules } from "../../../core/policy/incident-rules.ts";
import { SuiteError } from "../../../kernel/errors.ts";
import type { Issue } from "../../../kernel/ports/github.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import type { ActionBook, EvidenceLook } from "../lint/action-book.ts";
import { mayCommand } from "./may-command.ts";

export interface ActionIssueFacts {
  readonly identity: string;
  readonly rules: Pick<IncidentRules, "commands">;
  /** Such as `https://github.com/acme/shop`. */
  readonly repositoryUrl: string;
}

/** More links, or more people, are not looked at for one action; of comments the newest come first. */
const mostEvidence = 20;

/** The actions of incidents as their sub-issues tell them: only issues that our identity wrote, by what people left in them. */
export function actionIssues(
  ports: Pick<Ports, "issues" | "conversation" | "pulls">,
  facts: ActionIssueFacts,
): ActionBook {
  const read = (issue: Issue): ActionOnIssue | null => {
    const seen = issue.author === facts.identity ? readActionIssue(issue) : null;
    if (seen?.kind !== "action") return null;
    const { title, type, owner, due, outcome, validation } = seen.item;
    const [shown] = evidenceIn([issue.body], facts.repositoryUrl);
    return {
      number: issue.number,
      title,
      type: type ?? "",
      owner: owner ?? "",
      due: due ?? "",
      outcome: outcome ?? "",
      validation: validation ?? "",
      state: issue.state === "closed" ? "closed" : "open",
      closedAt: issue.closedAt,
      evidence: shown === undefined ? null : evidenceText(shown),
    };
  };
  return {
    async of({ number }) {
      const below = await ports.issues.subIssues(number);
      return below.flatMap((issue) => read(issue) ?? []);
    },
    read: (issue) => Promise.resolve(read(issue)),
    evidenceOf: (_, issue) => evidenceOf(ports, facts, issue),
  };
}

async function evidenceOf(
  ports: Pick<Ports, "conversation" | "pulls">,
  facts: ActionIssueFacts,
  issue: Issue,
): Promise<EvidenceLook> {
  const seen = readActionIssue(issue);
  const type = seen.kind === "action" ? seen.item.type : null;
  // Who may edit the text of our issue may write here. Comments can be anybody's.
  const inBody = evidenceIn([issue.body], facts.repositoryUrl).slice(0, mostEvidence);
  const bodySays = await judged(ports, type, inBody);
  if (bodySays.kind === "evidenced") return bodySays;
  const found: Evidence[] = [];
  const may = new Map<string, boolean>();
  for (const { author, body } of (await ports.conversation.comments(issue.number)).toReversed()) {
    const here = author === facts.identity ? [] : evidenceIn([body], facts.repositoryUrl);
    if (here.length === 0 || found.length >= mostEvidence) continue;
    if (!may.has(author) && may.size >= mostEvidence) break;
    if (!may.has(author)) may.set(author, await mayCommand(ports, author, facts.rules.commands));
    if (may.get(author) === true) found.push(...here);
  }
  // Where neither shows it, the answer is about the text.
  return judged(ports, type, [...found.slice(0, mostEvidence), ...inBody]);
}

async function judged(
  { pulls }: Pick<Ports, "pulls">,
  type: Parameters<typeof judgeEvidence>[0],
  found: readonly Evidence[],
): Promise<JudgedEvidence> {
  const states = new Map<number, PullState>();
  for (const evidence of found) {
    if (evidence.kind !== "pull" || states.has(evidence.number)) continue;
    states.set(evidence.number, await stateOf(pulls, evidence.number));
  }
  return judgeEvidence(type, found, (number) => states.get(number) ?? "unknown");
}

async function stateOf(pulls: Ports["pulls"], number: number): Promise<PullState> {
  try {
    const { mergedAt } = await pulls.get(number);
    return mergedAt === null ? "not-merged" : "merged";
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    // An issue's number, or nobody's.
    return error.code === "GITHUB_REFUSED" ? "absent" : "unknown";
  }
}

function evidenceText(evidence: Evidence): string {
  switch (evidence.kind) {
    case "pull":
      return `#${evidence.number}`;
    case "commit":
      return evidence.sha;
    case "run":
    case "document":
      return evidence.url;
    default:
      return evidence satisfies never;
  }
}
