import type { Question } from "../../../kernel/question.ts";

/** The question with what is left of its check's time at most. One that has none left is asked, and cannot be answered. */
export function inTimeLeft(question: Question, leftMs: number): Question {
  if (question.via === "file") return question;
  return { ...question, timeoutMs: Math.max(1, Math.min(question.timeoutMs, Math.ceil(leftMs))) };
}

/** What the answers before and this one took together; what is no time counts as none. */
export function spentWith(spentMs: number, { ms }: { readonly ms: number }): number {
  return spentMs + (Number.isFinite(ms) && ms > 0 ? ms : 0);
}
