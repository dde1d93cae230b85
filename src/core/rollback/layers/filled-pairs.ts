import { fillWords } from "../fill.ts";
import { refusedLayer } from "./planning.ts";

/** Fills keys and values of a record, in its order. Throws LAYER_UNUSABLE for a name that nobody can fill. */
export function filledPairs(
  subject: string,
  record: Readonly<Record<string, string>>,
  values: ReadonlyMap<string, string>,
): readonly (readonly [string, string])[] {
  return Object.entries(record).map(([key, value]) => [
    filledText(subject, key, values),
    filledText(subject, value, values),
  ]);
}

/** Fills one text. Throws LAYER_UNUSABLE for a name that nobody can fill. */
export function filledText(subject: string, text: string, values: ReadonlyMap<string, string>): string {
  const filled = fillWords([text], values);
  if (filled.kind === "refused") throw refusedLayer(subject, filled);
  return filled.words[0] ?? "";
}
