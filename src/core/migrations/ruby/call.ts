import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, namedChildren, textOf } from "../syntax/nodes.ts";
import { pairsOf, readValue } from "./read-value.ts";
import type { RubySource } from "./source.ts";
import type { RubyScope, RubyValue } from "./value.ts";

/** A method call: whom it is sent to, what it is given. */
export interface RubyCall {
  readonly receiver: SyntaxNode | null;
  readonly method: string;
  /** Without the pairs at its end, which are `options`. */
  readonly args: readonly RubyValue[];
  readonly options: ReadonlyMap<string, RubyValue>;
  /** Arguments that are spread out (`*args`, `**options`), so that what is given is not known. */
  readonly hasSplat: boolean;
  /** Whether a list that is not known is spread out behind `args`, so that more may follow. */
  readonly mayHaveMore: boolean;
  readonly block: RubyBlock | null;
  readonly line: number;
}

export interface RubyBlock {
  readonly params: readonly string[];
  readonly body: readonly SyntaxNode[];
  /** Whether it is written out, and not a method's name (`&:destroy`). */
  readonly passes: string | null;
}

/** Reads a call, or a name that stands alone and may be one; null for anything else. */
export function readCall(node: SyntaxNode, source: RubySource, scope: RubyScope): RubyCall | null {
  if (node.type === "identifier" || node.type === "super" || node.type === "constant") {
    const method = textOf(node, source.text);
    return {
      receiver: null,
      method,
      args: [],
      options: new Map(),
      hasSplat: false,
      mayHaveMore: false,
      block: null,
      line: node.line,
    };
  }
  if (node.type !== "call") return null;
  const name = fieldOf(node, "method");
  const list = fieldOf(node, "arguments");
  const given = list === null ? [] : namedChildren(list);
  const { written, mayHaveMore } = readArguments(given, source, scope);
  const last = written.at(-1);
  const braced = last?.kind === "hash" ? last : null;
  const pairs = pairsOf(given, source, scope);
  return {
    receiver: fieldOf(node, "receiver"),
    method: name === null ? "call" : textOf(name, source.text),
    args: braced !== null && pairs.size === 0 ? written.slice(0, -1) : written,
    options: braced !== null && pairs.size === 0 ? braced.pairs : pairs,
    hasSplat: mayHaveMore || given.some(({ type }) => type === "hash_splat_argument"),
    mayHaveMore,
    block: readBlock(node, given, source),
    line: name?.line ?? node.line,
  };
}

const NOT_VALUES = new Set(["pair", "hash_splat_argument", "block_argument", "heredoc_body"]);

// A short text could name a long list over and over.
const MAX_SPREAD = 32;

// `*%i[a b]` are two arguments. Behind a list that is not known nobody knows which place is which.
function readArguments(
  given: readonly SyntaxNode[],
  source: RubySource,
  scope: RubyScope,
): { readonly written: readonly RubyValue[]; readonly mayHaveMore: boolean } {
  const written: RubyValue[] = [];
  for (const one of given) {
    if (NOT_VALUES.has(one.type)) continue;
    if (one.type !== "splat_argument") {
      written.push(readValue(one, source, scope));
      continue;
    }
    const [inner] = namedChildren(one);
    const spread = inner === undefined ? null : readValue(inner, source, scope);
    if (spread?.kind !== "list") return { written, mayHaveMore: true };
    written.push(...spread.items.slice(0, MAX_SPREAD));
    if (spread.items.length > MAX_SPREAD) return { written, mayHaveMore: true };
  }
  return { written, mayHaveMore: false };
}

function readBlock(node: SyntaxNode, given: readonly SyntaxNode[], source: RubySource): RubyBlock | null {
  const block = fieldOf(node, "block");
  if (block !== null) {
    const params = fieldOf(block, "parameters");
    const body = fieldOf(block, "body");
    return {
      params: params === null ? [] : namedChildren(params).map((param) => textOf(param, source.text)),
      body: body === null ? [] : body.children,
      passes: null,
    };
  }
  const passed = given.find(({ type }) => type === "block_argument");
  if (passed === undefined) return null;
  return { params: [], body: [], passes: textOf(passed, source.text).replace(/^&:?/, "") };
}
