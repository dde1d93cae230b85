import { Document, isScalar, isSeq, stringify, visit } from "yaml";
import { wrapped } from "../terminal/terminal-text.ts";

// A terminal of 80 columns shows them whole, with a mark of the diff before each.
const WIDTH = 78;
// Every scalar on one line, so that a line is either a pair or an item, and never the inside of a text.
const ONE_LINE = {
  lineWidth: 0,
  blockQuote: false,
  singleQuote: false,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
} as const;
const SCALAR = `"(?:[^"\\\\]|\\\\.)*"|[^"'\\s[\\],][^[\\],]*`;
const LIST = new RegExp(`^([ -]*(?:(?:${SCALAR}): )?\\[)((?:(?:${SCALAR})(?:, |(?=\\]$)))+)\\]$`);
// An option and its value stay together.
const WORDS = new RegExp(`(?:--?[a-z-]+, (?=[^-]))?(?:${SCALAR})(?:, |$)`, "g");

/** Sentences as a comment, broken at spaces. */
export function comment(text: string, indent = 0): readonly string[] {
  const before = `${" ".repeat(indent)}# `;
  return wrapped(text, WIDTH - before.length).map((line) => `${before}${line}`);
}

/** A value as lines of YAML, with lists of words on one line, as the commands that they are. */
export function yamlLines(value: unknown, indent: number): readonly string[] {
  const document = new Document(value);
  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value === "string" && /[\r\n]/.test(node.value)) node.type = "QUOTE_DOUBLE";
    },
    Seq(_key, node) {
      if (isSeq(node) && node.items.every((item) => isScalar(item))) node.flow = true;
    },
  });
  const lines = document
    .toString({ ...ONE_LINE, flowCollectionPadding: false })
    .replace(/\n$/, "")
    .split("\n");
  return lines.flatMap((line) => continued(`${" ".repeat(indent)}${line}`));
}

/** The same, for somebody to take the `#` away: what is left then stands where it must. */
export function commentedYaml(value: unknown, indent: number): readonly string[] {
  const before = `${" ".repeat(indent)}# `;
  return yamlLines(value, 0).map((line) => `${before}${line}`);
}

/** A text as a YAML scalar on one line. */
export function scalar(text: string): string {
  return stringify(text, { ...ONE_LINE, defaultStringType: "PLAIN" }).replace(/\n$/, "");
}

// A list on one line may go on in the next ones if these stand further in. It breaks between words, never in one.
function continued(line: string): readonly string[] {
  const [, opening, words] = (line.length > WIDTH && LIST.exec(line)) || [];
  if (opening === undefined || words === undefined) return [line];
  const indent = `${/^[ -]*/.exec(opening)?.[0].replaceAll("-", " ") ?? ""}  `;
  const isLast = (index: number) => index === lines.length - 1;
  const lines = [opening];
  for (const word of words.match(WORDS) ?? []) {
    const last = lines.at(-1) ?? "";
    if (last !== opening && last.length + word.length > WIDTH + 1) lines.push(`${indent}${word}`);
    else lines[lines.length - 1] = last + word;
  }
  // Of spaces only ours after a comma goes; a word may end in one that YAML keeps.
  return lines.map((one, index) => (isLast(index) ? `${one}]` : one.replace(/, $/, ",")));
}
