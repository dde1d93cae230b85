import { z } from "zod";

// RFC 9110, 7.6.1, and what says where a request goes or how long it is: a check may not write these.
const reserved: readonly string[] = [
  "connection",
  "content-length",
  "expect",
  "host",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
];

const HeaderName = z
  .string()
  .regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/, "the name of a header")
  .refine((name) => !reserved.includes(name.toLowerCase()), `other headers than ${reserved.join(", ")}`);
const HeaderValue = z.string().max(8_192).refine(isHeaderValue, "text in one line");

/** Headers to send, by name. */
export const Headers = z
  .record(HeaderName, HeaderValue)
  .refine(
    (headers) => new Set(lowerNames(headers)).size === Object.keys(headers).length,
    "each header once: upper and lower case are the same",
  );
export type Headers = Readonly<Record<string, string>>;

/** Whether a text may be the value of a header (RFC 9110, 5.5): no line breaks, no control characters. */
export function isHeaderValue(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code < 32 && code !== 9) || code === 127 || code > 255) return false;
  }
  return true;
}

/** The headers with their names in lower case. */
export function lowerHeaders(headers: Headers): Headers {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

/** Whether such a header tells who asks, so that a refusal is about its value. */
export function isCredential(name: string): boolean {
  return /^(?:authorization|cookie)$|(?:^|[-_])(?:api-?key|key|token|secret|auth|signature|password)$/i.test(
    name,
  );
}

/** Whether the value of such a header of an answer lets whoever has it in. */
export function givesCredential(name: string): boolean {
  return (
    isCredential(name) || /^(?:set-cookie2?|proxy-authorization|(?:proxy-)?authentication-info)$/i.test(name)
  );
}

/** The values that no message may show: of all headers but those that never hold anything confidential. */
export function confidentialValues(headers: Headers): readonly string[] {
  return Object.entries(headers).flatMap(([name, value]) =>
    /^(?:accept(?:-[a-z]+)?|user-agent|content-type|cache-control|pragma)$/i.test(name) ? [] : [value],
  );
}

function lowerNames(headers: Headers): readonly string[] {
  return Object.keys(headers).map((name) => name.toLowerCase());
}
