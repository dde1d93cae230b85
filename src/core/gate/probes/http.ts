import { z } from "zod";
import { DurationText } from "../../policy/duration-text.ts";
import type { Reading } from "../sample.ts";

/** Asks one URL and judges status, body and latency. */
export const HttpCheck = z.strictObject({
  kind: z.literal("http").default("http"),
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "lower-case letters, digits and hyphens, 40 at most"),
  url: z
    .url({ protocol: /^https?$/, error: "an absolute http or https URL" })
    // It would be printed and sent in clear, and fetch refuses it.
    .refine((url) => !/^https?:\/\/[^/?#]*@/.test(url), "a URL without a user and password in it"),
  /** Statuses that count as good. */
  status: z.array(z.number().int().min(100).max(599)).min(1).default([200]),
  /** Text that a good body holds. */
  contains: z.string().min(1).optional(),
  /** Slower than this is bad. */
  latency: DurationText.optional(),
  /** No answer by then is bad. */
  timeout: DurationText.prefault("5s"),
});
export type HttpCheck = z.infer<typeof HttpCheck>;

const maxBodyBytes = 1_048_576;

export interface ProbeRequest {
  readonly method: "GET";
  readonly url: string;
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

/** What came back: an answer, or why there was none. */
export type ProbeAnswer =
  | { readonly kind: "response"; readonly status: number; readonly body: Uint8Array; readonly ms: number }
  | { readonly kind: "unreachable"; readonly problem: string; readonly detail: string; readonly ms: number };

/** The request of one sample. */
export function request(check: HttpCheck): ProbeRequest {
  return { method: "GET", url: check.url, timeoutMs: check.timeout, maxBytes: maxBodyBytes };
}

/**
 * Reads one answer. A service that refuses, resets or is silent is bad; a name that does not resolve says
 * nothing about the service, so it is an error, which is never counted as bad or good.
 */
export function read(check: HttpCheck, answer: ProbeAnswer): Reading {
  if (answer.kind === "unreachable") {
    const outcome = saidByTheService.has(answer.problem) ? "bad" : "error";
    return { outcome, reason: `${answer.problem}: ${answer.detail}`, status: null, ms: answer.ms };
  }
  const reason = complaint(check, answer);
  return {
    outcome: reason === null ? "good" : "bad",
    reason: reason ?? "",
    status: answer.status,
    ms: answer.ms,
  };
}

// What only the service or its host can have caused. A name that does not resolve, a port that fetch blocks or a
// runner without sockets is not in it.
const saidByTheService = new Set(["refused", "reset", "timeout", "tls", "protocol"]);

function complaint(check: HttpCheck, answer: Extract<ProbeAnswer, { kind: "response" }>): string | null {
  if (!check.status.includes(answer.status))
    return `status ${answer.status}, wanted ${check.status.join(" or ")}`;
  if (check.contains !== undefined) {
    const body = new TextDecoder().decode(answer.body);
    if (!body.includes(check.contains)) return `the body does not contain \`${check.contains}\``;
  }
  if (check.latency !== undefined && answer.ms > check.latency) {
    return `${Math.round(answer.ms)} ms, wanted ${check.latency} ms at most`;
  }
  return null;
}
