import { inlineText } from "./inline.ts";
import type { Untrusted } from "./untrusted.ts";

/** A Markdown table. Headers and cells are safe Markdown already, made by the renderers of this folder. */
export function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const ruler = headers.map(() => "---");
  return [headers, ruler, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** Untrusted text as a cell of a table; a dash when there is none. */
export function tableCell(text: Untrusted | null, maxLength = 200): string {
  const cell = text === null ? "" : inlineText(text, maxLength);
  return cell === "" ? "–" : cell;
}
