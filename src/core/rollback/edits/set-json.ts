import { z } from "zod";
import { compile, JsonPathText, select } from "../../gate/json-path.ts";

/** Any value of JSON, as YAML can write it. */
export const JsonValue = z.union([
  z.record(z.string(), z.unknown()),
  z.array(z.unknown()),
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
]);
export type JsonValue = z.infer<typeof JsonValue>;

/** One change to a JSON document that was read. */
export const JsonEdit = z
  .strictObject({
    path: JsonPathText.describe(
      "Where (RFC 9535), such as `$.flag.enabled`; every place it leads to is set.",
    ),
    value: JsonValue.optional().describe("What stands there then."),
    merge: z
      .record(z.string().min(1), z.unknown())
      .optional()
      .describe("Keys that the object there has then, beside its others."),
    optional: z
      .boolean()
      .default(false)
      .describe("`true`: it may lead nowhere. Otherwise that is refused, and nothing is written."),
  })
  .refine((edit) => (edit.value === undefined) !== (edit.merge === undefined), "either `value` or `merge`");
export type JsonEdit = Readonly<z.infer<typeof JsonEdit>>;

export type EditedJson =
  | { readonly kind: "edited"; readonly document: unknown; readonly isChanged: boolean }
  | { readonly kind: "refused"; readonly problem: string };

type Location = readonly (string | number)[];

/**
 * Makes these changes to a document, one after the other; the rest of it stays as it was read. A document that could not be
 * written back with the same numbers is refused.
 */
export function setJson(document: unknown, edits: readonly JsonEdit[]): EditedJson {
  if (!isExact(document)) {
    return {
      kind: "refused",
      problem: "what was read holds a number that cannot be written back as it stands",
    };
  }
  let edited = document;
  for (const edit of edits) {
    const where = `\`${edit.path}\``;
    const compiled = compile(edit.path);
    if (compiled.kind === "problem") return { kind: "refused", problem: `${where}: ${compiled.problem}` };
    const selection = select(compiled.path, edited);
    if (selection.kind === "problem") return { kind: "refused", problem: `${where} ${selection.problem}` };
    if (selection.nodes.length === 0 && !edit.optional) {
      return { kind: "refused", problem: `there is nothing at ${where}` };
    }
    for (const { location } of selection.nodes) {
      const place = at(edited, location);
      // One that lies in another, which was set before it, is gone.
      if (place === undefined) continue;
      if (edit.merge === undefined) edited = set(edited, location, edit.value);
      else if (isObject(place)) edited = set(edited, location, { ...place, ...edit.merge });
      else return { kind: "refused", problem: `${where} is no object` };
    }
  }
  return { kind: "edited", document: edited, isChanged: JSON.stringify(edited) !== JSON.stringify(document) };
}

// JSON.parse rounds integers beyond 2^53, and what is too large for a double becomes infinite.
function isExact(value: unknown): boolean {
  if (typeof value === "number") {
    return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
  }
  return typeof value !== "object" || value === null || Object.values(value).every(isExact);
}

function at(document: unknown, location: Location): unknown {
  return location.reduce<unknown>((value, key) => {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    return Object.getOwnPropertyDescriptor(value, key)?.value;
  }, document);
}

function set(document: unknown, location: Location, value: unknown): unknown {
  const [key, ...rest] = location;
  if (key === undefined) return value;
  if (Array.isArray(document)) {
    return document.map((one: unknown, index) => (index === key ? set(one, rest, value) : one));
  }
  if (!isObject(document)) return document;
  // By entries, since a key may be `__proto__`.
  const entries = Object.entries(document).map(([name, one]) => [
    name,
    name === key ? set(one, rest, value) : one,
  ]);
  return Object.fromEntries(entries);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
