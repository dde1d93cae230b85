export type JsonObject = Readonly<Record<string, unknown>>;

/** JSON that is an object; null for all else. */
export function jsonObject(text: string): JsonObject | null {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The value when it is an object and no list; null otherwise. */
export function asObject(value: unknown): JsonObject | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

/** The entries of what may be an object, each with an object as its value; others are left out. */
export function objectEntries(value: unknown): readonly (readonly [string, JsonObject])[] {
  return Object.entries(asObject(value) ?? {}).flatMap(([key, inner]) => {
    const object = asObject(inner);
    return object === null ? [] : [[key, object] as const];
  });
}

/** The objects of what may be a list. */
export function objectItems(value: unknown): readonly JsonObject[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown): readonly JsonObject[] => {
    const object = asObject(one);
    return object === null ? [] : [object];
  });
}

/** A text, or an empty one for all else. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
