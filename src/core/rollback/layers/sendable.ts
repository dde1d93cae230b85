import type { HttpQuestion } from "../../../kernel/question.ts";
import { type Conceal, concealing } from "../../gate/assertions/conceal.ts";
import { confidentialValues, isHeaderValue, lowerHeaders } from "../../gate/assertions/headers.ts";
import { mapRequest } from "./map-request.ts";
import type { PlannedRequest } from "./planned-http.ts";

/** A request with its secrets filled in, which is never shown. */
export interface Sendable {
  readonly request: PlannedRequest;
  /** Hides what it sends in confidence, and every other secret of the step. */
  readonly conceal: Conceal;
  /** The secrets that it holds: each name, and how long the value is. */
  readonly secrets: readonly { readonly name: string; readonly length: number }[];
}

export type Revealed =
  | ({ readonly kind: "sendable" } & Sendable)
  | { readonly kind: "refused"; readonly problem: string };

/**
 * Fills the secrets in, at the last moment. A value that no header may have is refused, without it. `known` hides the
 * secrets of the whole step: a service may tell more than what this request sends.
 */
export function reveal(
  request: PlannedRequest,
  secrets: ReadonlyMap<string, string>,
  known: Conceal,
): Revealed {
  const used = new Map<string, string>();
  const missing = new Set<string>();
  const fill =
    (encode: (value: string) => string) =>
    (text: string): string =>
      text.replace(/\{secret\.([A-Za-z0-9._-]+)\}/g, (whole, name: string) => {
        const value = secrets.get(name) ?? "";
        if (value === "") missing.add(name);
        else used.set(name, value);
        return value === "" ? whole : encode(value);
      });
  const asIs = (value: string): string => value;
  const filled = mapRequest(request, {
    url: fill((value) => encodeURIComponent(value.toWellFormed())),
    header: fill(asIs),
    json: fill(asIs),
    free: fill(asIs),
  });
  const [unknown] = missing;
  if (unknown !== undefined) return { kind: "refused", problem: `\`{secret.${unknown}}\` is empty` };
  const broken = Object.entries(filled.headers).find(([, value]) => !isHeaderValue(value));
  if (broken !== undefined) {
    return {
      kind: "refused",
      problem: `a secret has a line break, which the header \`${broken[0]}\` may not have`,
    };
  }
  const urls = filled.content.kind === "edited" ? [filled.url, filled.content.url] : [filled.url];
  const conceal = concealing(
    () => [
      ...used.values(),
      ...confidentialValues(filled.headers),
      ...urls.flatMap((url) => [...new URL(url).searchParams.values()]),
    ],
    known,
  );
  return {
    kind: "sendable",
    request: filled,
    conceal,
    secrets: [...used].map(([name, { length }]) => ({ name, length })),
  };
}

/** What is sent now, with the headers of the request. Without a body it has no `content-type`. */
export function questionOf(
  { request }: Sendable,
  given: Pick<HttpQuestion, "method" | "url"> & {
    readonly body: string | null;
    readonly etag: string | null;
  },
  timeoutMs: number,
  open: readonly string[],
): HttpQuestion {
  const { method, url, body, etag } = given;
  const written = Object.entries(lowerHeaders(request.headers));
  const headers = written.filter(([name]) => body !== null || name !== "content-type");
  const isJson = request.content.kind === "json" || request.content.kind === "edited";
  return {
    via: "http",
    method,
    url,
    headers: {
      "user-agent": "rollback-ready",
      ...(isJson && body !== null ? { "content-type": "application/json" } : {}),
      ...Object.fromEntries(headers),
      ...(etag === null ? {} : { "if-match": etag }),
    },
    ...(body === null ? {} : { body }),
    maxBytes: longestAnswer,
    redirects: 0,
    redirectHosts: [],
    fresh: true,
    tls: request.ca === null ? {} : { ca: request.ca },
    timeoutMs: Math.max(1, Math.ceil(timeoutMs)),
    open,
  };
}

const longestAnswer = 4_194_304;

/** What a request carries as it is written, where that is settled before anything is read. */
export function bodyOf({ request: { content } }: Sendable): string | null {
  switch (content.kind) {
    case "none":
    case "edited":
      return null;
    case "text":
      return content.text;
    case "json":
      return JSON.stringify(content.value);
    default:
      return content satisfies never;
  }
}

/** A request for the log and for people: no query, and no secret, since those stand in it by name. */
export function shownRequest(method: string, url: string): string {
  const { origin, pathname } = new URL(url);
  return `${method} ${origin}${pathname.replaceAll("%7B", "{").replaceAll("%7D", "}")}`;
}
