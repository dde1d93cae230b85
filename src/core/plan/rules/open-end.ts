/**
 * Whether a line of an answer ends where its answer begins, as in a block that was pasted and not filled in: a name with
 * nothing behind its colon, or a "because" without a reason.
 */
export function hasOpenEnd(text: string): boolean {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.some((line, index) => {
    if (!OPEN.test(line)) return false;
    const next = lines[index + 1];
    // What goes on below it: the rest of a sentence, or a list of its own.
    return next === undefined || (ITEM.test(next) && indentOf(next) <= indentOf(line));
  });
}

const OPEN =
  /^\s*[-*+]\s+(?:`[^`\n]{1,300}`|<code>[^<>\n]{1,600}<\/code>)\s?[:：]\s*$|\b(?:because|reason)\s?[:：.…]{0,3}\s*$/i;
const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s/;

function indentOf(line: string): number {
  return line.search(/\S/);
}
