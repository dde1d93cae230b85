import { answerText, strangerText } from "../../../core/incident/commands/answer-text.ts";
import { readCommands } from "../../../core/incident/commands/read-commands.ts";
import { naturalKey } from "../../../core/text/natural-key.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import { keepCommentFirmly } from "../../sticky-comment.ts";
import { answerOnIncident } from "./answer-on-incident.ts";
import { answerOnNearMiss } from "./answer-on-near-miss.ts";
import type { CarryPorts } from "./carry-out.ts";
import type { ClaimAnswerPorts } from "./claim-answer.ts";
import type { AnsweredComment, CommandFacts } from "./command-comment.ts";
import { commandedIssue } from "./commanded-issue.ts";
import { mayCommand } from "./may-command.ts";

export type AnswerPorts = CarryPorts & ClaimAnswerPorts & Pick<Ports, "conversation" | "secrets">;

const actionText =
  "This is an action, and commands are for the issue it belongs to, so nothing was done. Change the lines above instead; a line `evidence:` with a link shows that it is done.";
const noRecordText =
  "The record of this incident was not found, so nothing was done. Run the postmortem step for its deployment again, then write the command into a new comment.";

/**
 * Does what a comment on an incident asks for, and answers it by one comment. Nothing is asked of GitHub for a comment
 * without a command; whoever may not use them is answered once on each issue.
 */
export async function answerComment(ports: AnswerPorts, facts: CommandFacts): Promise<AnsweredComment> {
  const { on, identity, rules } = facts;
  const comment = { ...facts.comment, body: ports.secrets.redact(facts.comment.body) };
  if (comment.author === identity) return { kind: "not-for-us", why: "the comment is ours" };
  const read = readCommands(comment.body, {
    at: Date.parse(comment.createdAt),
    actionDue: rules["action-due"],
  });
  if (read.commands.length + read.mistyped.length === 0)
    return { kind: "not-for-us", why: "the comment has no command" };
  const commanded = await commandedIssue(ports, on, identity);
  if (commanded.kind === "not-ours") return { kind: "not-for-us", why: "the issue is not one of ours" };
  const say = (kind: string, about: number | null, text: string): Promise<boolean> =>
    keepCommentFirmly(ports, {
      on,
      kind,
      key: naturalKey([kind, on, about ?? ""], ports.digest.sha256),
      text,
      identity,
    });
  if (!(await mayCommand(ports, comment.author, rules.commands))) {
    // One for all of them, so that nobody can make it write more.
    if (read.commands.length > 0) await say("command-stranger", null, strangerText(rules.commands.who));
    return { kind: "may-not" };
  }
  if (commanded.kind === "action") {
    await say("command-elsewhere", null, actionText);
    return { kind: "not-for-us", why: "the issue is an action" };
  }
  const answer = (text: string): Promise<boolean> => say("command-answer", comment.id, text);
  if (read.commands.length === 0) {
    await answer(answerText({ ...read, outcomes: [] }));
    return { kind: "answered", outcomes: [] };
  }
  if (commanded.kind === "near-miss") {
    const { issue, key } = commanded;
    return answerOnNearMiss(ports, { ...facts, comment, read, issue, key, answer });
  }
  const entry = await commanded.find();
  const answered: AnsweredComment =
    entry === null
      ? { kind: "no-record" }
      : await answerOnIncident(ports, { ...facts, comment, read, issue: commanded.issue, entry, answer });
  if (answered.kind === "no-record") await answer(noRecordText);
  return answered;
}
