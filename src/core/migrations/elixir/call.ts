import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, namedChildren, textOf } from "../syntax/nodes.ts";

/** A call by name: `create table(:orders) do … end`, `repo().update_all(…)`. */
export interface ElixirCall {
  /** What stands before the dot; null for a call by name alone. */
  readonly receiver: SyntaxNode | null;
  readonly name: string;
  /** Without the keywords at the end. */
  readonly args: readonly SyntaxNode[];
  readonly keywords: SyntaxNode | null;
  /** The statements between `do` and `end`, or after `do:`; null where there are none. */
  readonly body: readonly SyntaxNode[] | null;
  /** `else`, `rescue`, `after` with their statements. */
  readonly branches: ReadonlyMap<string, readonly SyntaxNode[]>;
  readonly line: number;
}

/** Reads a call; null for anything else. */
export function readCall(node: SyntaxNode, text: string): ElixirCall | null {
  const target = node.type === "call" ? fieldOf(node, "target") : null;
  if (target === null) return null;
  const isDot = target.type === "dot";
  const name = isDot ? fieldOf(target, "right") : target;
  const list = node.children.find(({ type }) => type === "arguments");
  const given = list === undefined ? [] : namedChildren(list);
  const last = given.at(-1);
  const keywords = last?.type === "keywords" ? last : null;
  const block = node.children.find(({ type }) => type === "do_block");
  const pairs = keywords === null ? new Map<string, SyntaxNode>() : pairsOf(keywords, text);
  const short = pairs.get("do");
  return {
    receiver: isDot ? fieldOf(target, "left") : null,
    name: name === null ? "" : textOf(name, text),
    args: keywords === null ? given : given.slice(0, -1),
    keywords,
    body: block === undefined ? (short === undefined ? null : [short]) : statementsOf(block),
    branches: block === undefined ? shortBranches(pairs) : branchesOf(block),
    line: target.line,
  };
}

function statementsOf(block: SyntaxNode): readonly SyntaxNode[] {
  return namedChildren(block).filter(({ type }) => !type.endsWith("_block"));
}

function branchesOf(block: SyntaxNode): ReadonlyMap<string, readonly SyntaxNode[]> {
  const branches = namedChildren(block).filter(({ type }) => type.endsWith("_block"));
  return new Map(branches.map((branch) => [branch.type.replace(/_block$/, ""), namedChildren(branch)]));
}

function shortBranches(pairs: ReadonlyMap<string, SyntaxNode>): ReadonlyMap<string, readonly SyntaxNode[]> {
  const other = pairs.get("else");
  return new Map(other === undefined ? [] : [["else", [other]]]);
}

function pairsOf(keywords: SyntaxNode, text: string): Map<string, SyntaxNode> {
  const pairs = new Map<string, SyntaxNode>();
  for (const pair of namedChildren(keywords)) {
    const [key, value] = [fieldOf(pair, "key"), fieldOf(pair, "value")];
    if (key !== null && value !== null) pairs.set(textOf(key, text).trim().replace(/:$/, ""), value);
  }
  return pairs;
}
