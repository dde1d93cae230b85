import { withoutComments } from "../../plan/markdown.ts";
import { words } from "../../plan/words.ts";
import { readSectionMarker } from "../body/section-marker.ts";
import type { PeopleSection } from "./people-section.ts";
import { anchor } from "./render-people-sections.ts";

export type Answer =
  | { readonly kind: "filled"; readonly text: string }
  /** Nothing but what stood there from the start, or words that say nothing. */
  | { readonly kind: "empty" }
  | { readonly kind: "not-applicable"; readonly reason: string }
  /** Somebody took the section out. */
  | { readonly kind: "removed" };

/**
 * What people wrote into a section of a body: all from its anchor to the next anchor or section of the machine, without
 * headings, comments, the prompt and the lines that were given.
 */
export function readPeopleSection(body: string, section: PeopleSection): Answer {
  const lines = body.split(/\r\n|\r|\n/);
  const at = lines.findIndex((line) => line.trimEnd() === anchor(section.id));
  if (at < 0) return { kind: "removed" };
  const after = lines.slice(at + 1);
  const end = after.findIndex(
    (line) => /^<!-- rollback-ready:fill id=/.test(line) || readSectionMarker(line) !== null,
  );
  return answerIn(end < 0 ? after : after.slice(0, end), section);
}

function answerIn(lines: readonly string[], { prompt, form }: PeopleSection): Answer {
  const given = new Set([`_${prompt}_`, prompt, ...form].map((line) => line.trim()));
  const text = withoutComments(lines.join("\n"))
    .split("\n")
    .filter((line) => !given.has(line.trim()) && !isHeading(line) && !isBlankForm(line))
    .join("\n")
    .trim();
  const [, reason] = /^(?:n\/?a|not applicable)\b[ \t]*[:.,;–—-]*\s*([\s\S]*)$/i.exec(text) ?? [];
  if (reason !== undefined)
    return says(reason) ? { kind: "not-applicable", reason: reason.trim() } : { kind: "empty" };
  return says(text) ? { kind: "filled", text } : { kind: "empty" };
}

function isHeading(line: string): boolean {
  return /^#{1,6}(?:\s|$)/.test(line);
}

// An open box, a bullet, a cell or a ruler with nothing in it.
function isBlankForm(line: string): boolean {
  return /^\s*(?:[-*+]|\d{1,3}[.)])?\s*(?:\[[ xX]?\])?\s*$/.test(line) || /^[\s|:-]+$/.test(line);
}

const placeholders: ReadonlySet<string> = new Set([
  "",
  "todo",
  "tbd",
  "tba",
  "tbc",
  "wip",
  "none yet",
  "later",
  "pending",
  "to do",
  "to be done",
  "unknown",
  "x",
  "asdf",
]);

function says(text: string): boolean {
  return !placeholders.has(words(text));
}
