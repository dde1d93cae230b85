import { z } from "zod";
import type { HttpQuestion, TlsMaterial } from "../../../kernel/question.ts";
import { type Conceal, concealing } from "../assertions/conceal.ts";
import type { Asking, CheckProblem } from "../probes/probe.ts";
import { type TlsChoice, tlsKeys, tlsProblems } from "../probes/tls-keys.ts";

/** More points than this are no sample of a gate. */
const maxBytes = 4 * 1_048_576;

/** Headers to send: names are tokens of RFC 9110, values have no line breaks, and none steers the connection. */
export const ApiHeaders = z
  .record(
    z
      .string()
      .regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/, "the name of a header")
      .refine((name) => !steering.has(name.toLowerCase()), "a header that does not steer the connection"),
    z.string().regex(/^[^\r\n\0]*$/, "text without line breaks"),
  )
  .default({})
  .describe("Headers to send. Credentials by `{secret.NAME}`, such as `Bearer {secret.PROMETHEUS_TOKEN}`.");

/** How an API of measurements is reached; for every source that is asked by HTTP. */
export const apiKeys = {
  headers: ApiHeaders,
  ca: tlsKeys.ca,
  "client-certificate": tlsKeys["client-certificate"],
  "client-key": tlsKeys["client-key"],
  "server-name": tlsKeys["server-name"],
} as const;

/** An absolute URL with nothing secret in it that a log would show. */
export const ApiUrl = z
  .string()
  .regex(
    /^https?:\/\/[^\s/?#@]+(?:[/?][^\s#]*)?$/,
    "an absolute http or https URL without a user, password or `#`",
  )
  .max(8000);

/** What `apiKeys` and the kind's own keys say of one request. */
export interface ApiRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly timeoutMs: number;
  readonly tls: TlsMaterial;
}

/** The question of a request. Redirects are not followed: an API that moves its callers to a login page has not answered. */
export function apiQuestion(request: ApiRequest, asking: Asking): HttpQuestion {
  const { body, ...rest } = request;
  return {
    via: "http",
    ...rest,
    ...(body === undefined ? {} : { body }),
    maxBytes,
    redirects: 0,
    redirectHosts: [],
    fresh: asking.fresh,
    open: asking.open,
  };
}

/** What is wrong with how an API is reached. */
export function apiProblems(source: TlsChoice & { readonly url: string }): readonly CheckProblem[] {
  return tlsProblems(source, source.url.startsWith("https://"), "Write an https URL, or leave the key out.");
}

/**
 * Hides from a message what headers hold, and what a URL gives by a name such as `api_key`: an API may echo what it was
 * sent. The query itself is no secret, and a message about it would say nothing without it.
 */
export function concealingRequest(request: {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}): Conceal {
  return concealing(() => [
    ...Object.entries(request.headers).flatMap(([name, value]) =>
      harmless.has(name.toLowerCase()) ? [] : value,
    ),
    ...[...request.url.matchAll(/[?&][^=&]*(?:key|token|secret|password|auth|sig)[^=&]*=([^&#]+)/gi)].flatMap(
      (match) => match[1] ?? [],
    ),
  ]);
}

/** The URL's origin and path, for pages and records. */
export function targetOf(url: string): string {
  return url.replace(/[?#].*$/s, "").replace(/^(https?:\/\/)[^/]*@/, "$1");
}

const harmless = new Set(["accept", "accept-encoding", "content-type", "user-agent"]);

/** Names of RFC 9110 and 9112 that say where a message goes or ends. */
const steering = new Set([
  "connection",
  "content-length",
  "expect",
  "host",
  "keep-alive",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);
