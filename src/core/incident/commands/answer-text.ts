import { codeSpan } from "../../text/code.ts";
import { inlineText } from "../../text/inline.ts";
import { untrusted } from "../../text/untrusted.ts";
import { missingIn } from "../actions/missing-parts.ts";
import { clockText } from "../clock-text.ts";
import { type CommandName, commandNames, type Refused } from "./command.ts";
import type { Heard } from "./hear.ts";

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
    ...outcomes.map(outcomeLine),
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

function outcomeLine(outcome: Outcome): string {
  if (outcome.kind === "refused")
    return `- \`/${outcome.name}\` was not done. ${outcome.why} Write ${outcome.write}.`;
  return `- ${[doneText(outcome.command, outcome.issue), ...outcome.notes].join(" ")}`;
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
    case "near-miss":
      return "It counts as a near miss now, not as an incident.";
    case "action":
      return actionText(command.item, issue);
    default:
      return command satisfies never;
  }
}

function actionText(item: Extract<Heard, { readonly kind: "action" }>["item"], issue: number | null): string {
  const missing = missingIn(item);
  const where = issue === null ? inlineText(untrusted(item.title), 150) : `#${issue}`;
  const due = item.due === null ? "" : `, due ${item.due}`;
  const lacks = missing.map(({ what }) => what).join(", ");
  return `Action: ${where}${due}.${lacks === "" ? "" : ` Still missing: ${lacks}. Add it there.`}`;
}
