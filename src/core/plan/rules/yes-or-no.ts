import { type Answer, answerIn } from "../answer.ts";
import type { AnswerRule } from "./rule.ts";

/** Whether old code runs on the new schema decides what a rollback does, without a person: only Yes and No are answers. */
export const yesOrNo: AnswerRule = (text, field, { plan }) => {
  if (field.id !== "old-code-on-new-schema" || plan.oldCodeOnNewSchema !== "unknown") return null;
  const answer = answerIn(text);
  if (answer.kind !== "unknown") return null;
  const [message, write] = SAID[answer.reason];
  return {
    rule: "no-answer",
    level: "error",
    message: `\`Old code on new schema\` ${message}`,
    write: `${write} For example: ${field.example}`,
  };
};

const SAID: Readonly<
  Record<Extract<Answer, { readonly kind: "unknown" }>["reason"], readonly [message: string, write: string]>
> = {
  neither: ["begins neither with Yes nor with No.", "Yes or No as its first word; No where it depends."],
  boxes: ["has not exactly one checked box.", "A check in one box, Yes or No; No where it depends."],
  "more-than-yes": [
    "begins with Yes, and what follows could be a condition, an exception or a hope.",
    "`Yes.` alone, or with one plain sentence on what the old code does not touch; No where it depends. The rest belongs under another field.",
  ],
  "other-language": [
    "begins with a Yes in another language than English, and what follows could be a condition.",
    "That word alone, or `Yes.`, or a No where it depends. The rest belongs under another field.",
  ],
  both: ["begins with No and then says that it can.", "`Yes.` or `No.` alone."],
};
