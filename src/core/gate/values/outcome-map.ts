import { z } from "zod";
import type { Reading } from "../sample.ts";
import { shown } from "./shown.ts";

const Words = z.array(z.string().min(1)).default([]);

/**
 * What the words of another tool mean, where it has judged already. A word that is in no list is an error: a new state of
 * that tool is not known to be good.
 */
export const OutcomeMap = z
  .strictObject({
    good: Words.describe("Words that count as good."),
    bad: Words.describe("Words that count as bad."),
    missing: Words.describe("Words of a tool that has not decided yet."),
  })
  .refine(({ good, bad }) => good.length > 0 && bad.length > 0, "words for `good` and for `bad`")
  .refine(
    ({ good, bad, missing }) =>
      new Set([...good, ...bad, ...missing]).size === good.length + bad.length + missing.length,
    "each word once",
  )
  .describe("What the words that `value` leads to mean: `good`, `bad` or `missing`; any other is an error.");
export type OutcomeMap = Readonly<z.infer<typeof OutcomeMap>>;

type Told = Pick<Reading, "outcome" | "reason">;

/** What words mean together: the worst of them, since one bad state among many good ones is bad. */
export function outcomeOfWords(map: OutcomeMap, words: readonly string[]): Told {
  const told = words.map((word) => outcomeOfWord(map, word));
  const order = ["bad", "error", "missing", "good"] as const;
  const decisive = order.flatMap((outcome) => told.find((one) => one.outcome === outcome) ?? [])[0];
  return decisive ?? { outcome: "error", reason: "no word in the answer" };
}

function outcomeOfWord({ good, bad, missing }: OutcomeMap, word: string): Told {
  if (good.includes(word)) return { outcome: "good", reason: "" };
  if (bad.includes(word))
    return { outcome: "bad", reason: `${shown(word)}, wanted ${good.map(shown).join(" or ")}` };
  if (missing.includes(word)) return { outcome: "missing", reason: `not decided yet: ${shown(word)}` };
  return { outcome: "error", reason: `${shown(word)}, which is in none of the lists of \`outcomes\`` };
}
