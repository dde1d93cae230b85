import { many } from "../../gate/report/quantity.ts";
import { codeSpan } from "../../text/code.ts";
import { untrusted } from "../../text/untrusted.ts";
import type { SectionBlame } from "./blame-in-issue.ts";
import type { Missing } from "./completeness.ts";

export interface LintFindings {
  readonly missing: readonly Missing[];
  readonly blame: readonly SectionBlame[];
  /** The label with which an issue is left alone. */
  readonly quiet: string;
}

const mostListed = 30;
const missingHead = "**Opened again: ";

/** The comment about an issue that was closed half done, about its wording, or both; null when there is nothing to say. */
export function lintText({ missing, blame, quiet }: LintFindings): string | null {
  const parts = [
    missing.length === 0 ? "" : missingText(missing, quiet),
    blame.length === 0 ? "" : blameText(blame),
  ].filter((part) => part !== "");
  return parts.length === 0 ? null : parts.join("\n\n");
}

/**
 * Whether a comment of ours is about wording alone. Such a one goes when the wording is mended; another one stays, and
 * says how things stand.
 */
export function isOnWordingOnly(comment: string): boolean {
  return comment.includes(blameHead) && !comment.includes(missingHead);
}

export const nothingMissing = "Nothing is missing any more. Thank you.";

/** Puts right a comment that asked for more, once somebody closed the issue although something is missing, and may. */
export function leftClosedText(why: "not-planned" | "quiet", quiet: string): string {
  const seen = why === "quiet" ? `It has the label ${label(quiet)}` : "It was closed as not planned";
  return `${seen}, so it stays closed, and nothing more is asked for here.`;
}

const blameHead =
  "**About the wording** (a suggestion; nothing waits for it): an incident is explained by how it could happen, not by who was there.";

function missingText(missing: readonly Missing[], quiet: string): string {
  const isOne = missing.length === 1;
  const head = `${missingHead}${many(missing.length, "answer")} ${isOne ? "is" : "are"} missing.** Write ${isOne ? "it" : "them"} above, under ${isOne ? "this heading" : "these headings"}:`;
  const way =
    "Does one not apply? Write why below it, such as `N/A: no users noticed`. Then close this again. If it is not worth it, close it as not planned,";
  return [head, list(missing.map(missingLine)), `${way} or give it the label ${label(quiet)}.`].join("\n\n");
}

function missingLine({ heading, action, write }: Missing): string {
  const of = action === null ? "" : `, ${actionName(action)}`;
  return write === null ? `**${heading}**` : `**${heading}**${of}: ${write}`;
}

function actionName({ title, issue }: NonNullable<Missing["action"]>): string {
  const name = codeSpan(untrusted(title), 80);
  return issue === null ? name : `#${issue} ${name}`;
}

function blameText(blame: readonly SectionBlame[]): string {
  const shown = blame.slice(0, mostListed);
  const headings = [...new Set(shown.map(({ heading }) => heading))];
  const groups = headings.map((heading) => {
    const lines = shown
      .filter((one) => one.heading === heading)
      .map(({ words, instead }) => `  - ${codeSpan(untrusted(words), 80)}: ${instead}`);
    return [`- ${heading}`, ...lines].join("\n");
  });
  return [blameHead, groups.join("\n") + andMore(blame.length)].join("\n\n");
}

function list(lines: readonly string[]): string {
  const shown = lines.slice(0, mostListed).map((line) => `- ${line}`);
  return shown.join("\n") + andMore(lines.length);
}

function andMore(all: number): string {
  return all > mostListed ? `\n- and ${all - mostListed} more` : "";
}

function label(name: string): string {
  return codeSpan(untrusted(name), 60);
}
