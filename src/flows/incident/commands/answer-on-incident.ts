import { answerText, type Outcome } from "../../../core/incident/commands/answer-text.ts";
import { hear } from "../../../core/incident/commands/hear.ts";
import { objection } from "../../../core/incident/commands/objection.ts";
import { wordsOf } from "../../../core/incident/commands/people-words.ts";
import type { ReadComment } from "../../../core/incident/commands/read-commands.ts";
import { withWords } from "../../../core/incident/commands/with-words.ts";
import type { IncidentRecord } from "../../../core/incident/record.ts";
import type { IndexedIncident } from "../../../core/incident/recurrence/recurrence.ts";
import { canonicalJson } from "../../../core/text/canonical-json.ts";
import type { Issue } from "../../../kernel/ports/github.ts";
import { type CarryPorts, carryOut } from "./carry-out.ts";
import { type ClaimAnswerPorts, claimAnswer } from "./claim-answer.ts";
import type { AnsweredComment, CommandFacts } from "./command-comment.ts";
import { judgeCommands } from "./judge-commands.ts";
import { labelSeverity } from "./label-severity.ts";

export interface SpokenOnIncident extends CommandFacts {
  readonly read: ReadComment;
  readonly issue: Issue;
  readonly entry: IndexedIncident;
  answer(text: string): Promise<boolean>;
}

/**
 * Answers commands on an incident. The record keeps the words first, in one write with the claim to answer them; what
 * GitHub is to do, the issue's text and the answer follow, and last that it is answered. A run that dies between any two
 * of these is finished by running it again.
 */
export async function answerOnIncident(
  ports: CarryPorts & ClaimAnswerPorts,
  spoken: SpokenOnIncident,
): Promise<AnsweredComment> {
  const { read, comment, issue, entry, rules, identity } = spoken;
  const judged = (record: IncidentRecord) =>
    judgeCommands(ports, read.commands, {
      key: record.key,
      comment: comment.id,
      object: (command) => objection(command, record, issue.state === "closed"),
    });
  const said = { by: comment.author, at: comment.createdAt, comment: comment.id, source: comment.url };
  const right = await claimAnswer(ports, entry.deployment, comment.id, (record) => {
    const heard = judged(record).filter((one) => one.kind !== "refused");
    const words = heard.reduce((so, one) => hear(so, one, said), wordsOf(record));
    // Whoever wrote the record may not have kept when the issue opened.
    const note = record.issue === null ? null : { ...record.issue, openedAt: issue.createdAt };
    return withWords(heard.length === 0 ? record : { ...record, issue: note }, words, rules);
  });
  if (right.kind === "answered") return { kind: "answered-before" };
  if (right.kind === "absent") return { kind: "no-record" };
  if (right.kind === "elsewhere") return right;
  const { record, isTakenUp } = right;
  const carried = { issue, record, entry, rules, identity, comment, isTakenUp };
  const outcomes = await carryOut(ports, judged(record), carried);
  const shown = withNumbers(record, outcomes);
  const isHeard = outcomes.some(({ kind }) => kind === "done");
  if (isHeard) await spoken.rerender(shown);
  await spoken.answer(answerText({ ...read, outcomes }));
  const last = await right.answered((now) => withNumbers(now, outcomes));
  // Another comment may have been heard meanwhile, and its run may have shown the issue first.
  if (isHeard && last !== null && textOf(last) !== textOf(shown)) {
    await spoken.rerender(last);
    if (rules["severity-labels"] && last.severity.level !== shown.severity.level)
      await labelSeverity(ports, issue, last.severity.level);
  }
  return { kind: "answered", outcomes };
}

function withNumbers(record: IncidentRecord, outcomes: readonly Outcome[]): IncidentRecord {
  const people = wordsOf(record);
  const numbers = new Map(
    outcomes.flatMap((one) =>
      one.kind === "done" && one.command.kind === "action"
        ? [[one.command.item.key, one.issue] as const]
        : [],
    ),
  );
  const actions = people.actions.map((item) => ({ ...item, issue: numbers.get(item.key) ?? item.issue }));
  return { ...record, people: { ...people, actions } };
}

function textOf(record: IncidentRecord): string {
  return canonicalJson({ ...record, people: { ...record.people, answers: [] } });
}
