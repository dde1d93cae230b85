import type { Screen } from "../terminal/report.ts";
import { wrapped } from "../terminal/terminal-text.ts";
import { diffLines } from "./diff-lines.ts";
import { shownPath } from "./place.ts";
import type { Proposed } from "./propose.ts";
import { foundLines } from "./report-found.ts";
import type { Survey } from "./survey.ts";

/** What `init` shows before it asks: each file as a diff, what was found, and what only the team knows. */
export function initReport(survey: Survey, proposed: Proposed, screen: Screen): string {
  const { paint } = screen;
  const parts = [
    ...proposed.files.map((one) => diffLines(one, paint)),
    foundLines(survey, screen),
    ...section("Left as it is", leftLines(proposed, screen), screen),
    ...section("What only you know", questionLines(proposed, screen), screen),
  ];
  return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** The last line, when there was nothing to write, or when it was not written. */
export function resultLines(
  result: "nothing" | "blocked" | "written" | "declined" | "unasked",
  { files }: Proposed,
  screen: Screen,
): string {
  const { paint, width } = screen;
  const many = `${files.length} ${files.length === 1 ? "file" : "files"}`;
  const it = files.length === 1 ? "it" : "them";
  const say = (colour: "green" | "yellow", word: string, rest: string): string =>
    hanging(`${word} ${rest}`, width)
      .map((line, at) => (at === 0 ? `${paint(colour, word)}${line.slice(word.length)}` : line))
      .join("\n");
  switch (result) {
    case "nothing":
      return `${say("green", "set up:", "nothing is left to write.")}\n`;
    case "blocked":
      return `${say("yellow", "not set up:", "nothing is left that may be written, and something above needs you.")}\n`;
    case "written":
      return `${say("green", "written:", `${many}. Look at ${it}, answer what only you know, commit, and open a pull request: its plan is checked from the next one on.`)}\n${next(screen)}`;
    case "declined":
      return `${say("yellow", "not written:", "as you said. Run this again when you like.")}\n`;
    case "unasked":
      return `${say("yellow", "not written:", `${many}, because nobody can be asked here. Write ${it} with --yes.`)}\n`;
    default:
      return result satisfies never;
  }
}

/** The question before anything is written. */
export function writeQuestion({ files }: Proposed): string {
  return files.length === 1 ? "Write this file? [y/N] " : `Write these ${files.length} files? [y/N] `;
}

function next({ width }: Screen): string {
  const steps = [
    "rollback-ready check says before a push what the check will say.",
    "Once merged, require the check “rollback-plan / plan-check” in a ruleset of the default branch.",
    "rollback-ready doctor says what the repository's settings on GitHub lack.",
  ];
  return `${steps.flatMap((one) => wrapped(one, width - 4).map((line, at) => `${at === 0 ? "  - " : "    "}${line}`)).join("\n")}\n`;
}

function leftLines({ left }: Proposed, { paint, width }: Screen): readonly string[] {
  return left.flatMap(({ path, reason, isProblem }) => {
    const lines = hanging(`${shownPath(path)}: ${reason}.`, width - 2);
    return lines.map((line, at) => `  ${isProblem && at === 0 ? paint("yellow", line) : line}`);
  });
}

function questionLines({ questions }: Proposed, { paint, width }: Screen): readonly string[] {
  const paths = [...new Set(questions.map(({ path }) => path))];
  return paths.flatMap((path) => [
    `  ${paint("dim", shownPath(path))}`,
    ...questions
      .filter((one) => one.path === path)
      .flatMap(({ text: asked }) =>
        wrapped(asked, width - 6).map((line, at) => `    ${at === 0 ? "- " : "  "}${line}`),
      ),
  ]);
}

function section(title: string, lines: readonly string[], { paint }: Screen): readonly (readonly string[])[] {
  return lines.length === 0 ? [] : [[paint("bold", title), ...lines]];
}

function hanging(line: string, width: number): readonly string[] {
  const [first = "", ...more] = wrapped(line, width - 4, -4);
  return [first, ...more.map((one) => `    ${one}`)];
}
