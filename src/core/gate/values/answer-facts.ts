import type { Answer } from "../../../kernel/question.ts";
import type { Reading } from "../sample.ts";

/** Below this a pause of the runner explains nothing. */
const stallWorthTellingMs = 50;

/** What a reading tells of the asking itself, whatever was found. */
export type AnswerFacts = Pick<Reading, "status" | "ms" | "address" | "stalledMs">;

/** The facts of an answer: status or exit code, time, and who answered. */
export function factsOf(answer: Answer): AnswerFacts {
  const address = answer.kind === "http" || answer.kind === "tcp" ? answer.address : null;
  const stalledMs = finite(answer.stalledMs);
  return {
    status: statusOf(answer),
    ms: finite(answer.ms),
    ...(address === null ? {} : { address }),
    ...(stalledMs > stallWorthTellingMs ? { stalledMs } : {}),
  };
}

/** The facts of a sequence: times add up, and the status is the last one's. */
export function factsTogether(before: AnswerFacts | null, last: AnswerFacts): AnswerFacts {
  if (before === null) return last;
  const stalledMs = Math.max(before.stalledMs ?? 0, last.stalledMs ?? 0);
  return {
    ...last,
    ms: Math.min(before.ms + last.ms, Number.MAX_VALUE),
    ...(stalledMs === 0 ? {} : { stalledMs }),
  };
}

function statusOf(answer: Answer): number | null {
  if (answer.kind !== "http" && answer.kind !== "command") return null;
  const status = answer.kind === "http" ? answer.status : answer.code;
  return Number.isSafeInteger(status) ? status : null;
}

// A measurement that is no number would make the whole line of evidence unreadable.
function finite(ms: number): number {
  return Number.isFinite(ms) && ms > 0 ? ms : 0;
}
