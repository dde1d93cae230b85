// Format characters (bidi controls, zero-width characters, tags), other controls, lone surrogates, and the
// letters and marks that draw nothing. What a reader cannot see must not be able to change what is read.
const HIDDEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u2800\u3164\uffa0]|\u034f|[\u180b-\u180f]|[\u{e0100}-\u{e01ef}]/gu;
const LINE_BREAKS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** Writes each invisible character as its number, `\u{202e}`; line feeds and tabs stay as they are. */
export function showHidden(text: string): string {
  return text.replace(HIDDEN, (character) =>
    character === "\n" || character === "\t" ? character : `\\u{${hex(character)}}`,
  );
}

/** Every kind of line break as one line feed. */
export function normaliseBreaks(text: string): string {
  return text.replace(LINE_BREAKS, "\n");
}

/** One line: each run of white space is one space, none at the ends. */
export function oneLine(text: string): string {
  return normaliseBreaks(text)
    .replace(/[\p{Zs}\t\n]+/gu, " ")
    .trim();
}

/** At most `maxLength` characters, counted as code points, the last one an ellipsis when something was cut. */
export function clip(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const characters = Array.from(text);
  return characters.length <= maxLength ? text : `${characters.slice(0, maxLength - 1).join("")}…`;
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).padStart(4, "0");
}
