import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, nodesOf, textOf } from "../syntax/nodes.ts";
import { type ElixirCall, readCall } from "./call.ts";
import { readValue } from "./read-value.ts";
import type { ElixirScope, ElixirValue } from "./value.ts";

/** A module of a file with its functions. */
export interface ElixirModule {
  readonly name: string;
  /** Modules that it uses: `use Ecto.Migration`. */
  readonly uses: readonly string[];
  /** By name and number of parameters, as `down/0`. Of two clauses the first is there: for `down/0` it always matches. */
  readonly functions: ReadonlyMap<string, ElixirFunction>;
  readonly attributes: ElixirScope;
  /** All that is declared under a name: every clause of its functions, and its attribute. */
  readonly declared: ReadonlyMap<string, readonly SyntaxNode[]>;
  readonly line: number;
}

export interface ElixirFunction {
  readonly params: readonly string[];
  readonly body: readonly SyntaxNode[];
  readonly branches: ElixirCall["branches"];
  readonly isPrivate: boolean;
  readonly node: SyntaxNode;
}

/** All modules of a file, in the order of the text. */
export function modulesOf(root: SyntaxNode, text: string): readonly ElixirModule[] {
  return [...nodesOf(root)].flatMap((node) => {
    const call = readCall(node, text);
    return call?.name === "defmodule" && call.receiver === null ? [readModule(call, text)] : [];
  });
}

function readModule(call: ElixirCall, text: string): ElixirModule {
  const functions = new Map<string, ElixirFunction>();
  const attributes = new Map<string, ElixirValue>();
  const declared = new Map<string, SyntaxNode[]>();
  const uses: string[] = [];
  for (const member of call.body ?? []) {
    const inner = readCall(member, text);
    const [first] = inner?.args ?? [];
    if (inner?.name === "use" && first !== undefined) uses.push(textOf(first, text));
    if (inner !== null && (inner.name === "def" || inner.name === "defp")) {
      const found = readFunctionOf(inner, member, text);
      if (found !== null) declare(found.key.replace(/\/\d+$/, ""), member, declared);
      if (found !== null && !functions.has(found.key)) functions.set(found.key, found.function);
    }
    const attribute = attributeOf(member, text);
    if (attribute !== null) {
      attributes.set(attribute.name, readValue(attribute.value, text, attributes));
      declare(attribute.name.slice(1), member, declared);
    }
  }
  const [name] = call.args;
  return {
    name: name === undefined ? "" : textOf(name, text),
    uses,
    functions,
    attributes,
    declared,
    line: call.line,
  };
}

function declare(name: string, node: SyntaxNode, declared: Map<string, SyntaxNode[]>): void {
  const known = declared.get(name);
  if (known === undefined) declared.set(name, [node]);
  else known.push(node);
}

function readFunctionOf(
  call: ElixirCall,
  node: SyntaxNode,
  text: string,
): { readonly key: string; readonly function: ElixirFunction } | null {
  let [head] = call.args;
  if (head?.type === "binary_operator") head = fieldOf(head, "left") ?? head;
  if (head === undefined) return null;
  const declared = readCall(head, text);
  const name = declared?.name ?? textOf(head, text);
  const params = (declared?.args ?? []).map((param) => textOf(param, text));
  return {
    key: `${name}/${params.length}`,
    function: {
      params,
      body: call.body ?? [],
      branches: call.branches,
      isPrivate: call.name === "defp",
      node,
    },
  };
}

// `@sql "DROP …"`
function attributeOf(
  member: SyntaxNode,
  text: string,
): { readonly name: string; readonly value: SyntaxNode } | null {
  if (member.type !== "unary_operator" || !textOf(member, text).startsWith("@")) return null;
  const operand = fieldOf(member, "operand");
  const call = operand === null ? null : readCall(operand, text);
  const [value] = call?.args ?? [];
  if (call === null) return null;
  const given = value ?? call.keywords;
  return given === null || given === undefined ? null : { name: `@${call.name}`, value: given };
}
