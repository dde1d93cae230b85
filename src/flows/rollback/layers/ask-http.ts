import { type HttpOutcome, outcomeOf } from "../../../core/rollback/layers/http-outcome.ts";
import type { PlannedRequest } from "../../../core/rollback/layers/planned-http.ts";
import { saidBy } from "../../../core/rollback/layers/said-by.ts";
import { questionOf, type Sendable, shownRequest } from "../../../core/rollback/layers/sendable.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import type { HttpResponse } from "../../../kernel/question.ts";

/** What all questions of one request have in common. */
export interface Sending {
  readonly ports: Pick<Ports, "probes" | "clock" | "log">;
  /** The layer, for the log. */
  readonly name: string;
  /** With its secrets by name: this is what is shown. */
  readonly planned: PlannedRequest;
  readonly sendable: Sendable;
  /** Private networks that may be reached, in CIDR form. */
  readonly open: readonly string[];
  /** Monotonic ms. */
  readonly deadline: number;
}

export interface HttpAsking {
  readonly method: string;
  readonly url: string;
  readonly shownUrl: string;
  readonly body: string | null;
  readonly etag: string | null;
  /** It reads what is to be changed, and changes nothing. */
  readonly isRead: boolean;
}

/** An answer, and what it means. */
export interface Asked {
  readonly method: string;
  readonly outcome: HttpOutcome;
  readonly response: HttpResponse | null;
  readonly ms: number;
}

/** Asks once and logs what came back. */
export async function askHttp(sending: Sending, asking: HttpAsking): Promise<Asked> {
  const { ports, sendable, name, open, deadline } = sending;
  const { method, url, body, etag, isRead } = asking;
  const timeoutMs = Math.min(sendable.request.timeoutMs, deadline - ports.clock.monotonic());
  const question = questionOf(sendable, { method, url, body, etag }, timeoutMs, open);
  // Not ended by a cancelled job: half a rollback is worse than a late one. The deadline holds in any case.
  const answer = await ports.probes.ask(question);
  const nowMs = ports.clock.now();
  const outcome = outcomeOf(sendable, answer, { isRead, hasEtag: etag !== null, nowMs });
  const response = answer.kind === "http" ? answer : null;
  const seen = response === null ? outcome.words : String(response.status);
  ports.log.info(
    `${name}: ${shownRequest(method, asking.shownUrl)}: ${seen} after ${Math.round(answer.ms)} ms`,
  );
  const hasFailed = outcome.kind === "failed" || outcome.kind === "again";
  const said = hasFailed && response !== null ? saidBy(sendable, response) : null;
  if (said !== null) ports.log.info(`${name}: it said: ${said}`);
  return { method, outcome, response, ms: answer.ms };
}
