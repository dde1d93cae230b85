import { nearest } from "../../kernel/nearest.ts";
import { dataAnswer, isRecord } from "./data-answer.ts";
import { type FieldId, fieldNamed } from "./fields.ts";
import { inFile, type ReadPlanFile } from "./front-matter.ts";
import { type KeyedValue, readGuardedYaml } from "./guarded-yaml.ts";
import { planWith } from "./parse.ts";
import type { PlanAnswer } from "./plan.ts";
import type { SourceProblem } from "./source-problem.ts";

type Answer = readonly [FieldId, PlanAnswer];

/**
 * Reads the rollback-plan.json of the Open Delivery Spec. Keys that are fields of ours (`owner`,
 * `old-code-on-new-schema`) are read too: the specification has no place for them.
 */
export function parsePlanJson(file: string, marked: string): ReadPlanFile {
  const text = marked.replace(/^\ufeff/, "");
  const none = planWith([], false);
  if (!isJson(text))
    return { plan: none, problems: [unreadable(file, 1, "is not JSON.", "One JSON object.")] };
  const reading = readGuardedYaml(text);
  if (reading.kind === "refused") {
    return { plan: none, problems: [unreadable(file, reading.line, reading.problem, reading.write)] };
  }
  const { entries } = reading;
  const answers = entries.flatMap((entry) => answersIn(entry, entries));
  const missing = REQUIRED.filter((key) => !entries.some((entry) => entry.key === key));
  const problems = [...strategyProblems(file, entries), ...stepProblems(file, entries)];
  if (missing.length > 0) {
    problems.push({
      rule: "missing-key",
      level: "warning",
      field: null,
      file,
      line: 1,
      seen: null,
      message: `The Open Delivery Spec demands keys that are not here: ${missing.map((key) => `\`${key}\``).join(", ")}.`,
      write: "Add them, so that other tools read the file too.",
    });
  }
  return { plan: inFile(planWith(answers, answers.length > 0), file), problems };
}

const REQUIRED = [
  "release_id",
  "repository",
  "created_by",
  "created_at",
  "rollback_strategy",
  "steps",
  "rollback_indicators",
  "data_rollback",
  "communication_plan",
] as const;

const STRATEGIES: Readonly<Record<string, string>> = {
  feature_flag: "Turn the feature flag off",
  git_revert: "Revert the commit",
  previous_deployment: "Redeploy the previous release",
  database_restore: "Restore the database",
  blue_green_switch: "Switch traffic back to the other side (blue/green)",
  canary_scale_down: "Take traffic off the canary and scale it down",
  traffic_shift: "Shift traffic back",
  config_revert: "Bring the previous configuration back",
  multi_step: "Several steps",
};

function answersIn({ key, value, line }: KeyedValue, entries: readonly KeyedValue[]): Answer[] {
  switch (key) {
    case "rollback_strategy": {
      const known =
        typeof value === "string" && Object.hasOwn(STRATEGIES, value) ? STRATEGIES[value] : undefined;
      const text = known === undefined ? dataAnswer(value) : `${known} (\`${String(value)}\`).`;
      return [["strategy", { text, line }]];
    }
    case "steps":
      return stepAnswers(value, line);
    case "rollback_indicators":
      return [["trigger", { text: dataAnswer(value), line }]];
    case "data_rollback":
      return dataAnswers(value, line);
    case "communication_plan":
      return [["communication", { text: dataAnswer(value), line }]];
    case "tested": {
      const when = dataAnswer(entries.find((entry) => entry.key === "last_test_timestamp")?.value);
      return [["tested", { text: [dataAnswer(value), when].filter((part) => part !== "").join(", "), line }]];
    }
    default: {
      if (/^estimated_.*minutes$/.test(key)) {
        return [["time-to-roll-back", { text: `${dataAnswer(value)} minutes`, line }]];
      }
      const field = fieldNamed(key);
      return field === undefined ? [] : [[field.id, { text: dataAnswer(value), line }]];
    }
  }
}

function stepAnswers(value: unknown, line: number): Answer[] {
  const steps = stepsOf(value).map((step, index) => {
    if (!isRecord(step)) return { text: `${index + 1}. ${dataAnswer(step)}`, verification: "" };
    const said = [step["action"], step["description"], step["command"]]
      .map(dataAnswer)
      .filter((part) => part !== "");
    return { text: `${index + 1}. ${said.join(": ")}`, verification: dataAnswer(step["verification"]) };
  });
  const verified = steps.flatMap(({ verification }, index) =>
    verification === "" ? [] : [`After step ${index + 1}: ${verification}`],
  );
  return [
    ["steps", { text: steps.map(({ text }) => text).join("\n"), line }],
    ["verification", { text: verified.join("\n"), line }],
  ];
}

function dataAnswers(value: unknown, line: number): Answer[] {
  const impact: Answer = ["data-impact", { text: dataAnswer(value), line }];
  if (!isRecord(value)) return [impact];
  const kept = Object.entries(value).filter(([key]) => /backup|snapshot|restore/.test(key));
  const backup = dataAnswer(Object.fromEntries(kept));
  return backup === "" ? [impact] : [impact, ["backup", { text: backup, line }]];
}

function strategyProblems(file: string, entries: readonly KeyedValue[]): SourceProblem[] {
  const entry = entries.find(({ key }) => key === "rollback_strategy");
  const { value } = entry ?? {};
  if (entry === undefined || (typeof value === "string" && Object.hasOwn(STRATEGIES, value))) return [];
  const known = Object.keys(STRATEGIES);
  const near = typeof value === "string" ? nearest(value.slice(0, 60), known) : null;
  return [
    {
      rule: "unknown-strategy",
      level: "error",
      field: "strategy",
      file,
      line: entry.line,
      seen: dataAnswer(value),
      message: "`rollback_strategy` is none of the Open Delivery Spec.",
      write: near === null ? `One of ${known.map((one) => `\`${one}\``).join(", ")}.` : `\`${near}\`.`,
    },
  ];
}

function stepProblems(file: string, entries: readonly KeyedValue[]): SourceProblem[] {
  const entry = entries.find(({ key }) => key === "steps");
  const open = stepsOf(entry?.value).flatMap((step, index) =>
    isRecord(step) && dataAnswer(step["verification"]) !== "" ? [] : [index + 1],
  );
  if (entry === undefined || open.length === 0) return [];
  const named = open.length > 10 ? `${open.slice(0, 10).join(", ")} and more` : open.join(", ");
  return [
    {
      rule: "step-without-verification",
      level: "warning",
      field: "verification",
      file,
      line: entry.line,
      seen: null,
      message: `Nothing says how it is seen that ${open.length === 1 ? "step" : "steps"} ${named} worked.`,
      write: "`verification` in each step.",
    },
  ];
}

function stepsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function unreadable(file: string, line: number, problem: string, write: string): SourceProblem {
  const message = `The file ${problem}`;
  return { rule: "unreadable-file", level: "error", field: null, file, line, seen: null, message, write };
}
