import {
  type Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from "yaml";

/** A key at the top of a YAML text, its value as plain data, and its line (from 1). */
export interface KeyedValue {
  readonly key: string;
  readonly value: unknown;
  readonly line: number;
}

export type GuardedReading =
  | { readonly kind: "entries"; readonly entries: readonly KeyedValue[] }
  /** `problem` follows the name of the file, and is a sentence of ours. */
  | { readonly kind: "refused"; readonly line: number; readonly problem: string; readonly write: string };

const maxLength = 65_536;
const maxDepth = 16;

/**
 * Reads YAML that someone outside wrote, behind the guards of the policy: bounded in size and depth, without aliases and
 * without keys that name a prototype. JSON is YAML too, and keeps its lines this way.
 */
export function readGuardedYaml(text: string): GuardedReading {
  if (text.length > maxLength) return refused(1, "is too large to be read.", "Keep it under 64 KiB.");
  const lines = new LineCounter();
  const document = parse(text, lines);
  if (document === null)
    return refused(1, "is nested too deeply to be read.", `Keep it under ${maxDepth} levels.`);
  const lineOf = (offset: number): number => lines.linePos(offset).line;
  const [broken] = [...document.errors, ...document.warnings];
  if (broken !== undefined) {
    const line = lineOf(broken.pos[0]);
    return refused(
      line,
      "is not plain YAML or JSON.",
      mendFor(broken.code, text.split("\n")[line - 1] ?? ""),
    );
  }
  const shape = refusedShape(document);
  if (shape !== null) return { ...shape, line: lineOf(shape.offset) };
  if (!isMap(document.contents)) return refused(1, "has no keys.", "Fields as keys, such as `trigger: …`.");
  const entries = document.contents.items.flatMap(({ key, value }) => {
    if (!isScalar(key)) return [];
    const plain: unknown = isNode(value) ? value.toJS(document, { maxAliasCount: 0 }) : null;
    return [{ key: String(key.value), value: plain, line: lineOf(key.range?.[0] ?? 0) }];
  });
  return { kind: "entries", entries };
}

// A value such as `@octocat`, `> 5 %` or `a: b` is something else to YAML than to its author.
function mendFor(code: YAMLError["code"], line: string): string {
  if (code === "DUPLICATE_KEY") return "Each key once.";
  const [, value] = /^\s*(?:-\s+)?(?:[^\s:#"'][^:]{0,100}:\s+)?(\S.*)$/.exec(line) ?? [];
  const isBare = value !== undefined && !/^["'{]/.test(value);
  const isBehindQuotes = value !== undefined && /^"[^"]*"\s*\S|^'[^']*'\s*\S/.test(value);
  return isBare || isBehindQuotes ? QUOTES : 'Keys and values, as in `trigger: "…"`.';
}

const QUOTES = "Put the value in quotes.";

// The parser is recursive and reports its own overflow as an error for each level.
function parse(text: string, lineCounter: LineCounter): Document.Parsed | null {
  try {
    const document = parseDocument(text, {
      lineCounter,
      prettyErrors: false,
      uniqueKeys: true,
      merge: false,
    });
    return document.errors.some((one) => one.message.includes("call stack")) ? null : document;
  } catch {
    return null;
  }
}

interface RefusedShape {
  readonly kind: "refused";
  readonly offset: number;
  readonly problem: string;
  readonly write: string;
}

function refusedShape(document: Document.Parsed): RefusedShape | null {
  let found: RefusedShape | null = null;
  const refuse = (node: unknown, problem: string, write: string): symbol => {
    found = { kind: "refused", offset: isNode(node) ? (node.range?.[0] ?? 0) : 0, problem, write };
    return visit.BREAK;
  };
  visit(document, {
    Alias: (_key, node) =>
      refuse(node, "has an alias.", `Write the value out; aliases are not read. If it is a text: ${QUOTES}`),
    Pair: (_key, { key }) => {
      if (!isScalar(key))
        return refuse(key, "has a key that is not one word.", "Write a word before the colon.");
      if (!["__proto__", "constructor", "prototype"].includes(String(key.value))) return undefined;
      return refuse(key, "has a key that names a prototype.", "Remove it.");
    },
    Node: (_key, node, path) =>
      path.length <= maxDepth * 2
        ? undefined
        : refuse(node, "is nested too deeply.", `Keep it under ${maxDepth} levels.`),
  });
  return found;
}

function refused(line: number, problem: string, write: string): GuardedReading {
  return { kind: "refused", line, problem, write };
}
