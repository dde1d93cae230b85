import type { Paint } from "../terminal/paint.ts";
import { terminalLine } from "../terminal/terminal-text.ts";
import { untrusted } from "../text/untrusted.ts";
import type { Proposal } from "./proposal.ts";

// As many lines of a person's own as tell where the new ones go.
const CONTEXT = 3;

/** A proposal as a unified diff for a terminal. Lines are only ever added. */
export function diffLines(proposal: Proposal, paint: Paint): readonly string[] {
  const path = terminalLine(untrusted(proposal.path), 200);
  if (proposal.kind === "new") {
    const lines = proposal.text.replace(/\n$/, "").split("\n");
    const mode = proposal.isExecutable ? ", executable" : "";
    return [
      paint("bold", `${path}  (new${mode})`),
      paint("dim", `@@ -0,0 +1,${lines.length} @@`),
      ...lines.map((line) => paint("green", shown("+", line))),
    ];
  }
  const own = proposal.before === "" ? [] : proposal.before.replace(/\n$/, "").split("\n");
  const context = own.slice(-CONTEXT);
  // Where the last line had no break, the first one that is added is its own.
  const text =
    own.length > 0 && !proposal.before.endsWith("\n") ? proposal.added.replace(/^\r?\n/, "") : proposal.added;
  const added = text.replace(/\n$/, "").split("\n");
  const from = own.length - context.length + 1;
  return [
    paint("bold", `${path}  (added to)`),
    paint("dim", `@@ -${from},${context.length} +${from},${context.length + added.length} @@`),
    ...context.map((line) => shown(" ", line)),
    ...added.map((line) => paint("green", shown("+", line))),
  ];
}

function shown(mark: string, line: string): string {
  return `${mark}${terminalLine(untrusted(line.replace(/\r$/, "")), 500)}`;
}
