import { z } from "zod";
import type { HttpResponse } from "../../../kernel/question.ts";
import type { Content } from "../assertions/content.ts";
import { extracted, jsonValues } from "../assertions/extract.ts";
import { bad, type Finding } from "../assertions/finding.ts";
import { isHeaderValue } from "../assertions/headers.ts";
import type { HttpCheck, HttpRequestKeys, HttpStep } from "./http-check.ts";
import type { CheckProblem } from "./probe.ts";

/** How far a journey has come: which request is asked, what those before took, and what they gave. */
export const Journey = z.object({
  at: z.number(),
  ms: z.number(),
  stalledMs: z.number(),
  captured: z.record(z.string(), z.string()),
});
export type Journey = Readonly<z.infer<typeof Journey>>;

/** A journey before its first request. */
export const setOut: Journey = { at: 0, ms: 0, stalledMs: 0, captured: {} };

/** All requests of a check in their order. */
export function requestsOf(check: HttpCheck): readonly [HttpRequestKeys, ...HttpStep[]] {
  return [check, ...(check.steps ?? [])];
}

/** What stands before the reason of a step; nothing for a check that has no steps. */
export function stepWords(check: HttpCheck, request: HttpRequestKeys, at: number): string {
  if (check.steps === undefined) return "";
  // The name of the first one is that of the check.
  return at === 0 || request.name === undefined ? `step ${at + 1}: ` : `step ${at + 1} (${request.name}): `;
}

/** What a response gives to the steps after it; a finding when it does not hold what is to be captured. */
export function capture(
  request: HttpRequestKeys,
  { headers }: HttpResponse,
  content: Content,
): { readonly kind: "captured"; readonly texts: Readonly<Record<string, string>> } | Finding {
  const texts: Record<string, string> = {};
  for (const [name, rule] of Object.entries(request.capture ?? {})) {
    const text = extracted(rule, headers, content);
    if (text === null || text === "") return bad(`nothing to capture as \`${name}\``);
    texts[name] = text;
  }
  return { kind: "captured", texts };
}

/** All that stands where a request captures, whether or not it can be captured: no message may show it. */
export function capturedPlaces(
  request: HttpRequestKeys,
  { headers }: HttpResponse,
  content: Content,
): readonly string[] {
  return Object.values(request.capture ?? {}).flatMap((rule) => {
    const text = extracted(rule, headers, content);
    if (text !== null) return [text];
    return "json" in rule ? jsonValues(rule.json, content).map(String) : [];
  });
}

/**
 * Fills `{step.NAME}` in a request: encoded in its URL, as it stands elsewhere. A text that would end a header's line is
 * a finding, since it would be a header of its own.
 */
export function filledRequest(
  request: HttpRequestKeys,
  captured: Readonly<Record<string, string>>,
): { readonly kind: "request"; readonly request: HttpRequestKeys } | Finding {
  const fill = (text: string, encode: (value: string) => string): string =>
    text.replace(placeholder, (whole, name: string) =>
      Object.hasOwn(captured, name) ? encode(captured[name] ?? "") : whole,
    );
  const asIs = (value: string): string => value;
  const { body } = request;
  const headers = Object.entries(request.headers).map(([name, value]) => [name, fill(value, asIs)] as const);
  const broken = headers.find(([, value]) => !isHeaderValue(value));
  if (broken !== undefined) {
    return bad(`what was captured cannot stand in the header \`${broken[0]}\``);
  }
  return {
    kind: "request",
    request: {
      ...request,
      url: fill(request.url, (value) => encodeURIComponent(value.toWellFormed())),
      headers: Object.fromEntries(headers),
      ...(body === undefined ? {} : { body: fill(body, asIs) }),
    },
  };
}

/** Steps that ask for what no step before them captures. */
export function stepProblems(check: HttpCheck): readonly CheckProblem[] {
  const known = new Set<string>();
  return requestsOf(check).flatMap((request, at) => {
    const texts = [request.url, request.body ?? "", ...Object.values(request.headers)];
    const unknown = namesIn(texts).filter((name) => !known.has(name));
    const key = at === 0 ? "url" : `steps.${at - 1}`;
    const problems = unknown.map((name) => ({
      key,
      problem: `asks for \`{step.${name}}\`, which nothing before it captures`,
      write:
        known.size === 0 ? "Add `capture` to a request before it." : `Known here: ${[...known].join(", ")}.`,
    }));
    for (const name of Object.keys(request.capture ?? {})) known.add(name);
    return problems;
  });
}

const placeholder = /\{step\.([A-Za-z][A-Za-z0-9_-]*)\}/g;

function namesIn(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => [...text.matchAll(placeholder)].map((match) => match[1] ?? ""));
}
