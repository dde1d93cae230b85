import { matchesAny } from "../policy/glob.ts";
import type { PlanRules } from "../policy/plan-rules.ts";
import { answersOf, type ReadPlanFile, readMarkdownPlan } from "./front-matter.ts";
import { readBlocks } from "./markdown.ts";
import { parsePlan, planWith } from "./parse.ts";
import type { Plan } from "./plan.ts";
import { parsePlanJson } from "./plan-json.ts";
import { asPath, referencesIn } from "./references.ts";
import type { SourceProblem } from "./source-problem.ts";

/** A file that may hold a plan; its text is null when it is not there or is no text. */
export interface PlanFile {
  readonly path: string;
  readonly text: string | null;
}

/** Where a plan stands. Paths are untrusted text. */
export type PlanSource =
  | { readonly kind: "none" }
  | { readonly kind: "description" }
  | { readonly kind: "files"; readonly paths: readonly string[] }
  /** Both hold a part of it; where both answer a field, the description's answer counts. */
  | { readonly kind: "description-and-files"; readonly paths: readonly string[] };

/** The plan of a change, wherever it stands. */
export interface ChosenPlan {
  readonly plan: Plan;
  readonly source: PlanSource;
  /** What is wrong with the files that hold it. */
  readonly problems: readonly SourceProblem[];
}

/**
 * The plan from the description and from the files that the pull request adds, changes or names, in their order: of two
 * answers to a field the description's counts, then that of the first file. Of more than twenty files the first are read.
 */
export function choosePlan(description: string, files: readonly PlanFile[]): ChosenPlan {
  const own = parsePlan(description);
  const read = files.slice(0, MAX_FILES).map((file) => ({ path: file.path, ...readPlanFile(file) }));
  const problems = read.flatMap((file) => file.problems);
  const found = read.filter(({ plan }) => plan.found);
  const paths = found.map(({ path }) => path);
  if (paths.length === 0) {
    return { plan: own, source: { kind: own.found ? "description" : "none" }, problems };
  }
  const answers = [own, ...found.map(({ plan }) => plan)].flatMap(answersOf);
  const kind = Object.keys(own.fields).length > 0 ? "description-and-files" : "files";
  return { plan: planWith(answers, true), source: { kind, paths }, problems };
}

/** What tells where the plan of a change may stand. */
export interface PlanPlaces {
  readonly description: string;
  /** Paths that it adds or changes; those that it takes away may be among them. */
  readonly touched: readonly string[];
  readonly atHead: ReadonlySet<string>;
}

/**
 * The files that may hold the plan of a change, in the order in which their answers count: those that it adds or changes,
 * then those that its description names. The same while it is reviewed and after its merge.
 */
export function planFilesOf(
  { description, touched, atHead }: PlanPlaces,
  rules: Pick<PlanRules, "files">,
): readonly string[] {
  const own = touched.filter(matchesAny(rules.files)).toSorted((a, b) => (a < b ? -1 : Number(a > b)));
  const named = planFilesNamed(description, rules);
  return [...new Set([...own, ...named])].filter((path) => atHead.has(path)).slice(0, MAX_FILES);
}

/** The files that a description names as its plan: code spans and links that match `files` of the policy. */
export function planFilesNamed(description: string, rules: Pick<PlanRules, "files">): readonly string[] {
  const isPlanFile = matchesAny(rules.files);
  const named = readBlocks(description)
    .flatMap((block) => referencesIn(block.text))
    .flatMap((reference) => asPath(reference.replace(/^\//, "")) ?? [])
    .filter(isPlanFile);
  return [...new Set(named)].slice(0, MAX_FILES);
}

// More than a person would read beside a change.
const MAX_FILES = 20;
const MAX_LENGTH = 65_536;

/** Reads a plan file: JSON by its name, Markdown with or without YAML at its top otherwise. */
export function readPlanFile({ path, text }: PlanFile): ReadPlanFile {
  if (text === null)
    return unreadable(
      path,
      "The file is not there, or could not be read as text.",
      "A regular file in UTF-8.",
    );
  if (text.length > MAX_LENGTH)
    return unreadable(path, "The file is too large to be read.", "Keep it under 64 KiB.");
  return path.toLowerCase().endsWith(".json") ? parsePlanJson(path, text) : readMarkdownPlan(path, text);
}

function unreadable(file: string, message: string, write: string): ReadPlanFile {
  const problem = { level: "error", field: null, file, line: 1, seen: null, message, write } as const;
  return { plan: planWith([], false), problems: [{ rule: "unreadable-file", ...problem }] };
}
