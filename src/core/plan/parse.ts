import { readAnswer } from "./answer.ts";
import { fieldNamed, nameOf, type PlanField } from "./fields.ts";
import { boldLabel, type Label, plainLabel, rowLabel } from "./label.ts";
import { type Block, readBlocks } from "./markdown.ts";
import type { Plan, PlanAnswer } from "./plan.ts";
import { PLAN_HEADING } from "./template.ts";

interface Open {
  readonly field: PlanField;
  readonly line: number;
  readonly depth: number;
  readonly by: "heading" | "label";
  readonly parts: string[];
}

/**
 * Reads the rollback plan from the Markdown of a pull request: the section named so, and in it the fields as headings of
 * any level, as `**Trigger:** …`, `Trigger: …` or as rows of a table. Never throws. A field that is answered twice counts
 * once, as first answered. Only the first 2,000 lines are read.
 */
export function parsePlan(body: string): Plan {
  const blocks = readBlocks(body);
  return planOf(sections(blocks).flatMap(readFields), blocks.some(isPlanHeading));
}

/** The same from a file that is a plan as a whole: without a section named so, all of it is the plan. */
export function parsePlanDocument(text: string): Plan {
  const blocks = readBlocks(text);
  if (blocks.some(isPlanHeading)) {
    const plan = planOf(sections(blocks).flatMap(readFields), true);
    if (Object.keys(plan.fields).length > 0) return plan;
  }
  const fields = readFields(blocks);
  return planOf(fields, fields.length > 0 || blocks.some(isPlanHeading));
}

/** A plan of these answers; of two to one field the first that is not empty counts. */
export function planWith(answers: readonly (readonly [PlanField["id"], PlanAnswer])[], found: boolean): Plan {
  const fields: Plan["fields"] = {};
  for (const [id, answer] of answers) {
    if ((fields[id]?.text ?? "") === "") fields[id] = answer;
  }
  const oldCodeOnNewSchema = readAnswer(fields["old-code-on-new-schema"]?.text ?? "");
  return { found, fields, oldCodeOnNewSchema };
}

function planOf(opened: readonly Open[], found: boolean): Plan {
  const answers = opened.map(
    ({ field, line, parts }) => [field.id, { text: parts.join("\n\n").trim(), line }] as const,
  );
  return planWith(answers, found);
}

function sections(blocks: readonly Block[]): Block[][] {
  const found: Block[][] = [];
  let depth = 0;
  for (const block of blocks) {
    // Inside a plan a deeper heading of such a name parts it, or is one of its fields.
    if (isPlanHeading(block) && (depth === 0 || block.depth <= depth)) {
      found.push([]);
      depth = block.depth;
    } else if (block.kind === "heading" && block.depth <= depth) depth = 0;
    else if (depth > 0) found.at(-1)?.push(block);
  }
  return found;
}

const PLAN_NAMES: ReadonlySet<string> = new Set([
  nameOf(PLAN_HEADING),
  "roll back plan",
  "rollback",
  "roll back",
  "backout plan",
  "back out plan",
  "revert plan",
]);

function isPlanHeading(block: Block): boolean {
  if (block.kind !== "heading") return false;
  const name = nameOf(block.text);
  return PLAN_NAMES.has(name) || name.startsWith("rollback plan ");
}

function readFields(blocks: readonly Block[]): Open[] {
  const fields: Open[] = [];
  let current: Open | null = null;
  const open = (field: PlanField, line: number, depth: number, by: Open["by"]): Open => {
    const opened: Open = { field, line, depth, by, parts: [] };
    fields.push(opened);
    return opened;
  };
  for (const block of blocks) {
    if (block.kind === "heading") {
      const field = fieldNamed(block.text);
      if (field !== undefined) current = open(field, block.line, block.depth, "heading");
      else if (block.depth <= (current?.depth ?? 0)) current = null;
      else current?.parts.push(block.text);
    } else if (block.kind === "other") current?.parts.push(block.text);
    else {
      const lines = block.text.split("\n");
      for (const [index, line] of lines.entries()) {
        const label: Label | null = labelOf(line, lines[index + 1], block.kind, current);
        // A label is as deep as any heading can be: the next heading of a stranger ends it.
        if (label !== null) current = open(label.field, block.line + index, 6, "label");
        appendLine(current, label?.rest ?? line, index > 0 && label === null);
      }
    }
  }
  return fields;
}

// Below a heading of its own, `Verify: …` is a step, and not another field.
function labelOf(
  line: string,
  next: string | undefined,
  kind: Block["kind"],
  current: Open | null,
): Label | null {
  const bold = boldLabel(line, kind);
  if (bold !== null || current?.by === "heading") return bold;
  return plainLabel(line, kind) ?? rowLabel(line, next);
}

function appendLine(current: Open | null, line: string, continues: boolean): void {
  if (current === null) return;
  const last = current.parts.pop();
  if (last === undefined || !continues) current.parts.push(...(last === undefined ? [] : [last]), line);
  else current.parts.push(`${last}\n${line}`);
}
