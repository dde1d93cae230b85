/** The names of an environment's configuration keys, as a command printed them; or why they are not known. */
export type ConfigKeys =
  | { readonly kind: "keys"; readonly keys: ReadonlySet<string> }
  /** `problem` says what the command did; never with its words, which may be values. */
  | { readonly kind: "unknown"; readonly problem: string };

/**
 * Reads one key per line, a JSON array of texts, or the keys of a JSON object. What is no name of a key makes all of it
 * unknown, and is not shown: it may be a value.
 */
export function readConfigKeys(output: string): ConfigKeys {
  const text = output.replace(/^\uFEFF/, "").trim();
  if (text === "") return unknown("it printed nothing");
  if (text.startsWith("{") || text.startsWith("[")) return keysOfJson(text);
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const strange = lines.findIndex((line) => line !== "" && !isKey(line));
  if (strange >= 0) return unknown(`line ${strange + 1} of what it printed is no name of a key`);
  return { kind: "keys", keys: new Set(lines.filter((line) => line !== "")) };
}

function keysOfJson(text: string): ConfigKeys {
  const seen = parsed(text);
  if (seen === undefined) return unknown("what it printed begins like JSON and is none");
  if (typeof seen !== "object" || seen === null) return unknown("it printed neither a list nor an object");
  const names: readonly unknown[] = Array.isArray(seen) ? seen : Object.keys(seen);
  if (names.length === 0) return unknown("it printed no key");
  const keys = names.filter((name) => typeof name === "string").filter(isKey);
  if (keys.length < names.length) {
    const strange = names.findIndex((name) => typeof name !== "string" || !isKey(name));
    return unknown(`entry ${strange + 1} of the JSON that it printed is no name of a key`);
  }
  return { kind: "keys", keys: new Set(keys) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// `KEY=value` is none, and a line of a value that has several is hardly one.
function isKey(name: string): boolean {
  return /^[A-Za-z0-9_/][A-Za-z0-9_.:/[\]-]{0,199}$/.test(name);
}

function unknown(problem: string): ConfigKeys {
  return { kind: "unknown", problem };
}
