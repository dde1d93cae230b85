import type { Screen } from "../../terminal/report.ts";
import { terminalLine, wrapped } from "../../terminal/terminal-text.ts";
import { untrusted } from "../../text/untrusted.ts";
import type { Diagnosis } from "../diagnose.ts";
import { named } from "../named.ts";
import { groupedUnknown } from "./grouped-unknown.ts";
import { headline } from "./headline.ts";

/** The diagnosis on a terminal: what is missing, worst first, then what is not known, and the result in a line. */
export function doctorTerminal(diagnosis: Diagnosis, { paint, width }: Screen): string {
  const { repository, missing, unknown, fine } = diagnosis;
  const indented = (text: string): string[] => wrapped(safe(text), width - 4).map((line) => `    ${line}`);
  const head = (colour: "red" | "yellow" | "green", word: string, about: string): string[] => {
    const [first = "", ...rest] = wrapped(safe(about), width - 4, word.length - 3);
    return [
      `${paint(colour, word)} ${paint("bold", first)}`,
      ...rest.map((line) => `    ${paint("bold", line)}`),
    ];
  };
  const parts = [
    [paint("dim", safe(`Settings of ${named(repository)} on GitHub`))],
    ...missing.map(({ level, about, seen, write }) => [
      ...head(level === "error" ? "red" : "yellow", `${level}:`, about),
      ...indented(seen),
      ...indented(`Do: ${write}`),
    ]),
    ...groupedUnknown(unknown).map(({ about, write }) => [
      ...head("yellow", "not known:", about.join("; ")),
      ...indented(write),
    ]),
    ...(fine.length === 0 ? [] : [fineLines(diagnosis, width)]),
    verdictLines(diagnosis, { paint, width }),
  ];
  return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function fineLines({ fine }: Diagnosis, width: number): string[] {
  const word = "in order:";
  const about = [...new Set(fine.map((one) => one.about))].join("; ");
  const [first = "", ...rest] = wrapped(safe(about), width - 4, word.length - 3);
  return [`${word} ${first}`, ...rest.map((line) => `    ${line}`)];
}

function verdictLines(diagnosis: Diagnosis, { paint, width }: Screen): string[] {
  const { missing, unknown } = diagnosis;
  const hasError = missing.some(({ level }) => level === "error");
  const colour = hasError ? "red" : missing.length + unknown.length > 0 ? "yellow" : "green";
  const word = missing.length > 0 ? "missing:" : unknown.length > 0 ? "not known:" : "ready:";
  const [first = "", ...rest] = wrapped(`${headline(diagnosis)}.`, width - 4, word.length - 3);
  return [`${paint(colour, word)} ${first}`, ...rest.map((line) => `    ${line}`)];
}

function safe(text: string): string {
  return terminalLine(untrusted(text), 2000);
}
