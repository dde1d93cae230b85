import { codeSpan } from "../../text/code.ts";
import { untrusted } from "../../text/untrusted.ts";
import type { DecisionCommandName } from "../commands/decision-command.ts";

/** What became of one command of a comment. Texts are safe Markdown. */
export interface Answered {
  readonly name: DecisionCommandName;
  readonly isDone: boolean;
  readonly text: string;
}

/** The answer to a comment, a line for each command. Safe Markdown. */
export function answersText(environment: string, answers: readonly Answered[], note: string | null): string {
  const where = codeSpan(untrusted(environment), 100);
  const lines = answers.map(
    ({ name, isDone, text }) => `- \`/${name}\` ${isDone ? "" : "was not done. "}${text}`,
  );
  return [`For ${where}:`, lines.join("\n"), ...(note === null ? [] : [note])].join("\n\n");
}

/** The answer to people whose word does not count; the same for all of them. */
export function strangerAnswer(environment: string, whoMay: string): string {
  return `${whoMay} may decide about ${codeSpan(untrusted(environment), 100)}, so nothing was done.`;
}
