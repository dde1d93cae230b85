import { nameBraces } from "../../sql-files/placeholders.ts";
import type { Section } from "../../sql-files/sections.ts";

/** One change set of a formatted SQL changelog; each section has its lines where the file has them. */
export interface ChangeSet {
  readonly author: string;
  readonly id: string;
  readonly up: Section;
  readonly rollback: Rollback;
}

export type Rollback =
  | { readonly kind: "none" }
  /** `empty` or `not required`: it does nothing and counts as done. */
  | { readonly kind: "nothing"; readonly line: number }
  | { readonly kind: "sql"; readonly section: Section }
  /** What another change set does is run once more. */
  | {
      readonly kind: "change-set";
      readonly version: string;
      readonly isElsewhere: boolean;
      readonly line: number;
    };

export type ChangeLog =
  | { readonly kind: "not-formatted" }
  | { readonly kind: "refused"; readonly reason: string; readonly line: number }
  | { readonly kind: "parsed"; readonly changeSets: readonly ChangeSet[] };

// AbstractFormattedChangeLogParser and FormattedSqlChangeLogParser of Liquibase 4 and 5. Each matches a whole line.
const FORMATTED = /^\s*--\s*liquibase\s*formatted.*$/i;
const PROPERTY = /^\s*--\s*property\s.*:/i;
const IGNORE_LINES = /^--\s*ignoreLines:(\w+)$/i;
const CHANGE_SET = /^\s*--\s*changeset\s+("[^"]+"|[^:\s][^:]*):\s*("[^"]+"|\S+)(.*)$/i;
const LIKE_CHANGE_SET = /^(?:-|\s*--)\s*changeset(?:\s.*)?$/i;
const ROLLBACK = /^\s*--\s*rollback (.*)$/i;
const LIKE_ROLLBACK = /^\s*-\s*rollback\s.*$/i;
const ROLLBACK_OPENS = /^\s*\/\*\s*liquibase\s*rollback\s*$/i;
const ABOUT = /^\s*--\s*(?:comment:? |validCheckSum:? |preconditions|precondition-)/i;

/** Reads a changelog line by line as Liquibase does. */
export function parseChangeSets(lines: readonly string[]): ChangeLog {
  const first = lines.find((line) => line.trim() !== "");
  if (first === undefined || !FORMATTED.test(first.replace(/^\ufeff/, ""))) return { kind: "not-formatted" };
  const drafts: Draft[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    const draft = drafts.at(-1);
    const ignored = IGNORE_LINES.exec(line)?.[1];
    const [, author, id, attributes] = CHANGE_SET.exec(line) ?? [];
    if (PROPERTY.test(line)) continue;
    if (ignored !== undefined) index = afterIgnored(lines, index, ignored);
    else if (author !== undefined && id !== undefined) {
      drafts.push({ author, id, attributes: attributes ?? "", at: index, up: new Map(), down: new Map() });
    } else if (LIKE_CHANGE_SET.test(line))
      return refused("a `--changeset` line is not `--changeset author:id`", index);
    else if (draft === undefined || ABOUT.test(line)) continue;
    else if (LIKE_ROLLBACK.test(line))
      return refused("a rollback line begins with one dash instead of two", index);
    else if (ROLLBACK_OPENS.test(line)) {
      const end = firstFrom(lines, index + 1, (other) => other.trimEnd().endsWith("*/"));
      if (end < 0) return refused("a rollback comment is never closed", index);
      for (let at = index + 1; at < end; at += 1) draft.down.set(at, lines[at] ?? "");
      draft.down.set(end, (lines[end] ?? "").trimEnd().slice(0, -"*/".length));
      index = end;
    } else {
      const rollback = ROLLBACK.exec(line)?.[1];
      if (rollback === undefined) draft.up.set(index, line);
      else draft.down.set(index, rollback);
    }
  }
  return { kind: "parsed", changeSets: drafts.map(changeSetOf) };
}

interface Draft {
  readonly author: string;
  readonly id: string;
  readonly attributes: string;
  readonly at: number;
  /** Lines by their index in the file. */
  readonly up: Map<number, string>;
  readonly down: Map<number, string>;
}

function refused(what: string, index: number): ChangeLog {
  return { kind: "refused", reason: `Liquibase refuses this changelog: ${what}.`, line: index + 1 };
}

function afterIgnored(lines: readonly string[], index: number, argument: string): number {
  if (argument !== "start") return index + (Number(argument) || 0);
  const end = firstFrom(lines, index + 1, (line) => IGNORE_LINES.exec(line)?.[1] === "end");
  return end < 0 ? lines.length : end;
}

function firstFrom(lines: readonly string[], from: number, isIt: (line: string) => boolean): number {
  for (let index = from; index < lines.length; index += 1) {
    if (isIt(lines[index] ?? "")) return index;
  }
  return -1;
}

function changeSetOf({ author, id, attributes, at, up, down }: Draft): ChangeSet {
  const delimiter = /\bendDelimiter:(\S+)/i.exec(attributes)?.[1] ?? null;
  const downDelimiter = /\brollbackEndDelimiter:(\S+)/i.exec(attributes)?.[1] ?? null;
  return {
    author: unquoted(author),
    id: unquoted(id),
    up: sectionFrom(at, up, delimiter),
    rollback: rollbackOf(at, down, downDelimiter),
  };
}

function rollbackOf(at: number, down: Draft["down"], delimiter: string | null): Rollback {
  const text = [...down.values()].join("\n").trim();
  if (text === "") return { kind: "none" };
  const [first = at] = down.keys();
  const line = first + 1;
  if (/^(?:not required|empty)[^\n]*$/i.test(text)) return { kind: "nothing", line };
  if (!text.toLowerCase().includes("changesetid"))
    return { kind: "sql", section: sectionFrom(first, down, delimiter) };
  const id = /changeSetId:(\S+)/i.exec(text)?.[1] ?? "";
  const author = /changesetAuthor:(\S+)/i.exec(text)?.[1] ?? "";
  const isElsewhere = /changesetPath:\S+/i.test(text);
  return { kind: "change-set", version: `${author}:${id}`, isElsewhere, line };
}

// Lines of the other direction are left blank, so that each stays on its own line.
function sectionFrom(at: number, lines: ReadonlyMap<number, string>, delimiter: string | null): Section {
  // They are in the order of the file.
  const last = [...lines.keys()].at(-1) ?? at;
  const text = Array.from({ length: last - at + 1 }, (_, offset) => lines.get(at + offset) ?? "").map(
    (line) => endedBySemicolon(line, delimiter),
  );
  return { text: nameBraces(text.join("\n")), firstLine: at + 1 };
}

// A lone slash ends a statement of Oracle's, named as the delimiter or not.
function endedBySemicolon(line: string, delimiter: string | null): string {
  const trimmed = line.trimEnd();
  if (trimmed === "/") return ";";
  if (delimiter === null || delimiter === ";" || !trimmed.endsWith(delimiter)) return line;
  return `${trimmed.slice(0, -delimiter.length)};`;
}

function unquoted(text: string): string {
  return text.trim().replace(/^"(.*)"$/, "$1");
}
