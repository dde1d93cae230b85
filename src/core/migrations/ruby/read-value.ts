import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, namedChildren, textOf } from "../syntax/nodes.ts";
import type { RubySource } from "./source.ts";
import { type RubyScope, type RubyValue, textIn } from "./value.ts";

const UNKNOWN: RubyValue = { kind: "unknown" };
// What these give is their receiver's own content.
const SAME = new Set(["freeze", "to_s", "to_sym", "strip_heredoc", "strip", "html_safe", "dup", "chomp"]);

const QUERY =
  /^(?:all|where|rewhere|not|or|and|find|find_by!?|first!?|last!?|take|joins|left_joins|left_outer_joins|includes|preload|eager_load|references|order|reorder|limit|offset|select|distinct|unscoped|unscope|group|having|lock|reload|in_batches|find_each|to_a|each)$/;

/** What an expression stands for; unknown where only running it would tell. */
export function readValue(node: SyntaxNode, source: RubySource, scope: RubyScope): RubyValue {
  const text = textOf(node, source.text);
  switch (node.type) {
    case "simple_symbol":
      return { kind: "text", text: text.slice(1), line: node.line };
    case "hash_key_symbol":
    case "bare_string":
    case "bare_symbol":
      return { kind: "text", text, line: node.line };
    case "string":
    case "delimited_symbol":
      return quoted(node, source, scope);
    case "chained_string":
      return joined(namedChildren(node), node.line, source, scope);
    case "heredoc_beginning":
      return heredoc(node, source, scope);
    case "integer":
    case "float":
    case "true":
    case "false":
    case "nil":
      return { kind: "plain", text };
    case "string_array":
    case "symbol_array":
    case "array":
      return { kind: "list", items: itemsOf(node).map((item) => readValue(item, source, scope)) };
    case "hash":
      return { kind: "hash", pairs: pairsOf(namedChildren(node), source, scope) };
    case "parenthesized_statements":
    case "argument_list": {
      const [only, second] = itemsOf(node);
      return only !== undefined && second === undefined ? readValue(only, source, scope) : UNKNOWN;
    }
    case "identifier":
      return scope.get(text) ?? UNKNOWN;
    case "constant":
      return scope.get(text) ?? { kind: "model", name: text };
    case "scope_resolution":
      return { kind: "model", name: text };
    case "call":
      return called(node, source, scope);
    default:
      return UNKNOWN;
  }
}

// The body of a heredoc stands among the items, after the line that begins it.
function itemsOf(node: SyntaxNode): readonly SyntaxNode[] {
  return namedChildren(node).filter(({ type }) => type !== "heredoc_body");
}

/** The pairs among some nodes by their keys. */
export function pairsOf(
  nodes: readonly SyntaxNode[],
  source: RubySource,
  scope: RubyScope,
): ReadonlyMap<string, RubyValue> {
  const pairs = new Map<string, RubyValue>();
  for (const node of nodes) {
    const key = node.type === "pair" ? fieldOf(node, "key") : null;
    if (key === null) continue;
    const name = textIn(readValue(key, source, scope));
    const value = fieldOf(node, "value");
    // `name:` alone stands for the variable of that name.
    const given = value === null ? scope.get(name ?? "") : readValue(value, source, scope);
    if (name !== null) pairs.set(name, given ?? UNKNOWN);
  }
  return pairs;
}

function called(node: SyntaxNode, source: RubySource, scope: RubyScope): RubyValue {
  const receiver = fieldOf(node, "receiver");
  const method = fieldOf(node, "method");
  if (receiver === null || method === null) return UNKNOWN;
  const value = readValue(receiver, source, scope);
  const name = textOf(method, source.text);
  // What a record answers to is an attribute or an association, unless it is a query's own method.
  if (value.kind === "model") return receiver.type === "identifier" && !QUERY.test(name) ? UNKNOWN : value;
  // Everything becomes one line: an SQL comment in it then hides the rest.
  if (name === "squish" && value.kind === "text") {
    return { ...value, text: value.text.trim().replaceAll(/\s+/g, " ") };
  }
  return SAME.has(name) ? value : UNKNOWN;
}

function quoted(node: SyntaxNode, source: RubySource, scope: RubyScope): RubyValue {
  const isSingle = node.type === "string" && source.text[node.start] === "'";
  const value = joined(
    namedChildren(node).filter((part) => part.type !== "heredoc_end"),
    node.line,
    source,
    scope,
  );
  // Between single quotes only the quote and the backslash are escaped, and the grammar does not say so.
  return isSingle && value.kind === "text"
    ? { ...value, text: value.text.replaceAll(/\\(['\\])/g, "$1") }
    : value;
}

function heredoc(node: SyntaxNode, source: RubySource, scope: RubyScope): RubyValue {
  const body = source.heredocs.get(node);
  return body === undefined ? UNKNOWN : quoted(body, source, scope);
}

function joined(parts: readonly SyntaxNode[], line: number, source: RubySource, scope: RubyScope): RubyValue {
  const texts = parts.map((part) => contentOf(part, source, scope));
  return texts.every((text) => text !== null) ? { kind: "text", text: texts.join(""), line } : UNKNOWN;
}

function contentOf(part: SyntaxNode, source: RubySource, scope: RubyScope): string | null {
  switch (part.type) {
    case "string_content":
    case "heredoc_content":
      return textOf(part, source.text);
    case "escape_sequence":
      return unescaped(textOf(part, source.text));
    case "interpolation": {
      const [inner, second] = namedChildren(part);
      if (inner === undefined || second !== undefined) return null;
      const value = readValue(inner, source, scope);
      return value.kind === "text" || (value.kind === "plain" && value.text !== "nil") ? value.text : null;
    }
    default:
      return textIn(readValue(part, source, scope));
  }
}

function unescaped(sequence: string): string {
  const letters: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", "0": "\0", s: " " };
  const letter = sequence.slice(1);
  return letters[letter] ?? letter;
}
