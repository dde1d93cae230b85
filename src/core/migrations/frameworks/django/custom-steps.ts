import type { SyntaxNode } from "../../../../kernel/parsers.ts";
import type { Operation } from "../../operation.ts";
import { bindAll } from "../../python/file.ts";
import { readFunction } from "../../python/functions.ts";
import { opaque } from "../../python/made.ts";
import { resolve, written } from "../../python/reading.ts";
import { scopeWithin, type Value } from "../../python/scope.ts";
import { fieldOf, namedChildren } from "../../syntax/nodes.ts";
import { IDIOMS } from "./idiom.ts";
import { DJANGO } from "./meanings.ts";
import { type App, opaqueStep, type Step, type StepCall } from "./step.ts";

/** A step of a class that the migration's own file defines, by what the class says; null where it defines none. */
export function customStep({ call, scope }: StepCall, app: App): Step | null {
  const callee = fieldOf(call.node, "function");
  const found = callee === null ? null : resolve({ node: callee, scope }, app.reading);
  if (found === null || found.node.type !== "class_definition") return null;
  const { line } = call.node;
  const body = fieldOf(found.node, "body");
  if (body === null) return opaqueStep(line);
  const inner = scopeWithin(found.scope);
  bindAll(body, inner, app.reading.file.text);
  const names = inner.names;
  const up = methodOf(names.get("database_forwards"), line, app);
  if (names.get("reversible")?.node.type === "false") {
    const irreversible =
      "The operation says `reversible = False`: Django stops with IrreversibleError before it takes anything back.";
    return { line, up, down: [], irreversible, idiom: IDIOMS.custom };
  }
  if (!names.has("database_backwards") && isOperation(found.node, app)) {
    const irreversible =
      "The operation has no `database_backwards`: Django stops with an error when it goes back.";
    return { line, up, down: [], irreversible, idiom: IDIOMS.custom };
  }
  return {
    ...opaqueStep(line),
    up,
    down: methodOf(names.get("database_backwards"), line, app),
    idiom: IDIOMS.custom,
  };
}

function methodOf(method: Value | null | undefined, line: number, app: App): readonly Operation[] {
  if (method?.node.type !== "function_definition") return [opaque(line)];
  return readFunction(method, app.reading, DJANGO);
}

// Only Django's bare base class leaves the way back to whoever extends it.
function isOperation(node: SyntaxNode, { reading }: App): boolean {
  const bases = fieldOf(node, "superclasses");
  return (bases === null ? [] : namedChildren(bases)).some((base) =>
    /(?:^|\.)Operation$/.test(written(base, reading)),
  );
}
