import type { SqlToken } from "./lexer.ts";
import { isSign } from "./statements.ts";

/** A name with the offset behind it. */
export interface NameAt {
  readonly name: string;
  readonly next: number;
}

/**
 * A name of up to four parts at an offset: lower-case unless quoted, and without quotes. Null where no name stands.
 */
export function readName(tokens: readonly SqlToken[], at: number): NameAt | null {
  const parts: string[] = [];
  let next = at;
  for (;;) {
    const part = readPart(tokens, next);
    if (part === null) return null;
    parts.push(part.name);
    next = part.next;
    if (!isSign(tokens[next], ".")) break;
    next += 1;
    while (isSign(tokens[next], ".")) next += 1;
  }
  return { name: parts.join("."), next };
}

/** The names of a list `(a, b(10) DESC, "c")`, from its opening parenthesis; null where there is none. */
export function readColumns(tokens: readonly SqlToken[], at: number): readonly string[] | null {
  if (!isSign(tokens[at], "(")) return null;
  const columns: string[] = [];
  let depth = 0;
  for (let next = at; next < tokens.length; next += 1) {
    const token = tokens[next];
    const opens = isSign(token, "(");
    if (opens) depth += 1;
    if (isSign(token, ")")) depth -= 1;
    if (depth === 0) return columns;
    if (depth === 1 && (opens || isSign(token, ","))) {
      const column = readPart(tokens, next + 1);
      if (column !== null) columns.push(column.name);
    }
  }
  return columns;
}

function readPart(tokens: readonly SqlToken[], at: number): NameAt | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === "word") return { name: lowered(token.text), next: at + 1 };
  if (token.kind === "name" || (token.kind === "string" && !token.text.startsWith("$"))) {
    return { name: unquote(token.text), next: at + 1 };
  }
  if (isSign(token, "#") || isSign(token, "@")) {
    const rest = readPart(tokens, at + 1);
    return rest === null ? null : { name: `${token.text}${rest.name}`, next: rest.next };
  }
  if (!isSign(token, "[")) return null;
  const length = tokens.slice(at, at + 16).findIndex((one) => isSign(one, "]"));
  if (length < 0) return null;
  const close = at + length;
  const words = tokens.slice(at + 1, close).map(({ kind, text }) => (kind === "word" ? lowered(text) : text));
  return { name: words.join(" "), next: close + 1 };
}

// Databases fold only the letters of ASCII: the sign of Kelvin is no k.
function lowered(text: string): string {
  return text.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** What stands between quotes of any kind, with doubled quotes made single. */
export function unquote(text: string): string {
  const quote = text.at(-1) ?? "";
  const from = text.indexOf(quote) + 1;
  return text.slice(from, -1).replaceAll(quote + quote, quote);
}
