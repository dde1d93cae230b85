import { editedBody } from "../../../core/rollback/layers/edited-body.ts";
import type { HttpOutcome } from "../../../core/rollback/layers/http-outcome.ts";
import { bodyOf } from "../../../core/rollback/layers/sendable.ts";
import { type Asked, askHttp, type Sending } from "./ask-http.ts";

/** What a request came to. `mayBeApplied`: it failed, and may have been carried out all the same. */
export type RequestEnd =
  | { readonly kind: "done"; readonly detail: string }
  | { readonly kind: "failed"; readonly mayBeApplied: boolean; readonly detail: string };

const mostTries = 6;
const firstPauseMs = 250;
const longestPauseMs = 4_000;

/**
 * Sends one request until it is answered for good: again where nothing was done, or where doing it twice sets the same
 * state. Redirects are not followed. A document that was changed by somebody else is read again.
 */
export async function sendRequest(sending: Sending): Promise<RequestEnd> {
  const { clock } = sending.ports;
  // An earlier try may have been carried out, whatever is answered later.
  let mayBeApplied = false;
  for (let tries = 1; ; tries += 1) {
    if (clock.monotonic() >= sending.deadline) {
      return { kind: "failed", mayBeApplied, detail: "no time is left to send it" };
    }
    const asked = await sendOnce(sending);
    if (asked.kind === "done") return asked;
    if (asked.kind === "failed") return { ...asked, mayBeApplied };
    const { method, outcome, ms } = asked;
    const failed = (words: string): RequestEnd => {
      return { kind: "failed", mayBeApplied, detail: `${method} failed with ${words}` };
    };
    switch (outcome.kind) {
      case "done":
        return {
          kind: "done",
          detail: `${method} answered with ${outcome.words} after ${Math.round(ms)} ms`,
        };
      case "already":
        return { kind: "done", detail: `it was so before: ${method} answered with ${outcome.words}` };
      case "failed":
        mayBeApplied ||= outcome.mayBeApplied;
        return failed(outcome.words);
      case "again":
        mayBeApplied ||= outcome.mayBeApplied;
        break;
      case "changed":
        break;
      default:
        outcome satisfies never;
    }
    if (tries === mostTries) return failed(`${outcome.words}, ${tries} times`);
    const pauseMs = pauseAfter(outcome, tries);
    const leftMs = sending.deadline - clock.monotonic();
    if (pauseMs >= leftMs) return failed(`${outcome.words}; ${tooLate(outcome, leftMs)}`);
    await clock.sleep(pauseMs);
  }
}

/** One try: a document that is to be changed is read anew for each. */
async function sendOnce(sending: Sending): Promise<({ readonly kind: "asked" } & Asked) | RequestEnd> {
  const { planned, sendable } = sending;
  const { method, url } = sendable.request;
  const { content } = sendable.request;
  const write = { method, url, shownUrl: planned.url, isRead: false };
  if (content.kind !== "edited") {
    return { kind: "asked", ...(await askHttp(sending, { ...write, body: bodyOf(sendable), etag: null })) };
  }
  const shownUrl = planned.content.kind === "edited" ? planned.content.url : planned.url;
  const read = { method: "GET", url: content.url, shownUrl, isRead: true, body: null, etag: null };
  const asked = await askHttp(sending, read);
  if (asked.outcome.kind !== "done" || asked.response === null) return { kind: "asked", ...asked };
  const edited = editedBody(content, asked.response);
  switch (edited.kind) {
    case "unchanged":
      return { kind: "done", detail: "it is so: what was read needs no change" };
    case "refused":
      return { kind: "failed", mayBeApplied: false, detail: sendable.conceal(edited.problem) };
    case "body":
      return {
        kind: "asked",
        ...(await askHttp(sending, { ...write, body: edited.text, etag: edited.etag })),
      };
    default:
      return edited satisfies never;
  }
}

function pauseAfter(outcome: HttpOutcome, tries: number): number {
  const asked = outcome.kind === "again" ? outcome.afterMs : null;
  return asked ?? Math.min(firstPauseMs * 2 ** (tries - 1), longestPauseMs);
}

function tooLate(outcome: HttpOutcome, leftMs: number): string {
  if (outcome.kind !== "again" || outcome.afterMs === null) return "no time is left to send it again";
  return `it asks to wait ${seconds(outcome.afterMs)} s, and ${seconds(leftMs)} s are left`;
}

function seconds(ms: number): number {
  return Math.round(Math.max(0, ms) / 100) / 10;
}
