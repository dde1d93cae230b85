import { readAnswer } from "./answer.ts";
import { PLAN_FIELDS, type PlanField } from "./fields.ts";
import { type Block, readBlocks } from "./markdown.ts";
import type { Plan } from "./plan.ts";
import { PLAN_HEADING } from "./template.ts";

interface Open {
  readonly field: PlanField;
  readonly line: number;
  readonly depth: number;
  readonly parts: string[];
}

/**
 * Reads the rollback plan from the Markdown of a pull request: the section named so, and in it the fields as
 * headings of any level or as `**Trigger:** …`. Never throws. A field that is answered twice counts once, as
 * first answered. Only the first 2,000 lines are read.
 */
export function parsePlan(body: string): Plan {
  const blocks = readBlocks(body);
  const answers = sections(blocks).flatMap(readFields);
  const fields: Plan["fields"] = {};
  for (const { field, line, parts } of answers) {
    const text = parts.join("\n\n").trim();
    if ((fields[field.id]?.text ?? "") === "") fields[field.id] = { text, line };
  }
  return {
    found: blocks.some(isPlanHeading),
    fields,
    oldCodeOnNewSchema: readAnswer(fields["old-code-on-new-schema"]?.text ?? ""),
  };
}

function sections(blocks: readonly Block[]): Block[][] {
  const found: Block[][] = [];
  let depth = 0;
  for (const block of blocks) {
    if (isPlanHeading(block)) {
      found.push([]);
      depth = block.depth;
    } else if (block.kind === "heading" && block.depth <= depth) depth = 0;
    else if (depth > 0) found.at(-1)?.push(block);
  }
  return found;
}

function isPlanHeading(block: Block): boolean {
  return block.kind === "heading" && name(block.text) === name(PLAN_HEADING);
}

function readFields(blocks: readonly Block[]): Open[] {
  const fields: Open[] = [];
  let current: Open | null = null;
  const open = (field: PlanField, line: number, depth: number): Open => {
    const opened = { field, line, depth, parts: [] };
    fields.push(opened);
    return opened;
  };
  for (const block of blocks) {
    if (block.kind === "heading") {
      const field = fieldNamed(block.text);
      if (field !== undefined) current = open(field, block.line, block.depth);
      else if (block.depth <= (current?.depth ?? 0)) current = null;
      else current?.parts.push(block.text);
    } else if (block.kind === "other") current?.parts.push(block.text);
    else {
      for (const [index, line] of block.text.split("\n").entries()) {
        const label = readLabel(line, block.kind);
        // A label is as deep as any heading can be: the next heading of a stranger ends it.
        if (label !== null) current = open(label.field, block.line + index, 6);
        appendLine(current, label?.rest ?? line, index > 0 && label === null);
      }
    }
  }
  return fields;
}

function appendLine(current: Open | null, line: string, continues: boolean): void {
  if (current === null) return;
  const last = current.parts.pop();
  if (last === undefined || !continues) current.parts.push(...(last === undefined ? [] : [last]), line);
  else current.parts.push(`${last}\n${line}`);
}

// Inside a list only an item may be a label: deeper lines can be code.
function readLabel(line: string, kind: Block["kind"]): { field: PlanField; rest: string } | null {
  const [, bullet, label, rest] =
    /^\s{0,3}([-*+] )?(?:\*\*|__)([^*_]{1,60})(?:\*\*|__)(.*)$/.exec(line) ?? [];
  const isOutermost = (bullet !== undefined) === (kind === "list");
  const field = label === undefined || !isOutermost ? undefined : fieldNamed(label);
  return field === undefined || rest === undefined ? null : { field, rest: rest.replace(/^\s*:/, "").trim() };
}

function fieldNamed(text: string): PlanField | undefined {
  return PLAN_FIELDS.find((field) => name(field.heading) === name(text));
}

// Emphasis, numbering, a closing colon or question mark and emoji around a heading do not make it another one.
function name(text: string): string {
  return text
    .slice(0, 200)
    .replace(/[^\p{L}]+/gu, " ")
    .trim()
    .toLowerCase();
}
