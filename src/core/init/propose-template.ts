import { parsePlan } from "../plan/parse.ts";
import { planTemplate } from "../plan/template.ts";
import type { CloneFiles } from "./files.ts";
import type { LeftAlone, Proposal } from "./proposal.ts";
import type { Proposed } from "./propose.ts";

const USUAL = ".github/pull_request_template.md";

/** The section of the plan in the pull request template; behind what a team has there already, once. */
export function proposeTemplate({ paths, texts }: CloneFiles): Proposed {
  const found = templatesAmong(paths);
  if (found.length === 0) {
    return {
      files: [{ kind: "new", path: USUAL, text: `${planTemplate().trimEnd()}\n`, isExecutable: false }],
      left: [],
      questions: [],
    };
  }
  const withPlan = found.find((path) => hasPlan(texts.get(path) ?? ""));
  if (withPlan !== undefined) {
    return {
      files: [],
      left: [{ path: withPlan, reason: "it asks for the plan", isProblem: false }],
      questions: [],
    };
  }
  const files: Proposal[] = [];
  const left: LeftAlone[] = [];
  for (const path of found) {
    const before = texts.get(path) ?? null;
    if (before === null) left.push({ path, reason: "it is no plain text file", isProblem: true });
    else files.push({ kind: "addition", path, before, added: addedTo(before) });
  }
  return { files, left, questions: [] };
}

// GitHub docs: in `.github`, in the root or in `docs`, whatever the case of its name; the first of them is shown, and those
// of a folder are chosen by name.
const SINGLE = ["\\.github/", "", "docs/"].map(
  (folder) => new RegExp(`^${folder}pull_request_template(\\.md|\\.txt)?$`, "i"),
);
const ONE_OF_SEVERAL = /^(\.github\/|docs\/)?pull_request_template\/[^/]+\.(md|txt)$/i;

function templatesAmong(paths: ReadonlySet<string>): readonly string[] {
  const all = [...paths].toSorted();
  const single = SINGLE.flatMap((form) => all.filter((path) => form.test(path)))[0];
  return single === undefined ? all.filter((path) => ONE_OF_SEVERAL.test(path)) : [single];
}

const BEGIN = "<!-- rollback-ready: the plan begins -->";
const END = "<!-- rollback-ready: the plan ends -->";

// Somebody may have answered below the marker or taken the headings away: then it is theirs.
function hasPlan(text: string): boolean {
  return text.includes(BEGIN) || parsePlan(text).found;
}

function addedTo(before: string): string {
  const gap = before === "" || /\n\r?\n$/.test(before) ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const added = `${gap}${BEGIN}\n\n${planTemplate().trimEnd()}\n\n${END}\n`;
  return before.includes("\r\n") ? added.replaceAll("\n", "\r\n") : added;
}
