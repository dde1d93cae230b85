import { clip, oneLine, showHidden } from "../../text/visible.ts";

/** Anyone's text inside an SVG: one line, nothing invisible, nothing that is markup or that XML 1.0 has no place for. */
export function svgText(text: string, maxLength = 200): string {
  return showHidden(clip(oneLine(text), maxLength))
    .replace(/\p{Noncharacter_Code_Point}/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A coordinate, to a tenth of a pixel. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}
