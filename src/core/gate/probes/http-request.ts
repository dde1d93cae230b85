import type { HttpQuestion } from "../../../kernel/question.ts";
import { type Conceal, concealing } from "../assertions/conceal.ts";
import { confidentialValues, isCredential, lowerHeaders } from "../assertions/headers.ts";
import type { HttpCheck, HttpRequestKeys } from "./http-check.ts";
import type { Asking } from "./probe.ts";
import { tlsMaterial } from "./tls-keys.ts";

/** The question of one request of a check. `spentMs` of its timeout are used up by the steps before. */
export function httpQuestion(
  check: HttpCheck,
  request: HttpRequestKeys,
  spentMs: number,
  asking: Asking,
): HttpQuestion {
  const { body } = request;
  return {
    via: "http",
    method: request.method,
    url: request.url,
    headers: { "user-agent": "rollback-ready", ...lowerHeaders(request.headers) },
    ...(body === undefined ? {} : { body }),
    maxBytes: check["max-body"],
    redirects: check.redirects,
    redirectHosts: check["redirect-hosts"],
    fresh: check.fresh || asking.fresh,
    tls: tlsMaterial(check),
    timeoutMs: Math.max(1, Math.ceil(check.timeout - spentMs)),
    open: asking.open,
    ...(check.family === undefined ? {} : { family: check.family }),
  };
}

/** Whether a request says who asks. */
export function sendsCredentials(check: HttpCheck, request: HttpRequestKeys): boolean {
  return check["client-certificate"] !== undefined || Object.keys(request.headers).some(isCredential);
}

/** Hides what these requests send in confidence, what was captured on the way, and what is `known` beside. */
export function concealRequests(
  requests: readonly HttpRequestKeys[],
  captured: () => readonly string[],
  known?: Conceal,
): Conceal {
  const values = (): readonly string[] => [
    ...captured(),
    ...requests.flatMap(({ url, headers, body = "" }) => [
      ...confidentialValues(headers),
      ...queryValues(url),
      ...(body === "" ? [] : [body, ...body.split(/["{}[\]:\s]+/)]),
    ]),
  ];
  return concealing(values, known);
}

function queryValues(url: string): readonly string[] {
  return URL.canParse(url) ? [...new URL(url).searchParams.values()] : [];
}
