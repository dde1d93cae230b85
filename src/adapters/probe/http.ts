import type { Answer, HttpQuestion } from "../../kernel/question.ts";
import { startDeadline } from "./deadline.ts";
import { type Exchanged, exchange, type KnownSockets } from "./exchange.ts";
import type { HttpTargets } from "./http-targets.ts";
import { follow, type Redirect } from "./redirect.ts";
import type { Surroundings } from "./surroundings.ts";

/** What all HTTP questions share: their targets, and what is known of their connections. */
export interface HttpSurroundings extends Surroundings {
  readonly targets: HttpTargets;
  readonly sockets: KnownSockets;
}

/** Asks over HTTP by Node's own client, and follows redirects as far as the question allows. */
export async function askHttp(
  question: HttpQuestion,
  surroundings: HttpSurroundings,
  signal?: AbortSignal,
): Promise<Answer> {
  const { stall, targets, sockets } = surroundings;
  const begunMs = performance.now();
  stall.begin(begunMs);
  const deadline = startDeadline(question.timeoutMs, signal);
  let outcome: Exchanged | null = null;
  let redirected = 0;
  for (let target = targets.asked(question); outcome === null; ) {
    if (target.kind === "closed") {
      outcome = { kind: "unreachable", problem: target.problem, detail: target.detail };
      break;
    }
    const exchanged = await exchange(target, question.maxBytes, deadline, sockets);
    const redirect: Redirect =
      exchanged.kind === "response" ? follow(question, target.hop, redirected, exchanged) : { kind: "none" };
    if (redirect.kind === "hop") {
      target = targets.redirected(question, redirect.hop);
      redirected += 1;
    } else if (redirect.kind === "none") outcome = exchanged;
    else outcome = { kind: "unreachable", problem: "redirect", detail: redirect.detail };
  }
  deadline.clear();
  const endedMs = performance.now();
  return answerOf(outcome, redirected, endedMs - begunMs, stall.end(begunMs, endedMs));
}

// Written out, since a spread of so many keys is felt at a thousand answers a second.
function answerOf(outcome: Exchanged, redirected: number, ms: number, stalledMs: number): Answer {
  if (outcome.kind === "unreachable") {
    return { kind: "unreachable", problem: outcome.problem, detail: outcome.detail, ms, stalledMs };
  }
  return {
    kind: "http",
    status: outcome.status,
    headers: outcome.headers,
    body: outcome.body,
    truncated: outcome.truncated,
    address: outcome.address,
    certificateUntil: outcome.certificateUntil,
    redirected,
    ms,
    stalledMs,
  };
}
