import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from "yaml";

/** A value of a YAML or JSON text, with its place. */
export type YamlNode =
  | { readonly kind: "map"; readonly line: number; readonly entries: readonly YamlEntry[] }
  | { readonly kind: "list"; readonly line: number; readonly items: readonly YamlNode[] }
  /** `text` is null for nothing; `line` is where the text itself begins. */
  | { readonly kind: "scalar"; readonly line: number; readonly text: string | null };

export interface YamlEntry {
  readonly key: string;
  readonly line: number;
  readonly value: YamlNode;
}

export type YamlReading =
  | { readonly kind: "value"; readonly root: YamlNode; readonly brokenAt: number | null }
  | { readonly kind: "unreadable"; readonly reason: string };

const MAX_LENGTH = 524_288;
const MAX_DEPTH = 64;
// An alias is copied where it is used, so a short text could stand for a huge one.
const MAX_NODES = 200_000;

/** Reads YAML, or JSON as the YAML that it is, keeping lines. Aliases are followed within bounds. */
export function readYaml(text: string): YamlReading {
  if (text.length > MAX_LENGTH) return { kind: "unreadable", reason: "It is longer than 512 KiB." };
  if (nestsTooDeeply(text)) return { kind: "unreadable", reason: DEEP };
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter: lines, merge: true, logLevel: "silent" });
    const copying: Copying = { lines, length: text.length, anchors: new Map(), nodes: 0 };
    const root = copyOf(document.contents, 0, copying);
    const at = document.errors[0]?.pos[0];
    return { kind: "value", root, brokenAt: at === undefined ? null : lineAt(lines, at) };
  } catch {
    return {
      kind: "unreadable",
      reason: "It is nested too deeply, or repeats itself too often, to be read.",
    };
  }
}

const DEEP = "It is nested too deeply to be read.";

// The parser calls itself for each level and takes longer with each.
function nestsTooDeeply(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === "[" || character === "{") depth += 1;
    if (character === "]" || character === "}") depth -= 1;
    if (depth > MAX_DEPTH * 4) return true;
  }
  return false;
}

interface Copying {
  readonly lines: LineCounter;
  readonly length: number;
  readonly anchors: Map<string, Node>;
  nodes: number;
}

function copyOf(node: unknown, depth: number, copying: Copying): YamlNode {
  copying.nodes += 1;
  if (copying.nodes > MAX_NODES || depth > MAX_DEPTH) throw new RangeError(DEEP);
  const line = lineOf(node, copying);
  if (isAlias(node)) {
    const target = copying.anchors.get(node.source);
    return target === undefined ? { kind: "scalar", line, text: null } : copyOf(target, depth + 1, copying);
  }
  if (!isMap(node) && !isSeq(node) && !isScalar(node)) return { kind: "scalar", line, text: null };
  if (node.anchor !== undefined) copying.anchors.set(node.anchor, node);
  if (isMap(node)) {
    return { kind: "map", line, entries: node.items.flatMap((pair) => entriesOf(pair, depth, copying)) };
  }
  if (isSeq(node)) {
    return { kind: "list", line, items: node.items.map((item) => copyOf(item, depth + 1, copying)) };
  }
  const { value, source, type } = node;
  const isBlock = type === "BLOCK_LITERAL" || type === "BLOCK_FOLDED";
  const text = typeof value === "string" ? value : value === null ? null : (source ?? String(value));
  return { kind: "scalar", line: isBlock ? line + 1 : line, text };
}

function entriesOf({ key, value }: Pair, depth: number, copying: Copying): readonly YamlEntry[] {
  const name = isScalar(key) ? (key.source ?? String(key.value)) : "";
  const copied = copyOf(value, depth + 1, copying);
  if (name === "<<" && copied.kind === "map") return copied.entries;
  return [{ key: name, line: lineOf(key, copying), value: copied }];
}

function lineOf(node: unknown, { lines, length }: Copying): number {
  const hasRange = isAlias(node) || isMap(node) || isSeq(node) || isScalar(node);
  const at = hasRange ? node.range?.[0] : undefined;
  return at === undefined ? 1 : lineAt(lines, Math.min(at, length));
}

function lineAt(lines: LineCounter, offset: number): number {
  return Math.max(1, lines.linePos(offset).line);
}
