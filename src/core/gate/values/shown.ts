import { withoutCredentials } from "../../../kernel/without-credentials.ts";

// Pages show less of it, but not before secrets are taken out: half of one is not known for one.
const longest = 1_500;

/** Text of a stranger as a code span of one line, so that it can neither command nor format anything. */
export function shown(text: string): string {
  const line = withoutCredentials(text.slice(0, 4 * longest))
    .replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]+/gu, " ")
    .replaceAll("`", "'")
    .trim();
  const letters = Array.from(line);
  return `\`${letters.length > longest ? `${letters.slice(0, longest - 1).join("")}…` : line}\``;
}
