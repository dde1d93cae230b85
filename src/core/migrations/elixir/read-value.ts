import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, namedChildren, textOf } from "../syntax/nodes.ts";
import { readCall } from "./call.ts";
import { readFunction } from "./function.ts";
import type { ElixirScope, ElixirValue } from "./value.ts";

const UNKNOWN: ElixirValue = { kind: "unknown" };

/** What an expression stands for; unknown where only running it would tell. */
export function readValue(node: SyntaxNode, text: string, scope: ElixirScope): ElixirValue {
  const written = textOf(node, text);
  switch (node.type) {
    case "atom":
      return { kind: "text", text: written.slice(1), line: node.line };
    case "string":
    case "quoted_atom":
    case "charlist":
      return quoted(node, text, scope);
    case "sigil":
      return sigil(node, text, scope);
    case "integer":
    case "float":
    case "boolean":
    case "nil":
      return { kind: "plain", text: written };
    case "list":
      return list(node, text, scope);
    case "tuple":
      return { kind: "tuple", items: items(node, text, scope) };
    case "keywords":
      return { kind: "keywords", pairs: keywordsOf(node, text, scope) };
    case "identifier":
      return scope.get(written) ?? UNKNOWN;
    case "unary_operator":
      return unary(node, text, scope);
    case "anonymous_function":
      return readFunction(node, text);
    case "binary_operator":
      return concatenated(node, text, scope);
    case "call": {
      const call = readCall(node, text);
      if (call === null) return UNKNOWN;
      const args = call.args.map((arg) => readValue(arg, text, scope));
      const options = call.keywords === null ? new Map() : keywordsOf(call.keywords, text, scope);
      return { kind: "call", name: call.name, args, options };
    }
    default:
      return UNKNOWN;
  }
}

/** The pairs of `a: 1, b: 2` by their keys. */
export function keywordsOf(
  node: SyntaxNode,
  text: string,
  scope: ElixirScope,
): ReadonlyMap<string, ElixirValue> {
  const pairs = new Map<string, ElixirValue>();
  for (const pair of namedChildren(node)) {
    const [key, value] = [fieldOf(pair, "key"), fieldOf(pair, "value")];
    if (key === null || value === null) continue;
    const name = textOf(key, text).trim().replace(/:$/, "").replaceAll('"', "");
    pairs.set(name, readValue(value, text, scope));
  }
  return pairs;
}

function list(node: SyntaxNode, text: string, scope: ElixirScope): ElixirValue {
  const [first, second] = namedChildren(node);
  return first?.type === "keywords" && second === undefined
    ? { kind: "keywords", pairs: keywordsOf(first, text, scope) }
    : { kind: "list", items: items(node, text, scope) };
}

function items(node: SyntaxNode, text: string, scope: ElixirScope): readonly ElixirValue[] {
  return namedChildren(node).map((item) => readValue(item, text, scope));
}

// `@tables`, `&undo/0`, `&(&1)`.
function unary(node: SyntaxNode, text: string, scope: ElixirScope): ElixirValue {
  const [operator, operand] = [fieldOf(node, "operator"), fieldOf(node, "operand")];
  if (operator === null || operand === null) return UNKNOWN;
  const sign = textOf(operator, text);
  if (sign === "@") return scope.get(`@${textOf(operand, text)}`) ?? UNKNOWN;
  if (sign !== "&") return UNKNOWN;
  if (operand.type === "integer") return scope.get(`&${textOf(operand, text)}`) ?? UNKNOWN;
  const [left, right] = [fieldOf(operand, "left"), fieldOf(operand, "right")];
  const isNamed = operand.type === "binary_operator" && right?.type === "integer";
  if (isNamed && left?.type === "identifier") return { kind: "capture", name: textOf(left, text) };
  return { kind: "function", params: ["&1", "&2"], body: [operand] };
}

function quoted(node: SyntaxNode, text: string, scope: ElixirScope): ElixirValue {
  const parts: string[] = [];
  for (const part of namedChildren(node)) {
    const content = contentOf(part, text, scope);
    if (content === null) return UNKNOWN;
    parts.push(content);
  }
  return { kind: "text", text: parts.join(""), line: node.line };
}

function sigil(node: SyntaxNode, text: string, scope: ElixirScope): ElixirValue {
  const name = node.children.find(({ type }) => type === "sigil_name");
  const letter = name === undefined ? "" : textOf(name, text).toLowerCase();
  const content = quoted(
    { ...node, children: node.children.filter(({ type }) => !type.startsWith("sigil_")) },
    text,
    scope,
  );
  if (content.kind !== "text") return UNKNOWN;
  if (letter === "s" || letter === "c") return content;
  if (letter !== "w") return UNKNOWN;
  const words = content.text.split(/\s+/).filter((word) => word !== "");
  return { kind: "list", items: words.map((word) => ({ kind: "text", text: word, line: node.line })) };
}

function concatenated(node: SyntaxNode, text: string, scope: ElixirScope): ElixirValue {
  const [left, operator, right] = ["left", "operator", "right"].map((field) => fieldOf(node, field));
  if (!left || !operator || !right || textOf(operator, text) !== "<>") return UNKNOWN;
  const [one, other] = [readValue(left, text, scope), readValue(right, text, scope)];
  return one.kind === "text" && other.kind === "text" ? { ...one, text: one.text + other.text } : UNKNOWN;
}

function contentOf(part: SyntaxNode, text: string, scope: ElixirScope): string | null {
  if (part.type === "quoted_content") return textOf(part, text);
  if (part.type === "escape_sequence") {
    const letters: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", "0": "\0", s: " " };
    const letter = textOf(part, text).slice(1);
    return letters[letter] ?? letter;
  }
  const [inner] = part.type === "interpolation" ? namedChildren(part) : [];
  if (inner === undefined) return null;
  const value = readValue(inner, text, scope);
  return value.kind === "text" || value.kind === "plain" ? value.text : null;
}
