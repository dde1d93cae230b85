import { type HttpCheck, httpProbe } from "../../../../src/core/gate/probes/http.ts";
import type { Asking, Probe } from "../../../../src/core/gate/probes/probe.ts";
import type { Reading } from "../../../../src/core/gate/sample.ts";
import type { Answer, HttpResponse, Question } from "../../../../src/kernel/question.ts";

/** The world as a probe is told of it: noon of a day, the gate a minute old. */
export const asking: Asking = {
  nowMs: Date.parse("2026-03-01T12:00:00Z"),
  startedAtMs: Date.parse("2026-03-01T11:59:00Z"),
  open: [],
  fresh: false,
  redact: String,
};

/** Asks as a gate does: each answer in turn, until one settles the sample. */
export function follow<C extends { readonly kind: string; readonly name: string }>(
  probe: Probe<C>,
  check: C,
  answers: readonly Answer[],
): { readonly reading: Reading | null; readonly questions: readonly Question[] } {
  let turn = probe.begin(check, asking);
  const questions = [turn.question];
  for (const answer of answers) {
    const step = probe.read(check, turn, answer, asking);
    if (step.kind === "reading") return { reading: step.reading, questions };
    turn = step;
    questions.push(turn.question);
  }
  return { reading: null, questions };
}

/** The reading of one answer to an HTTP check. */
export function readHttp(check: HttpCheck, ...answers: readonly Answer[]): Reading | null {
  return follow(httpProbe, check, answers).reading;
}

/** A response as an adapter gives it, 12 ms after the question. */
export function response(
  status: number,
  body: string | Uint8Array,
  more: Partial<HttpResponse> = {},
): HttpResponse {
  return {
    kind: "http",
    status,
    headers: {},
    body: typeof body === "string" ? new TextEncoder().encode(body) : body,
    truncated: false,
    address: null,
    certificateUntil: null,
    redirected: 0,
    ms: 12,
    stalledMs: 0,
    ...more,
  };
}
