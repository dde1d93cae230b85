import { readAnswer } from "./answer.ts";
import type { PlanField } from "./field.ts";
import { headingLabel } from "./field-label.ts";
import { nameOf } from "./fields.ts";
import { type Block, readBlocks } from "./markdown.ts";
import type { Plan, PlanAnswer } from "./plan.ts";
import { type ReadField, readFields } from "./read-fields.ts";
import { PLAN_HEADING } from "./template.ts";

/**
 * Reads the rollback plan from the Markdown of a pull request: the section named so, and in it the fields as headings of
 * any level, as labels such as `**Trigger:** …` or as rows of a table. Never throws. A field that is answered twice counts
 * once, as first answered. Only the first 2,000 lines are read.
 */
export function parsePlan(body: string): Plan {
  const blocks = readBlocks(body);
  const opened = sections(blocks, isPlanHeading);
  const found = opened.length > 0 ? opened : sections(blocks, isOtherHeading);
  return planOf(found.flatMap(readSection), found.length > 0);
}

/** The same from a file that is a plan as a whole: without a section named so, all of it is the plan. */
export function parsePlanDocument(text: string): Plan {
  const blocks = readBlocks(text);
  const found = blocks.some(isPlanHeading);
  if (found) {
    const plan = planOf(sections(blocks, isPlanHeading).flatMap(readSection), true);
    if (Object.values(plan.fields).some(({ unread }) => unread === undefined)) return plan;
  }
  const title = blocks[0]?.kind === "heading" && blocks[0].depth === 1 ? blocks[0] : null;
  const fields = readFields(blocks, title);
  return planOf(fields, found || fields.some(({ unread }) => unread === undefined));
}

/** A plan of these answers; of two to one field the first that is not empty counts, and what was read before what was not. */
export function planWith(answers: readonly (readonly [PlanField["id"], PlanAnswer])[], found: boolean): Plan {
  const fields: Plan["fields"] = {};
  for (const [id, answer] of answers) {
    const before = fields[id];
    const isBetter = answer.text !== "" || answer.unread === undefined;
    if (before === undefined || (before.text === "" && isBetter)) fields[id] = answer;
  }
  const oldCodeOnNewSchema = readAnswer(fields["old-code-on-new-schema"]?.text ?? "");
  return { found, fields, oldCodeOnNewSchema };
}

function planOf(read: readonly ReadField[], found: boolean): Plan {
  const answers = read.map(({ field, line, parts, unread }): [PlanField["id"], PlanAnswer] => {
    const text = parts.join("\n\n").trim();
    return [field.id, unread === undefined ? { text, line } : { text, line, unread }];
  });
  return planWith(answers, found);
}

interface Section {
  readonly heading: Block;
  readonly blocks: readonly Block[];
  /** Headings of fields that follow it on its own level, and so are not in it. */
  readonly beside: readonly Block[];
}

function readSection({ heading, blocks, beside }: Section): ReadField[] {
  const all = headingLabel(heading.text) === null ? blocks : [heading, ...blocks];
  const aside = beside.flatMap((block): ReadField[] => {
    const label = headingLabel(block.text);
    return label === null ? [] : [{ field: label.field, line: block.line, parts: [], unread: "no-field" }];
  });
  return [...readFields(all, heading), ...aside];
}

function sections(blocks: readonly Block[], isStart: (block: Block) => boolean): readonly Section[] {
  const found: { heading: Block; blocks: Block[]; beside: Block[] }[] = [];
  let state: "inside" | "beside" | "outside" = "outside";
  for (const block of blocks) {
    const last = found.at(-1);
    const depth = last?.heading.depth ?? 0;
    // Inside a plan a deeper heading of such a name parts it, or is one of its fields.
    if (isStart(block) && (state !== "inside" || block.depth <= depth)) {
      found.push({ heading: block, blocks: [], beside: [] });
      state = "inside";
    } else if (block.kind === "heading" && block.depth <= depth && state !== "outside") {
      state = block.depth === depth && headingLabel(block.text) !== null ? "beside" : "outside";
      if (state === "beside") last?.beside.push(block);
    } else if (state === "inside") last?.blocks.push(block);
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
// In a description without any of those; in a plan file they can be one part of it.
const OTHER_NAMES: ReadonlySet<string> = new Set([
  "rolling back",
  "rollback and monitoring",
  "rollback monitoring",
  "rollback and recovery",
  "rollback recovery",
  "recovery plan",
  "deployment and rollback plan",
  "deploy and rollback plan",
  "backout",
  "back out",
  "revert",
]);

function isPlanHeading(block: Block): boolean {
  if (block.kind !== "heading") return false;
  const name = nameOf(block.text);
  return PLAN_NAMES.has(name) || name.startsWith("rollback plan ");
}

// "Rollback strategy" and the like: the heading of a field, and of the plan.
function isOtherHeading(block: Block): boolean {
  if (block.kind === "heading" && OTHER_NAMES.has(nameOf(block.text))) return true;
  if (block.kind !== "heading" || !/roll\W?back|back\W?out|contingency/i.test(block.text)) return false;
  return ["strategy", "steps", "if-this-fails"].includes(headingLabel(block.text)?.field.id ?? "");
}
