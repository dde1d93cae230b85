import { codeCell } from "./code.ts";
import { literalText } from "./inline.ts";
import { type Untrusted, untrusted } from "./untrusted.ts";
import { clip, oneLine } from "./visible.ts";

// What stands between two single backticks. Runs of several are left alone: two spans side by side would close each other.
const SPAN = /(?<!`)`([^`]+)`(?!`)/g;

/**
 * A sentence of ours with strangers' words in it, as text inside a line of Markdown, also in a table cell: what stands in
 * backticks is shown as code, and all else as literal text. It does not matter who wrote the backticks: a code span, too,
 * holds whatever is in it.
 */
export function proseText(text: Untrusted, maxLength = 500): string {
  const line = clip(oneLine(text), maxLength);
  const parts: string[] = [];
  let from = 0;
  for (const match of line.matchAll(SPAN)) {
    const [whole, inner = ""] = match;
    if (oneLine(inner) === "") continue;
    parts.push(literalText(line.slice(from, match.index)), codeCell(untrusted(inner), maxLength));
    from = match.index + whole.length;
  }
  parts.push(literalText(line.slice(from)));
  return parts.join("");
}
