import type { Answer, HttpResponse, Unreachable } from "../../../kernel/question.ts";
import { contentFindings, contentOf } from "../../gate/assertions/content.ts";
import { settled } from "../../gate/assertions/finding.ts";
import type { WantedAnswer } from "./planned-http.ts";
import { meant, refusalWords } from "./refusal-words.ts";
import { retryAfterMs } from "./retry-after-ms.ts";
import type { Sendable } from "./sendable.ts";

/** What an answer to a request means. `mayBeApplied`: the service may have done it all the same. */
export type HttpOutcome =
  | { readonly kind: "done"; readonly words: string }
  | { readonly kind: "already"; readonly words: string }
  /** May be sent again; `afterMs` is when the service wants that, null when it does not say. */
  | {
      readonly kind: "again";
      readonly afterMs: number | null;
      readonly mayBeApplied: boolean;
      readonly words: string;
    }
  /** Somebody else changed the document since it was read. */
  | { readonly kind: "changed"; readonly words: string }
  | { readonly kind: "failed"; readonly mayBeApplied: boolean; readonly words: string };

export interface Judging {
  /** What was asked reads and changes nothing. */
  readonly isRead: boolean;
  /** It was sent with the etag of what was read. */
  readonly hasEtag: boolean;
  readonly nowMs: number;
}

/** Judges an answer: what came back, and what it leaves the service in. */
export function outcomeOf(sendable: Sendable, answer: Answer, judging: Judging): HttpOutcome {
  switch (answer.kind) {
    case "http":
      return answered(sendable, answer, judging);
    case "unreachable":
      return unanswered(sendable, answer, judging);
    default:
      return {
        kind: "failed",
        mayBeApplied: false,
        words: `the answer is of kind ${answer.kind}, wanted http`,
      };
  }
}

const readable: WantedAnswer = { status: ["2xx"] };

function answered(sendable: Sendable, answer: HttpResponse, judging: Judging): HttpOutcome {
  const { request } = sendable;
  const { status } = answer;
  const words = `status ${status}`;
  const wanted = judging.isRead ? readable : request.success;
  const against = againstContent(wanted, sendable, answer);
  if (against === null) return { kind: "done", words };
  if (
    request.already !== null &&
    !judging.isRead &&
    againstContent(request.already, sendable, answer) === null
  )
    return { kind: "already", words };
  if (judging.hasEtag && (status === 412 || status === 409))
    return { kind: "changed", words: `${words}: it was changed by somebody else meanwhile` };
  const mayRepeat = judging.isRead || request.repeatable;
  const afterMs = retryAfterMs(answer.headers["retry-after"], judging.nowMs);
  if (status === 429)
    return { kind: "again", afterMs, mayBeApplied: false, words: `${words}: asked too often` };
  const isServers = status >= 500;
  // With a time to come back it says that it did nothing.
  if (status === 503 && afterMs !== null) return { kind: "again", afterMs, mayBeApplied: false, words };
  const said = isOneOf(request.again, status) && !judging.isRead;
  if (said || (mayRepeat && (isServers || status === 408 || status === 425)))
    return {
      kind: "again",
      afterMs,
      mayBeApplied: isServers && !judging.isRead,
      words: meant(sendable, words, status),
    };
  const isWanted = isOneOf(wanted.status, status);
  return {
    kind: "failed",
    // A 2xx that is not what was wanted may have done something else.
    mayBeApplied: (isServers || Math.floor(status / 100) === 2) && !judging.isRead,
    words: isWanted ? `${words}, but ${against}` : meant(sendable, refusalWords(sendable, answer), status),
  };
}

/** What speaks against an answer; null when nothing does. */
function againstContent(wanted: WantedAnswer, { conceal }: Sendable, answer: HttpResponse): string | null {
  if (!isOneOf(wanted.status, answer.status)) return `status ${answer.status}`;
  const { body: bytes, truncated } = answer;
  const content = contentOf({ bytes, truncated, name: "the body", limitKey: "the reader" });
  return settled(contentFindings(wanted, content, conceal))?.reason ?? null;
}

function unanswered(
  { request, conceal }: Sendable,
  { problem, detail }: Unreachable,
  { isRead }: Judging,
): HttpOutcome {
  const words = `${problem}: ${conceal(detail)}`;
  switch (problem) {
    // Nobody took the request.
    case "refused":
    case "name":
    case "unroutable":
      return { kind: "again", afterMs: null, mayBeApplied: false, words };
    case "address":
      return {
        kind: "failed",
        mayBeApplied: false,
        words: `${words}; open it under \`gate.private-addresses\`, if it should be asked`,
      };
    case "tls":
    case "credentials":
    case "redirect":
      return { kind: "failed", mayBeApplied: false, words };
    // It may have arrived, and its answer was lost.
    case "reset":
    case "timeout":
    case "protocol":
    case "other": {
      const mayBeApplied = !isRead;
      if (isRead || request.repeatable) return { kind: "again", afterMs: null, mayBeApplied, words };
      return {
        kind: "failed",
        mayBeApplied,
        words: `${words}; it is not sent twice, since \`repeatable\` is not set`,
      };
    }
    default:
      return problem satisfies never;
  }
}

function isOneOf(wanted: readonly (number | string)[], status: number): boolean {
  return wanted.some((one) => one === status || one === `${Math.floor(status / 100)}xx`);
}
