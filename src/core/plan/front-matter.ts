import { dataAnswer, isRecord } from "./data-answer.ts";
import { fieldNamed, nameOf } from "./fields.ts";
import { readGuardedYaml } from "./guarded-yaml.ts";
import { parsePlanDocument, planWith } from "./parse.ts";
import type { Plan } from "./plan.ts";
import type { SourceProblem } from "./source-problem.ts";

/** A plan file as it was read: its plan, and what is wrong with the file itself. */
export interface ReadPlanFile {
  readonly plan: Plan;
  readonly problems: readonly SourceProblem[];
}

type Answers = Parameters<typeof planWith>[0];

/**
 * Reads a Markdown file that is a plan: YAML between `---` at its top, with field ids or headings as keys, and the text
 * below, whose answers count where the YAML has none. Lines are those of the file.
 */
export function readMarkdownPlan(file: string, text: string): ReadPlanFile {
  const lines = text
    .replace(/^\ufeff/, "")
    .replaceAll(/\r\n?/g, "\n")
    .split("\n");
  const end =
    lines[0]?.trimEnd() === "---"
      ? lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line))
      : -1;
  if (end < 0) return { plan: inFile(parsePlanDocument(text), file), problems: [] };
  const below = parsePlanDocument(lines.map((line, at) => (at <= end ? "" : line)).join("\n"));
  // The first line stays, empty, so that the lines are those of the file.
  const reading = readGuardedYaml(["", ...lines.slice(1, end)].join("\n"));
  if (reading.kind === "refused") {
    const { line, problem, write } = reading;
    const message = `The YAML at the top of the file ${problem}`;
    return {
      plan: inFile(below, file),
      problems: [
        { rule: "unreadable-file", level: "error", field: null, file, line, seen: null, message, write },
      ],
    };
  }
  const answers: Answers[number][] = reading.entries.flatMap(({ key, value, line }): Answers[number][] => {
    const field = fieldNamed(key);
    if (field !== undefined && value === null && /:\s+#/.test(lines[line - 1] ?? "")) {
      return [[field.id, { text: "", line, unread: "yaml-comment" }]];
    }
    if (field !== undefined) return [[field.id, { text: dataAnswer(value), line }]];
    if (!PLAN_KEYS.has(nameOf(key)) || !isRecord(value)) return [];
    return Object.entries(value).flatMap(([inner, answer]): Answers[number][] => {
      const nested = fieldNamed(inner);
      return nested === undefined ? [] : [[nested.id, { text: dataAnswer(answer), line }]];
    });
  });
  const written = answers.filter(([, answer]) => answer.text !== "" || answer.unread !== undefined);
  const all = [...written, ...answersOf(below)];
  return { plan: inFile(planWith(all, below.found || answers.length > 0), file), problems: [] };
}

/** The answers of a plan, in the order in which it was read. */
export function answersOf(plan: Plan): Answers {
  return Object.entries(plan.fields).flatMap(([key, answer]): Answers[number][] => {
    const field = fieldNamed(key);
    return field === undefined ? [] : [[field.id, answer]];
  });
}

/** A plan whose answers stand in this file. */
export function inFile(plan: Plan, file: string): Plan {
  const answers = answersOf(plan).map(([id, answer]) => [id, { ...answer, file }] as const);
  return planWith(answers, plan.found);
}

const PLAN_KEYS: ReadonlySet<string> = new Set(["rollback", "rollback plan", "plan"]);
