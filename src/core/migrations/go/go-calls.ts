import type { SyntaxNode } from "../../../kernel/parsers.ts";
import type { Operation } from "../operation.ts";
import { fieldOf } from "../syntax/nodes.ts";
import { goBodyOperations } from "./go-body.ts";
import { type GoChain, goChainOf } from "./go-call.ts";
import { packageOf } from "./go-file.ts";
import { goFunctionNamed, goFunctionOf } from "./go-function.ts";
import type { GoWithin } from "./go-within.ts";
import { isHarmless } from "./known-calls.ts";
import { boundParameters } from "./local-names.ts";
import { sqlIn, sqlOperations } from "./sql-in-go.ts";

const MAX_DEPTH = 2;

/** What the calls in an expression or a statement do. */
export function callsIn(node: SyntaxNode, within: GoWithin): readonly Operation[] {
  if (node.type === "call_expression") return callOf(node, within);
  // What a literal does is read where it is called or handed on.
  if (node.type === "func_literal") return [];
  return node.children.flatMap((child) => callsIn(child, within));
}

function callOf(call: SyntaxNode, within: GoWithin): readonly Operation[] {
  within.progress.callsLeft -= 1;
  if (within.progress.callsLeft < 0) return [{ kind: "opaque", line: call.line }];
  const { scope, readChain } = within;
  const chain = goChainOf(call, scope.file.text);
  if (chain === null) return called(call, within);
  const own = readChain(chain, scope);
  if (own !== null) return own;
  const args = chain.links.flatMap((link) => link.args);
  // What is handed on to be called, as by `RunInTx`.
  const handed = args.flatMap((arg) => handedOver(arg, within) ?? []);
  if (handed.length > 0) return handed.flat();
  const nested = args.flatMap((arg) => callsIn(arg, within));
  return [...nested, ...linksOf(call, chain, within)];
}

// What a function does that is an argument, null for any other argument.
function handedOver(arg: SyntaxNode, within: GoWithin): [readonly Operation[]] | null {
  if (arg.type === "func_literal") return [goBodyOperations(arg, within)];
  const found = goFunctionOf(arg, within.scope);
  if (found.kind !== "function") return null;
  if (within.depth >= MAX_DEPTH) return [[{ kind: "opaque", line: arg.line }]];
  return [goBodyOperations(found.fn, { ...within, scope: found.scope, depth: within.depth + 1 })];
}

// A literal that is called at once, or a conversion.
function called(call: SyntaxNode, within: GoWithin): readonly Operation[] {
  const callee = fieldOf(call, "function");
  if (callee?.type === "func_literal") return goBodyOperations(callee, within);
  if (callee?.type === "parenthesized_expression") return [];
  return [{ kind: "opaque", line: call.line }];
}

function linksOf(call: SyntaxNode, chain: GoChain, within: GoWithin): readonly Operation[] {
  const { scope, depth } = within;
  const [first] = chain.links;
  if (first === undefined) return [];
  if (chain.root === null) {
    const found = goFunctionNamed(first.name, scope);
    if (found.kind === "function" && depth < MAX_DEPTH) {
      const names = new Map([...found.scope.names, ...boundParameters(found.fn, first.args, scope)]);
      return goBodyOperations(found.fn, { ...within, scope: { ...scope, names }, depth: depth + 1 });
    }
    return isHarmless(null, first.name) ? [] : [{ kind: "opaque", line: first.line }];
  }
  const sql = sqlIn(chain, scope);
  if (sql === "unknown") return [{ kind: "opaque", line: first.line }];
  if (sql !== null) return sqlOperations(sql, within);
  const owner = packageOf(chain.root, scope.file);
  const isQuiet = chain.links.every(({ name }) => isHarmless(owner, name));
  return isQuiet ? [] : [{ kind: "opaque", line: call.line }];
}
