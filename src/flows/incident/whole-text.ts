import type { FittedSection } from "../../core/incident/body/fit-sections.ts";

/** A body with what it had no room for after it, each section in full: for a file, which may be of any length. */
export function wholeText(body: string, leftOut: readonly FittedSection[]): string {
  const texts = leftOut.flatMap(({ whole }) => (whole === null ? [] : [whole]));
  return texts.length === 0 ? body : [body, "---", leftOutIntro, ...texts, ""].join("\n\n");
}

export const leftOutIntro = "In full, because the issue has no room for it:";
