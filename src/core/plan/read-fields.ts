import type { PlanField } from "./field.ts";
import {
  type FieldLabel,
  fieldsSeenIn,
  headingLabel,
  type LineLabel,
  lineLabel,
  rowLabel,
  unmarked,
} from "./field-label.ts";
import { fieldNamed } from "./fields.ts";
import type { Block } from "./markdown.ts";
import type { PlanAnswer } from "./plan.ts";

/** A field as it was read, or a line that looks like one and is not read. */
export interface ReadField {
  readonly field: PlanField;
  readonly line: number;
  readonly parts: readonly string[];
  readonly unread?: PlanAnswer["unread"];
}

interface Open extends ReadField {
  readonly depth: number;
  readonly by: "heading" | "label";
  /** The block in which it was opened. */
  readonly block: Block;
  readonly parts: string[];
}

/**
 * The fields in the blocks of a plan, in their order, with what only looks like one. `title` is the heading of the whole:
 * below it a deeper heading is a field also where the title names one itself.
 */
export function readFields(blocks: readonly Block[], title: Block | null): ReadField[] {
  const fields: ReadField[] = [];
  let current: Open | null = null;
  const open = ({ field, rest }: FieldLabel, line: number, block: Block): Open => {
    const isHeading = block.kind === "heading";
    // A label is as deep as any heading can be: the next heading of a stranger ends it.
    const depth = isHeading ? block.depth : 6;
    const by = isHeading ? "heading" : "label";
    const opened: Open = { field, line, depth, by, block, parts: rest === "" && isHeading ? [] : [rest] };
    fields.push(opened);
    return opened;
  };
  const note = (line: string, at: number): void => {
    const unread = current?.field.id === "steps" ? "in-steps" : "no-field";
    fields.push(...fieldsSeenIn(line).map((field) => ({ field, line: at, parts: [], unread }) as const));
  };
  for (const block of blocks) {
    const lines = block.text.split("\n");
    if (block.kind === "heading") {
      const label = headingLabel(block.text);
      const isInSteps = current?.field.id === "steps" && current.by === "heading" && current.block !== title;
      if (isInSteps && block.depth > (current?.depth ?? 0)) {
        current?.parts.push(block.text);
        note(block.text, block.line);
      } else if (label !== null) current = open(label, block.line, block);
      else if (block.depth <= (current?.depth ?? 0)) current = null;
      else current?.parts.push(block.text);
    } else if (block.kind === "other") {
      if (current === null) for (const [index, line] of lines.entries()) note(line, block.line + index);
      current?.parts.push(block.text);
    } else {
      const keeper: Open | null = current !== null && keepsList(current, block, lines) ? current : null;
      let isCode = false;
      for (const [index, line] of lines.entries()) {
        const label = labelIn({ line, next: lines[index + 1], isFirst: index === 0, block, current, keeper });
        if (label !== null) current = open(label, block.line + index, block);
        else {
          isCode = FENCE.test(line) !== isCode;
          if (!isCode) note(line, block.line + index);
          appendLine(current, line, index > 0);
        }
      }
    }
  }
  return fields;
}

interface Place {
  readonly line: string;
  readonly next: string | undefined;
  readonly isFirst: boolean;
  readonly block: Block;
  readonly current: Open | null;
  /** The field to which the list of this line belongs as a whole. */
  readonly keeper: Open | null;
}

// Inside a list only an outermost item may be a label, or a line that is not indented: Markdown takes that one for the
// rest of the item above, and its author does not; what is deeper can be code.
function labelIn({ line, next, isFirst, block, current, keeper }: Place): FieldLabel | null {
  const { isItem, text } = unmarked(line);
  if (block.kind === "list") {
    if (isItem && keeper !== null && keeper === current) return null;
    if (isItem ? !isOutermost(line, isFirst, block) : /^\s/.test(line)) return null;
  } else if (isItem || /^\s{4}/.test(line)) return null;
  const label: LineLabel | null = lineLabel(text);
  const isPartOfAnswer = current?.by === "heading";
  if (label !== null && (label.isMarked || !isPartOfAnswer)) return label;
  if (isPartOfAnswer) return null;
  if (isItem && next !== undefined && /^\s{2,}\S/.test(next)) return bareItem(text);
  return rowLabel(line, next);
}

// A fence in an item, where what looks like a field is output or code.
const FENCE = /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(?:`{3,}|~{3,})/;

// `- Trigger`, with its answer as a list below it.
function bareItem(text: string): FieldLabel | null {
  const field = fieldNamed(text);
  return field === undefined ? null : { field, rest: "" };
}

// A list below a field belongs to it, unless its items are the next fields.
function keepsList(current: Open, block: Block, lines: readonly string[]): boolean {
  if (block.kind !== "list") return false;
  if (/^\d/.test(lines[0] ?? "")) return true;
  const items = lines.filter((line, index) => unmarked(line).isItem && isOutermost(line, index === 0, block));
  const labels = items.map((line) => lineLabel(unmarked(line).text));
  const isEmpty = current.parts.every((part) => part.trim() === "");
  if (!labels.every((label) => label !== null)) return current.field.id === "steps" || isEmpty;
  return current.field.id === "steps" && isEmpty && !labels.every((label) => label.isMarked);
}

function isOutermost(line: string, isFirst: boolean, { indent }: Block): boolean {
  return isFirst || line.search(/\S/) - indent < 2;
}

function appendLine(current: Open | null, line: string, continues: boolean): void {
  if (current === null) return;
  const last = current.parts.pop();
  if (last === undefined || !continues) current.parts.push(...(last === undefined ? [] : [last]), line);
  else current.parts.push(`${last}\n${line}`);
}
