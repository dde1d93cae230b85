import type { HttpQuestion } from "../../kernel/question.ts";

/** One request of a question: what was asked, or what a redirect made of it. */
export interface Hop {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export type Redirect =
  | { readonly kind: "none" }
  | { readonly kind: "hop"; readonly hop: Hop }
  | { readonly kind: "refused"; readonly detail: string };

/**
 * Where a response leads (RFC 9110, section 15.4): to the host that was asked or to one that the question names, never
 * from https to http, and to another host without any header of the configuration but `accept` and never with a body.
 * What is told of a refused one holds no path, as that may be a token.
 */
export function follow(
  question: Pick<HttpQuestion, "url" | "redirects" | "redirectHosts">,
  hop: Hop,
  followed: number,
  response: { readonly status: number; readonly headers: Readonly<Record<string, string>> },
): Redirect {
  const location = response.headers["location"];
  if (!isRedirect(response.status) || location === undefined || question.redirects === 0)
    return { kind: "none" };
  if (!URL.canParse(location, hop.url.href)) return { kind: "refused", detail: "it led to what is no URL" };
  const to = new URL(location, hop.url);
  if (followed >= question.redirects) {
    return { kind: "refused", detail: `it led on after ${followed} redirects, to ${to.origin}` };
  }
  if (to.protocol !== "https:" && to.protocol !== "http:") {
    return { kind: "refused", detail: `it led away from http, to a URL with ${to.protocol}` };
  }
  if (hop.url.protocol === "https:" && to.protocol === "http:") {
    return { kind: "refused", detail: `it led from https to http, to ${to.origin}` };
  }
  if (!mayLeadTo(new URL(question.url), to, question.redirectHosts)) {
    return { kind: "refused", detail: `it led to another host, to ${to.origin}` };
  }
  const next = nextHop(hop, to, response.status);
  if (next.body !== undefined && to.host !== hop.url.host) {
    return { kind: "refused", detail: `it led the body of the request to another host, to ${to.origin}` };
  }
  return { kind: "hop", hop: next };
}

function isRedirect(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
}

// The same host on another port may be another service; only the way from http to https changes the port by itself.
function mayLeadTo(asked: URL, to: URL, hosts: readonly string[]): boolean {
  if (to.host === asked.host || (to.hostname === asked.hostname && to.port === "")) return true;
  const withPort = `${to.hostname}:${to.port === "" ? defaultPort(to) : to.port}`;
  return hosts.some((host) => host.toLowerCase() === to.host || host.toLowerCase() === withPort);
}

function defaultPort(url: URL): number {
  return url.protocol === "https:" ? 443 : 80;
}

function nextHop(hop: Hop, url: URL, status: number): Hop {
  const turnsToGet = status === 303 ? hop.method !== "HEAD" : status <= 302 && hop.method === "POST";
  const staysHere = url.host === hop.url.host;
  const keepsBody = !turnsToGet && hop.body !== undefined;
  const headers = Object.entries(hop.headers).filter(([name]) => {
    const lower = name.toLowerCase();
    // A body that goes along is nothing without its type.
    if (lower === "content-type") return keepsBody;
    return lower === "accept" || (staysHere && !(turnsToGet && lower.startsWith("content-")));
  });
  return {
    url,
    method: turnsToGet ? "GET" : hop.method,
    headers: Object.fromEntries(headers),
    ...(keepsBody ? { body: hop.body } : {}),
  };
}
