import { type BadOf, fisherWorse } from "../gate/statistics/fisher.ts";

/** Chance of halting at a step although nothing changed, at most. */
export const falseHalts = 0.01;

/** What the look after a step says of going on. */
export type StepVerdict =
  | { readonly kind: "go-on"; readonly detail: string }
  | { readonly kind: "halt"; readonly detail: string };

/**
 * Whether more answers are bad than before the step, by Fisher's exact test: with 21 answers each 2 bad ones become 10 until
 * it halts. A look that says nothing is no reason to stay half way with a release that failed.
 */
export function judgeStep(before: BadOf, after: BadOf): StepVerdict {
  const detail = `${after.bad} of ${after.asked} answers bad, ${before.bad} of ${before.asked} before`;
  const isWorse = fisherWorse(before, after) < falseHalts;
  return { kind: isWorse ? "halt" : "go-on", detail };
}
