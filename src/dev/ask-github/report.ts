import type { Asked } from "./ask-all.ts";
import type { Found } from "./rule.ts";

const signs: Readonly<Record<Found["kind"], string>> = {
  holds: "✅ holds",
  differs: "❌ differs",
  "cannot tell": "❔ cannot tell",
  look: "👀 look",
};

/** The table for the step's summary, Markdown; what a person has to look at stands below it. */
export function reportMarkdown(asked: readonly Asked[]): string {
  const rows = asked.map(
    ({ rule, found }) =>
      `| ${signs[found.kind]} | ${cell(rule.claim)} | ${cell(found.seen)} | ${places(rule)} |`,
  );
  const left = asked.flatMap(({ leftBehind }) => leftBehind);
  return [
    "### What GitHub does",
    "",
    "| | rule | seen | relied on in |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
    ...(left.length === 0 ? [] : ["**Left behind:**", "", ...left.map((one) => `- ${cell(one)}`), ""]),
    ...asked.flatMap(({ shown }) => shown.flatMap((one) => [one, ""])),
  ].join("\n");
}

/** The same for the log, a line for each rule. */
export function reportLines(asked: readonly Asked[]): readonly string[] {
  return asked.flatMap(({ rule, found, leftBehind }) => [
    `${found.kind.padEnd(11)} ${rule.name}: ${oneLine(found.seen)}`,
    ...leftBehind.map((one) => `            left behind: ${oneLine(one)}`),
  ]);
}

/** Whether something is not as our code relies on it. */
export function hasDifference(asked: readonly Asked[]): boolean {
  return asked.some(({ found }) => found.kind === "differs");
}

function places({ source }: Asked["rule"]): string {
  return [...new Set(source.map(({ file }) => `\`${file}\``))].join("<br>");
}

// What GitHub said stands in a cell of a table: no line ends, no cell ends, no tags.
function cell(text: string): string {
  return oneLine(text).replaceAll("\\", "\\\\").replaceAll("|", "\\|").replaceAll("<", "&lt;");
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").slice(0, 400);
}
