import { amountsIn } from "../amounts.ts";
import { words } from "../words.ts";
import type { AnswerRule } from "./rule.ts";

/** A trigger is a signal with a threshold and a window: everything else is argued about at the time. */
export const triggerThreshold: AnswerRule = (text, field, { facts }) => {
  if (field.id !== "trigger") return null;
  // The gate has threshold and window of its own.
  if (facts.gates.length > 0 && /\bgate\b/.test(words(text))) return null;
  const { hasThreshold, hasWindow } = amountsIn(text);
  const example = `For example: ${field.example}`;
  if (!hasThreshold) {
    return {
      rule: "no-threshold",
      level: "error",
      message: "`Trigger` names no threshold: a number with its unit, or a comparison.",
      write: `From which number on we go back${hasWindow ? "" : ", and for how long it must last"}. ${example}`,
    };
  }
  if (hasWindow) return null;
  return {
    rule: "no-window",
    level: "error",
    message: "`Trigger` does not say for how long.",
    write: `The time over which it is watched. ${example}`,
  };
};
