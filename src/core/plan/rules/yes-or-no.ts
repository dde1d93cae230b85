import type { AnswerRule } from "./rule.ts";

/** Whether old code runs on the new schema decides what a rollback does, without a person: only Yes and No are answers. */
export const yesOrNo: AnswerRule = (_text, field, { plan }) => {
  if (field.id !== "old-code-on-new-schema" || plan.oldCodeOnNewSchema !== "unknown") return null;
  return {
    rule: "no-answer",
    level: "error",
    message:
      "`Old code on new schema` begins neither with Yes nor with No, or its Yes holds only on a condition.",
    write: `Yes or No as its first word; No where it depends. For example: ${field.example}`,
  };
};
