import { codeSpan } from "../../text/code.ts";
import { inlineText } from "../../text/inline.ts";
import { untrusted } from "../../text/untrusted.ts";
import { missingIn } from "../actions/missing-parts.ts";
import { clockText } from "../text/clock-text.ts";
import { type CommandName, commandNames, type Refused } from "./command.ts";
import type { Heard, HeardAction } from "./hear.ts";

/** What became of one command. */
export type Outcome =
  | {
      readonly kind: "done";
      readonly command: Heard;
      /** Number of an action's issue. */
      readonly issue: number | null;
      /** Sentences about what GitHub did not take. Safe Markdown. */
      readonly notes: readonly string[];
    }
  | Refused;

export interface AnswerFacts {
  readonly outcomes: readonly Outcome[];
  readonly mistyped: readonly { readonly seen: string; readonly meant: CommandName }[];
  readonly isCut: boolean;
}

/** The answer to a comment: for each command what was done, or what was wrong and what to write. Safe Markdown. */
export function answerText({ outcomes, mistyped, isCut }: AnswerFacts): string {
  const known = commandNames.map((name) => `\`/${name}\``).join(", ");
  return [
    ...outcomes.map(outcomeText),
    ...mistyped.map(
      ({ seen, meant }) =>
        `- ${codeSpan(untrusted(`/${seen}`), 40)} is no command. Write \`/${meant}\`. There are ${known}.`,
    ),
    ...(isCut ? ["- The comment has more commands than are read. Put the rest into another comment."] : []),
  ].join("\n");
}

/** The answer to people who may not; without their words and names, and the same for all of them. */
export function strangerText(who: "write" | "triage" | readonly string[]): string {
  switch (who) {
    case "write":
      return "Commands here are for people who may write to this repository, so nothing was done.";
    case "triage":
      return "Commands here are for people who may triage or write to this repository, so nothing was done.";
    default:
      return "Commands here are for the people whom the policy names, so nothing was done.";
  }
}

function outcomeText(outcome: Outcome): string {
  if (outcome.kind === "refused")
    return `- \`/${outcome.name}\` was not done. ${outcome.why} Write ${outcome.write}.`;
  const missing = missingLines(outcome);
  const intro = missing.length === 0 ? [] : ["Still missing, to be completed there:"];
  const line = `- ${[doneText(outcome.command, outcome.issue), ...outcome.notes, ...intro].join(" ")}`;
  return [line, ...missing].join("\n");
}

function doneText(command: Heard, issue: number | null): string {
  switch (command.kind) {
    case "ack":
      return "Acknowledged.";
    case "severity":
      return `Severity: **${command.level}**.`;
    case "status":
      return `Status: **${command.status === "in-review" ? "in review" : "reviewed"}**.`;
    case "resolved":
      return `Resolved since ${clockText(command.at)} UTC.`;
    case "notice":
      return `First notice to users: ${clockText(command.at)} UTC.`;
    case "all-clear":
      return `All-clear to users: ${clockText(command.at)} UTC.`;
    case "near-miss":
      return command.isUndone === true
        ? "It counts as an incident again."
        : "It counts as a near miss now, not as an incident. `/near-miss undo` takes that back.";
    case "action":
      return actionText(command, issue);
    default:
      return command satisfies never;
  }
}

function actionText({ item, isDueAssumed }: HeardAction, issue: number | null): string {
  const where = issue === null ? inlineText(untrusted(item.title), 150) : `#${issue}`;
  const assumed = isDueAssumed ? ` (nobody said a day, so by its priority ${item.priority})` : "";
  const due = item.due === null ? "" : `, due ${item.due}${assumed}`;
  return `Action: ${where}${due}.`;
}

/** What an action lacks, with the lines to complete in its issue. */
function missingLines(outcome: Outcome): readonly string[] {
  if (outcome.kind === "refused" || outcome.command.kind !== "action") return [];
  return missingIn(outcome.command.item).map(
    ({ what, write }) => `  - ${what}: ${codeSpan(untrusted(write), 200)}`,
  );
}
