import type { Answer } from "../../../kernel/question.ts";
import { shown } from "./shown.ts";

/** What an API of measurements said: text to be read, or why there is none. Its failures are never the service's. */
export type ApiText =
  | { readonly kind: "text"; readonly status: number; readonly text: string }
  | { readonly kind: "unasked"; readonly reason: string };

/** The text of an answer, whatever its status; a body that was cut or is no UTF-8 is none. */
export function apiText(answer: Answer, via: "http" | "command"): ApiText {
  if ((answer.kind === "http" || answer.kind === "command") && answer.kind !== via) {
    return unasked(`an answer of ${answer.kind}, which was not asked`);
  }
  switch (answer.kind) {
    case "unreachable":
      return unasked(`${answer.problem}: ${answer.detail}`);
    case "http":
      if (answer.truncated) return unasked("the answer is too long and was cut");
      return decoded(answer.status, answer.body);
    case "command":
      if (answer.code !== 0) {
        const last = answer.lastLine.trim() === "" ? "" : `: ${shown(answer.lastLine)}`;
        return unasked(`the command ended with code ${answer.code}${last}`);
      }
      if (answer.truncated) return unasked("the command's output is too long and was cut");
      return { kind: "text", status: 200, text: answer.output.replace(/^\uFEFF/, "") };
    case "command-unfinished":
      return unasked(`the command ${unfinished[answer.problem]}: ${answer.detail}`);
    case "tcp":
    case "dns":
    case "grpc":
    case "file":
      return unasked(`an answer of ${answer.kind}, which was not asked`);
    default:
      return answer satisfies never;
  }
}

/** Why a status of an API is no answer; null when it is one. */
export function statusComplaint(answer: Answer): string | null {
  if (answer.kind !== "http" || (answer.status >= 200 && answer.status < 300)) return null;
  const { status, headers } = answer;
  if (status === 401 || status === 403) return `the credentials were refused (status ${status})`;
  if (status === 429) {
    const after = headers["retry-after"];
    return `asked too often (status 429${after === undefined ? "" : `, retry after ${shown(after)}`})`;
  }
  if (status >= 300 && status < 400) return `status ${status}, a redirect, which is not followed`;
  return `status ${status} from the API`;
}

const unfinished = {
  "timed-out": "did not end in time",
  "not-started": "could not be started",
  cancelled: "was cancelled",
} as const;

function decoded(status: number, body: Uint8Array): ApiText {
  try {
    return { kind: "text", status, text: new TextDecoder("utf-8", { fatal: true }).decode(body) };
  } catch {
    return unasked("the answer is not UTF-8 text");
  }
}

function unasked(reason: string): ApiText {
  return { kind: "unasked", reason };
}
