/** A part of a text and what is put in its place. Offsets count UTF-16 units. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with its edits, which do not overlap. Those at one place come in their order. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits.toSorted((one, other) => one.start - other.start);
  let done = 0;
  let result = "";
  for (const { start, end, text: fresh } of ordered) {
    result += text.slice(done, start) + fresh;
    done = end;
  }
  return result + text.slice(done);
}

/** Puts a value where another one stands, or where none is written yet: then with the blanks that YAML wants. */
export function valueEdit(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  value: string,
): TextEdit {
  if (start !== end) return { start, end, text: value };
  const lead = start === 0 || /[\s[{,]/.test(text.charAt(start - 1)) ? "" : " ";
  const trail = end === text.length || /[\s\]},]/.test(text.charAt(end)) ? "" : " ";
  return { start, end, text: lead + value + trail };
}
