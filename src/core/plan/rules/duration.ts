import { amountsIn } from "../amounts.ts";
import type { AnswerRule } from "./rule.ts";

/** The time to roll back is a time. */
export const duration: AnswerRule = (text, field) => {
  if (field.id !== "time-to-roll-back" || amountsIn(text).hasDuration) return null;
  return {
    rule: "no-duration",
    level: "error",
    message: "`Time to roll back` names no time.",
    write: `A number with its unit. For example: ${field.example}`,
  };
};
