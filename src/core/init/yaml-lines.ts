import { Document, isScalar, isSeq, stringify, visit } from "yaml";
import { wrapped } from "../terminal/terminal-text.ts";

// A terminal of 80 columns shows them whole, with a mark of the diff before each.
const WIDTH = 78;

/** Sentences as a comment, broken at spaces. */
export function comment(text: string, indent = 0): readonly string[] {
  const before = `${" ".repeat(indent)}# `;
  return wrapped(text, WIDTH - before.length).map((line) => `${before}${line}`);
}

/** A value as lines of YAML, with lists of words on one line, as the commands that they are. */
export function yamlLines(value: unknown, indent: number): readonly string[] {
  const document = new Document(value);
  visit(document, {
    Seq(_key, node) {
      if (isSeq(node) && node.items.every((item) => isScalar(item))) node.flow = true;
    },
  });
  const lines = document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd().split("\n");
  return lines.flatMap((line) => continued(`${" ".repeat(indent)}${line}`));
}

/** The same, for somebody to take the `#` away: what is left then stands where it must. */
export function commentedYaml(value: unknown, indent: number): readonly string[] {
  const before = `${" ".repeat(indent)}# `;
  return yamlLines(value, 0).map((line) => `${before}${line}`);
}

/** A text as a YAML scalar on one line. */
export function scalar(text: string): string {
  return stringify(text, { lineWidth: 0, defaultStringType: "PLAIN", blockQuote: false }).trimEnd();
}

// A list on one line may go on in the next ones if these stand further in.
function continued(line: string): readonly string[] {
  if (line.length <= WIDTH || !line.endsWith("]")) return [line];
  const indent = `${/^[ -]*/.exec(line)?.[0].replaceAll("-", " ") ?? ""}  `;
  const lines = [""];
  for (const part of line.match(/(?:--?[a-z-]+, (?=[^-]))?.+?(?:, |$)/g) ?? []) {
    const last = lines.at(-1) ?? "";
    if (last !== "" && last.length + part.trimEnd().length > WIDTH) lines.push(`${indent}${part}`);
    else lines[lines.length - 1] = last + part;
  }
  return lines.map((one) => one.trimEnd());
}
