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
const missingHead = "**Still to be written before this can stay closed:**";

/** The comment about an issue that was closed half done, about its wording, or both; null when there is nothing to say. */
export function lintText({ missing, blame, quiet }: LintFindings): string | null {
  const parts = [
    missing.length === 0 ? "" : [missingHead, list(missing.map(missingLine)), wayOut(quiet)].join("\n\n"),
    blame.length === 0 ? "" : [blameHead, list(blame.map(blameLine))].join("\n\n"),
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

/** A note on an issue that somebody closed although something is missing, and may. */
export function leftClosedText(why: "not-planned" | "quiet", quiet: string): string {
  const seen = why === "quiet" ? `It has the label ${label(quiet)}` : "It was closed as not planned";
  return `${seen}, so it stays closed, and nothing more is asked for here.`;
}

const blameHead =
  "**About the wording.** A suggestion only; nothing waits for it. What explains an incident is how it could happen, not who was there:";

function wayOut(quiet: string): string {
  return `A section that does not apply takes \`N/A: \` and why. If all of this is not worth it: close it as not planned, or give it the label ${label(quiet)}.`;
}

function missingLine({ heading, action, write }: Missing): string {
  const of = action === null ? "" : `, ${codeSpan(untrusted(action), 80)}`;
  return `**${heading}**${of}: ${write}`;
}

function blameLine({ heading, words, instead }: SectionBlame): string {
  return `${heading}: ${codeSpan(untrusted(words), 80)}. ${instead}`;
}

function list(lines: readonly string[]): string {
  const left = lines.length - mostListed;
  const shown = lines.slice(0, mostListed).map((line) => `- ${line}`);
  return [...shown, ...(left > 0 ? [`- and ${left} more`] : [])].join("\n");
}

function label(name: string): string {
  return codeSpan(untrusted(name), 60);
}
