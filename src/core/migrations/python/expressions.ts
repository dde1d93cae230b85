import type { SyntaxNode } from "../../../kernel/parsers.ts";
import type { Operation } from "../operation.ts";
import { namedChildren } from "../syntax/nodes.ts";
import { type Call, callOf } from "./call.ts";
import { isHarmless } from "./harmless.ts";
import { resolve } from "./reading.ts";
import type { Scope } from "./scope.ts";
import { unsure, type Walk } from "./walk.ts";

const EXITS = ["sys.exit", "exit", "quit", "os.abort"];
// Parts of these may be left out, or run later or never.
const MAYBE = ["conditional_expression", "boolean_operator", "list_comprehension", "generator_expression"];
const LATER = ["lambda", "string", "concatenated_string"];

/** What evaluating an expression does to the database, by the calls in it. */
export function readExpression(node: SyntaxNode, scope: Scope, walk: Walk): readonly Operation[] {
  if (LATER.includes(node.type)) return [];
  if (!walk.reading.spend(1)) return [{ kind: "opaque", line: node.line }];
  if (node.type === "call") return readCall(callOf(node, walk.reading), scope, walk);
  const inner = namedChildren(node).flatMap((child) => readExpression(child, scope, walk));
  return MAYBE.includes(node.type) ? unsure(inner) : inner;
}

function readCall(call: Call, scope: Scope, walk: Walk): readonly Operation[] {
  const { node, receiver, fullName } = call;
  const known = walk.meanings.call(call, scope, walk.reading);
  if (known !== null) return known;
  if (fullName !== null && EXITS.includes(fullName)) return [{ kind: "raise", line: node.line }];
  const parts = [receiver, ...call.positional, ...call.keywords.values()];
  const inner = parts.flatMap((part) => (part === null ? [] : readExpression(part, scope, walk)));
  const callee = node.children.find(({ field }) => field === "function");
  if (receiver === null && callee !== undefined) {
    const fn = resolve({ node: callee, scope }, walk.reading);
    if (["function_definition", "lambda"].includes(fn.node.type)) {
      return [...inner, ...walk.follow(fn, call, scope, walk)];
    }
  }
  return isHarmless(call, walk.reading) ? inner : [...inner, { kind: "opaque", line: node.line }];
}
