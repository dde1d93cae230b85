/** JSON that was read. `exact` reads it again, with each integer that a double cannot hold as a `bigint`. */
export interface JsonDocument {
  readonly kind: "json";
  readonly value: unknown;
  readonly exact: () => unknown;
}

/** A document, or why there is none. */
export type JsonRead = JsonDocument | { readonly kind: "not-json"; readonly problem: string };

const deepest = 64;

/**
 * Reads JSON that a stranger wrote (RFC 8259). What is nested more than 64 deep is refused before it is read, so that
 * nothing that walks the value later can run out of stack.
 */
export function readJson(text: string): JsonRead {
  if (text.trim() === "") return { kind: "not-json", problem: "is empty" };
  if (depthOf(text) > deepest) {
    return { kind: "not-json", problem: `is JSON nested more than ${deepest} deep` };
  }
  try {
    const value: unknown = JSON.parse(text);
    let exact: { readonly value: unknown } | null = null;
    return {
      kind: "json",
      value,
      // It takes many times as long, so it is for a document that needs it, and once.
      exact() {
        exact ??= { value: JSON.parse(text, keepDigits) };
        return exact.value;
      },
    };
  } catch {
    return { kind: "not-json", problem: `is not JSON${beginning(text)}` };
  }
}

/** Whether a text that goes on can still be the beginning of JSON. */
export function mayBecomeJson(text: string): boolean {
  return /^\s*(?:[[{"\-0-9]|$|t(?:$|r)|f(?:$|a)|n(?:$|u))/.test(text);
}

/** How a body that is not JSON begins, where that is markup and so no value of anybody's; otherwise nothing. */
export function beginning(text: string): string {
  const [tag] = /^\s*<[!?]?[A-Za-z]{1,12}/.exec(text) ?? [];
  return tag === undefined ? "" : ` (it begins with "${tag.trim()}")`;
}

// Source text access for JSON.parse (ECMAScript 2026): the digits as they stand, where a double cannot hold them.
function keepDigits(this: unknown, ...parts: readonly unknown[]): unknown {
  const [, value, context] = parts;
  if (typeof value !== "number" || Number.isSafeInteger(value)) return value;
  const source =
    typeof context === "object" && context !== null && "source" in context ? context.source : undefined;
  return typeof source === "string" && /^-?\d+$/.test(source) ? BigInt(source) : value;
}

function depthOf(text: string): number {
  let [depth, most, inString] = [0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === backslash) at += 1;
      else if (code === quote) inString = false;
    } else if (code === quote) {
      inString = true;
    } else if (code === openBracket || code === openBrace) {
      depth += 1;
      if (depth > most) most = depth;
      if (most > deepest) return most;
    } else if (code === closeBracket || code === closeBrace) {
      depth -= 1;
    }
  }
  return most;
}

const quote = 34;
const backslash = 92;
const openBracket = 91;
const closeBracket = 93;
const openBrace = 123;
const closeBrace = 125;
