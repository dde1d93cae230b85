import type { Section } from "./section.ts";

/** The line that Four Keys and tools like it read; the words are theirs, and they take the first that they meet. */
export function rootCauseLine(commit: string): string {
  const named = /^[0-9a-f]{40,64}$/.test(commit) ? commit : "unknown";
  return `<sub>root cause: ${named} (the release that failed, for tools that count incidents; no verdict on a cause)</sub>`;
}

/** Text in which those tools find no such line: a space that does not break looks the same, also in code. */
export function withoutRootCause(text: string): string {
  return text.replace(/(root)\s+(cause\s*:)/gi, "$1\u00a0$2");
}

/** A section whose words, which may be people's, those tools do not take for the line. */
export function sectionWithoutRootCause<T extends Section>(section: T): T {
  const [first, ...rest] = section.forms;
  return { ...section, forms: [withoutRootCause(first), ...rest.map(withoutRootCause)] };
}
