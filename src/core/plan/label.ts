import { fieldNamed, type PlanField } from "./fields.ts";
import type { Block } from "./markdown.ts";

/** A field that is opened inside a line, and what follows it there. */
export interface Label {
  readonly field: PlanField;
  readonly rest: string;
}

/**
 * `**Trigger:** …` at the start of a line or of an item. Inside a list only an item may be one, or a line that is not
 * indented: Markdown takes it for the rest of the item above, and its author does not; what is deeper can be code.
 */
export function boldLabel(line: string, kind: Block["kind"]): Label | null {
  const [, indent, bullet, label, rest] =
    /^(\s{0,3})([-*+] )?(?:\*\*|__)([^*_]{1,60})(?:\*\*|__)(.*)$/.exec(line) ?? [];
  if (label === undefined || rest === undefined || !isOutermost(bullet, indent, kind)) return null;
  return named(label, rest.replace(/^\s*[:：]/, ""));
}

/** `Trigger: …` at the start of a line or of an item, for plans that have no headings. */
export function plainLabel(line: string, kind: Block["kind"]): Label | null {
  const [, indent, bullet, label, rest] =
    /^(\s{0,3})([-*+] )?(\p{L}[^:：*_`|]{1,60})[:：](?=\s|$)(.*)$/u.exec(line) ?? [];
  if (label === undefined || rest === undefined || !isOutermost(bullet, indent, kind)) return null;
  return named(label, rest);
}

/** `| Trigger | … |`, where it is not the head of a table of something else. */
export function rowLabel(line: string, next: string | undefined): Label | null {
  if (!/^\s{0,3}\|/.test(line) || (next !== undefined && isRuler(next))) return null;
  const [, label, ...cells] = line.split("|").map((cell) => cell.trim());
  if (label === undefined) return null;
  return named(label, cells.filter((cell) => cell !== "").join(" | "));
}

function isOutermost(bullet: string | undefined, indent: string | undefined, kind: Block["kind"]): boolean {
  return kind === "list" ? bullet !== undefined || indent === "" : bullet === undefined;
}

function isRuler(line: string): boolean {
  return /^[\s|:-]+$/.test(line) && line.includes("--");
}

function named(label: string, rest: string): Label | null {
  const field = fieldNamed(label);
  return field === undefined ? null : { field, rest: rest.trim() };
}
