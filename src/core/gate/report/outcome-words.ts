import type { Sample } from "../sample.ts";

/** Outcomes as people read them: `missing` is an answer without a datum, `error` a question that could not be put. */
export const outcomeWords: Readonly<Record<Sample["outcome"], string>> = {
  good: "good",
  bad: "bad",
  missing: "no data",
  error: "could not ask",
};
