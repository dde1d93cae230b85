import { withShareNumbers } from "../../rollout/share-words.ts";
import type { HttpRequest } from "./http.ts";
import { mapRequest } from "./map-request.ts";
import type { PlannedContent, PlannedHttp, PlannedRequest } from "./planned-http.ts";
import { type LayerFacts, refusedLayer, withCorrelation } from "./planning.ts";
import { type Filler, fillerOf, type Refusal } from "./request-filler.ts";
import { requestProblem } from "./request-problem.ts";

interface HttpConfig {
  readonly http: HttpRequest | readonly HttpRequest[];
  readonly timeout: number;
}

/**
 * Fills the requests of a layer, all but their secrets, which are only looked for. Throws LAYER_UNUSABLE for a name that
 * nobody can fill and for an address that is not open.
 */
export function planHttp(layer: HttpConfig, facts: LayerFacts): PlannedHttp {
  const { secrets, open } = facts;
  const values = withCorrelation(facts);
  const requests = [layer.http].flat();
  const planned = requests.map((request, index) => {
    const which = requests.length === 1 ? "The request" : `Request ${index + 1}`;
    const unfilled = plannedRequest(request, values);
    const refuse = (refusal: Refusal): never => {
      throw refusedLayer(`${which} of \`${facts.name}\``, refusal);
    };
    const filler = fillerOf(values, secrets, refuse);
    const filled = mapRequest(unfilled, {
      url: (text) => filledUrl(text, filler, refuse),
      header: (text) => filler(text, true, asIs),
      json: (text) => filler(text, true, asIs),
      free: (text) => filler(text, false, asIs),
    });
    const found = requestProblem(filled, open);
    return found === null ? filled : refuse(found);
  });
  return { kind: "http", requests: planned, timeoutMs: layer.timeout };
}

function plannedRequest(request: HttpRequest, values: ReadonlyMap<string, string>): PlannedRequest {
  const { method, url, headers, success, already, again, repeatable, needs, means, ca, timeout } = request;
  return {
    method,
    url,
    headers,
    content: contentOf(request, values),
    success,
    already: already ?? null,
    again,
    repeatable: repeatable ?? method !== "POST",
    needs: needs ?? null,
    means: means ?? {},
    ca: ca ?? null,
    timeoutMs: timeout,
  };
}

function contentOf(
  { url, body, json, from }: HttpRequest,
  values: ReadonlyMap<string, string>,
): PlannedContent {
  if (from !== undefined) {
    const { take, edit, etag } = from;
    return { kind: "edited", url: from.url ?? url, take: take ?? null, edits: edit, etag };
  }
  if (json !== undefined) return { kind: "json", value: withShareNumbers(json, values) };
  return body === undefined ? { kind: "none" } : { kind: "text", text: body };
}

// What is filled in stays within its part of the path: `..` would lead elsewhere.
function filledUrl(text: string, fill: Filler, refuse: (refusal: Refusal) => never): string {
  const filled = fill(text, true, (value) => encodeURIComponent(value.toWellFormed()));
  const partsOf = (url: string): number =>
    new URL(url.replace(/\{[^{}]*\}/g, "x")).pathname.split("/").length;
  if (partsOf(filled) === partsOf(text)) return filled;
  return refuse({
    problem: "has a value in its path that leads elsewhere",
    write: "A value there may be neither `.` nor `..`.",
  });
}

function asIs(value: string): string {
  return value;
}
