import { bodyText } from "./body-text.ts";

const lineFeed = 10;
const carriageReturn = 13;
const space = 32;

/** The last line that is not blank, without blanks around it; empty when there is none. Only that line is read. */
export function lastLineOf(content: Uint8Array): string {
  let end = content.length;
  while (end > 0 && (content[end - 1] ?? 0) <= space) end -= 1;
  let start = end;
  while (start > 0 && content[start - 1] !== lineFeed && content[start - 1] !== carriageReturn) start -= 1;
  return bodyText(content.subarray(start, end)).trim();
}
