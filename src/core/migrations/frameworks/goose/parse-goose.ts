import { linesOf } from "../../sql-files/marks.ts";
import { nameVariables } from "../../sql-files/placeholders.ts";
import type { Section } from "../../sql-files/sections.ts";

/** A direction of a file of goose. A flaw is what makes goose refuse this direction and not the other. */
export interface GooseSection extends Section {
  readonly flaw: { readonly reason: string; readonly line: number } | null;
}

export type GooseFile =
  | { readonly kind: "parsed"; readonly up: GooseSection; readonly down: GooseSection | null }
  /** goose fails to read the file, so that neither direction runs. */
  | { readonly kind: "refused"; readonly reason: string; readonly line: number };

/**
 * Cuts a file as goose does (internal/sqlparser/parser.go): line by line, marks at the very start of a line, and each
 * statement ended by a semicolon at the end of a line or by `StatementEnd`.
 */
export function parseGoose(text: string): GooseFile {
  let up: Draft | null = null;
  let down: Draft | null = null;
  let inBlock = false;
  let substitutes = false;
  for (const [index, line] of linesOf(text).entries()) {
    const at = index + 1;
    const draft: Draft | null = down ?? up;
    const mark = markOn(line);
    if (mark === null) {
      if (draft !== null) addLine(draft, line, at, inBlock, substitutes);
      else if (line.trim() !== "" && !line.trim().startsWith("--")) return refused(BEFORE_UP, at);
      continue;
    }
    draft?.lines.push(mark === "statementend" ? ";" : "");
    switch (mark) {
      case "up":
        if (up !== null) return refused("goose refuses a second `-- +goose Up`.", at);
        up = draftAt(at);
        break;
      case "down":
        if (up === null || down !== null || inBlock) return refused(MISPLACED, at);
        up.lines.pop();
        down = draftAt(at);
        break;
      case "statementbegin":
        if (draft === null || inBlock) return refused(MISPLACED, at);
        inBlock = true;
        draft.swallows = false;
        break;
      case "statementend":
        if (draft === null || !inBlock) return refused(MISPLACED, at);
        inBlock = false;
        draft.swallows = draft.openSince === null;
        draft.openSince = null;
        break;
      case "no transaction":
        break;
      case "envsub on":
      case "envsub off":
        substitutes = mark === "envsub on";
        break;
      default:
        return refused(UNKNOWN_MARK, at);
    }
  }
  if (up === null) return refused("goose refuses a file without `-- +goose Up`.", 1);
  if (inBlock) return refused("goose refuses a file with a `StatementBegin` that is never ended.", 1);
  return { kind: "parsed", up: finished(up), down: down === null ? null : finished(down) };
}

interface Draft {
  readonly firstLine: number;
  readonly lines: string[];
  /** Where a statement begins that was not ended yet. */
  openSince: number | null;
  dollarAt: number | null;
  /** After a block without any statement goose takes the next line for its end, and does not run it. */
  swallows: boolean;
}

const BEFORE_UP = "goose refuses a file with a statement before `-- +goose Up`.";
const MISPLACED = "goose refuses this file: a `-- +goose` mark stands where it must not.";
const UNKNOWN_MARK = "goose refuses this file: it does not know this `-- +goose` mark, or it is indented.";
const UNFINISHED =
  "goose refuses this section: its last statement does not end with a semicolon at the end of a line.";
const DOLLAR = "Between `ENVSUB ON` and `ENVSUB OFF` its text depends on the environment it runs in.";

function markOn(line: string): string | null {
  const trimmed = line.trim();
  if (!trimmed.startsWith("--") || !line.includes("+goose")) return null;
  if (/^[ \t]/.test(line)) return "indented";
  return line.replaceAll("--", "").replace("+goose", "").trim().toLowerCase();
}

function draftAt(line: number): Draft {
  return { firstLine: line, lines: [""], openSince: null, dollarAt: null, swallows: false };
}

function addLine(draft: Draft, raw: string, at: number, inBlock: boolean, substitutes: boolean): void {
  const isAside = draft.openSince === null && (raw.trim().startsWith("--") || raw.trim() === "");
  const line = substitutes && !isAside ? nameVariables(raw) : raw;
  draft.lines.push(draft.swallows && !isAside ? "" : line);
  if (isAside) return;
  if (draft.swallows) {
    draft.swallows = false;
    return;
  }
  if (substitutes && line.includes("$")) draft.dollarAt ??= at;
  draft.openSince ??= at;
  if (!inBlock && endsStatement(line)) draft.openSince = null;
}

// The last word before a comment decides, as in goose's endsWithSemicolon.
function endsStatement(line: string): boolean {
  const words = line.split(/\s+/).filter((word) => word !== "");
  const comment = words.findIndex((word) => word.startsWith("--"));
  return (comment < 0 ? words : words.slice(0, comment)).at(-1)?.endsWith(";") ?? false;
}

function finished({ firstLine, lines, openSince, dollarAt }: Draft): GooseSection {
  const section = { text: lines.join("\n"), firstLine };
  if (openSince !== null) return { ...section, flaw: { reason: UNFINISHED, line: openSince } };
  return { ...section, flaw: dollarAt === null ? null : { reason: DOLLAR, line: dollarAt } };
}

function refused(reason: string, line: number): GooseFile {
  return { kind: "refused", reason, line };
}
