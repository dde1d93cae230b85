import type { PlannedContent, PlannedRequest, WantedAnswer } from "./planned-http.ts";

/** How the texts of a request are filled, each by where it stands. */
export interface Fillers {
  /** Encodes what it fills in. */
  readonly url: (text: string) => string;
  readonly header: (text: string) => string;
  /** Texts and keys of JSON, which is escaped when it is written. */
  readonly json: (text: string) => string;
  /** Texts that have braces of their own: bodies, JSONPaths, what is wanted of an answer, certificates. */
  readonly free: (text: string) => string;
}

/** A request with every text filled; what is said about it stays as it is. */
export function mapRequest(request: PlannedRequest, fill: Fillers): PlannedRequest {
  const headers = Object.entries(request.headers).map(([name, value]) => [name, fill.header(value)]);
  return {
    ...request,
    url: fill.url(request.url),
    headers: Object.fromEntries(headers),
    content: mapContent(request.content, fill),
    success: mapWanted(request.success, fill),
    already: request.already === null ? null : mapWanted(request.already, fill),
    ca: request.ca === null ? null : fill.free(request.ca),
  };
}

function mapContent(content: PlannedContent, fill: Fillers): PlannedContent {
  switch (content.kind) {
    case "none":
      return content;
    case "text":
      return { kind: "text", text: fill.free(content.text) };
    case "json":
      return { kind: "json", value: mapTexts(content.value, fill.json, fill.json) };
    case "edited":
      return {
        ...content,
        url: fill.url(content.url),
        take: content.take === null ? null : fill.free(content.take),
        edits: content.edits.map((edit) => ({
          ...edit,
          path: fill.free(edit.path),
          ...(edit.value === undefined ? {} : { value: mapTexts(edit.value, fill.json, fill.json) }),
          ...(edit.merge === undefined ? {} : { merge: mapTexts(edit.merge, fill.json, fill.json) }),
        })),
      };
    default:
      return content satisfies never;
  }
}

// Its keys are those of an assertion.
function mapWanted(wanted: WantedAnswer, fill: Fillers): WantedAnswer {
  return mapTexts(wanted, fill.free, (key) => key);
}

function mapTexts<T>(value: T, text: (text: string) => string, key: (text: string) => string): T {
  if (typeof value === "string") return text(value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => mapTexts(one, text, key)) as T;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, one]) => [key(name), mapTexts(one, text, key)]);
  return Object.fromEntries(entries) as T;
}
