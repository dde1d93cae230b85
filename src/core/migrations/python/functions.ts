import type { Operation } from "../operation.ts";
import { fieldOf, namedChildren } from "../syntax/nodes.ts";
import type { Call } from "./call.ts";
import { readExpression } from "./expressions.ts";
import { type Reading, written } from "./reading.ts";
import { type Scope, scopeWithin, type Value } from "./scope.ts";
import { readBlock } from "./statements.ts";
import type { Meanings, Walk } from "./walk.ts";

const MAX_DEPTH = 3;

/** What a function or a lambda of the file does when the tool calls it. */
export function readFunction(fn: Value, reading: Reading, meanings: Meanings): readonly Operation[] {
  return readBody(fn, scopeWithin(fn.scope), { reading, meanings, depth: 0, isUnrolled: false, follow });
}

function follow(fn: Value, call: Call, scope: Scope, walk: Walk): readonly Operation[] {
  if (walk.depth >= MAX_DEPTH || !walk.reading.spend(1)) return [{ kind: "opaque", line: call.node.line }];
  const inner = scopeWithin(fn.scope);
  bindParameters(fn, call, scope, inner, walk.reading);
  // What the called one returns is not what the tool is handed.
  const meanings: Meanings = { ...walk.meanings, returned: () => [] };
  return readBody(fn, inner, { ...walk, meanings, depth: walk.depth + 1 });
}

function readBody({ node }: Value, scope: Scope, walk: Walk): readonly Operation[] {
  const body = fieldOf(node, "body");
  if (body === null) return [];
  if (node.type !== "lambda") return readBlock(body, scope, walk).operations;
  return [
    ...readExpression(body, scope, walk),
    ...walk.meanings.returned({ node: body, scope }, walk.reading),
  ];
}

function bindParameters(fn: Value, call: Call, from: Scope, to: Scope, reading: Reading): void {
  const list = fieldOf(fn.node, "parameters");
  const hasSplat = call.positional.some(({ type }) => type === "list_splat");
  let place = 0;
  for (const parameter of list === null ? [] : namedChildren(list)) {
    const name =
      fieldOf(parameter, "name") ?? (parameter.type === "identifier" ? parameter : parameter.children[0]);
    if (name === undefined || name.type !== "identifier") continue;
    const given =
      call.keywords.get(written(name, reading)) ?? (hasSplat ? undefined : call.positional[place]);
    const usual = fieldOf(parameter, "value");
    place += 1;
    to.names.set(
      written(name, reading),
      given !== undefined
        ? { node: given, scope: from }
        : usual === null
          ? null
          : { node: usual, scope: fn.scope },
    );
  }
}
