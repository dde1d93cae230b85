/** A workflow command found in a line of output. Property names are in lower case: the runner ignores it. */
export interface ParsedCommand {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
  readonly style: "v1" | "v2";
  readonly line: string;
}

// What .NET's TrimStart removes; JavaScript's own leaves U+0085 and takes U+FEFF.
const LEADING_SPACE = /^[\t-\r\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

const V1_ESCAPES = [
  ["%3B", ";"],
  ["%0D", "\r"],
  ["%0A", "\n"],
  ["%5D", "]"],
  ["%25", "%"],
] as const;
const DATA_ESCAPES = [
  ["%0D", "\r"],
  ["%0A", "\n"],
  ["%25", "%"],
] as const;
const PROPERTY_ESCAPES = [
  ["%0D", "\r"],
  ["%0A", "\n"],
  ["%3A", ":"],
  ["%2C", ","],
  ["%25", "%"],
] as const;

type Escapes = readonly (readonly [string, string])[];

/**
 * Finds a registered command in one line: `::name k=v::data` after leading white space, or `##[name k=v]data`
 * anywhere in the line. Source: actions/runner, ActionCommand.cs.
 */
export function parseCommand(line: string, registered: ReadonlySet<string>): ParsedCommand | null {
  return parseV2(line, registered) ?? parseV1(line, registered);
}

function parseV2(line: string, registered: ReadonlySet<string>): ParsedCommand | null {
  const message = line.replace(LEADING_SPACE, "");
  const end = message.startsWith("::") ? message.indexOf("::", 2) : -1;
  if (end < 0) return null;
  const { name, rest } = head(message.slice(2, end));
  if (!registered.has(name)) return null;

  return {
    command: name,
    properties: properties(rest.trim(), ",", PROPERTY_ESCAPES),
    data: decode(message.slice(end + 2), DATA_ESCAPES),
    style: "v2",
    line,
  };
}

function parseV1(line: string, registered: ReadonlySet<string>): ParsedCommand | null {
  // Only the first `##[` of a line counts, known or not.
  const start = line.indexOf("##[");
  const end = start < 0 ? -1 : line.indexOf("]", start);
  if (end < 0) return null;
  const { name, rest } = head(line.slice(start + 3, end));
  if (!registered.has(name)) return null;

  return {
    command: name,
    properties: properties(rest, ";", V1_ESCAPES),
    data: decode(line.slice(end + 1), V1_ESCAPES),
    style: "v1",
    line,
  };
}

function head(info: string): { name: string; rest: string } {
  const space = info.indexOf(" ");
  return space < 0
    ? { name: info.toLowerCase(), rest: "" }
    : { name: info.slice(0, space).toLowerCase(), rest: info.slice(space + 1) };
}

function properties(text: string, separator: string, escapes: Escapes): Record<string, string> {
  const found = new Map<string, string>();
  for (const pair of text.split(separator)) {
    // .NET drops empty parts here: `=a==b` is a: b, and `a=` is nothing.
    const [, key, value] = /^=*([^=]+)=+(.+)$/s.exec(pair) ?? [];
    if (key !== undefined && value !== undefined) found.set(key.toLowerCase(), decode(value, escapes));
  }
  return Object.fromEntries(found);
}

// The order is the runner's: `%25` last, so that `%250A` is the text `%0A` and not a new line.
function decode(text: string, escapes: Escapes): string {
  return escapes.reduce((result, [token, replacement]) => result.replaceAll(token, replacement), text);
}
