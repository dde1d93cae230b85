import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, namedChildren, textOf } from "../syntax/nodes.ts";
import { chainEffects } from "./calls.ts";
import { evaluate } from "./evaluate.ts";
import { isPause } from "./pause.ts";
import { type Ending, emit, type Run } from "./run.ts";
import type { Scope } from "./scope.ts";
import { UNKNOWN } from "./value.ts";
import { isFunction } from "./visit.ts";

/** Whether anybody takes what an expression gives: awaits it, returns it, passes it on. */
export type Use = "used" | "discarded";

/** Goes through what running an expression does. Names and functions that are only mentioned do nothing. */
export function effectsOf(node: SyntaxNode, scope: Scope, run: Run, use: Use): Ending {
  run.program.budget.left -= 1;
  if (run.program.budget.left < 0 || isFunction(node)) return null;
  switch (node.type) {
    case "call_expression": {
      const value = evaluate(node, scope, run.program);
      return value.kind === "chain" ? chainEffects(value, run, use) : null;
    }
    case "await_expression":
      return through(node, scope, run, "used");
    case "parenthesized_expression":
    case "as_expression":
    case "satisfies_expression":
    case "non_null_expression":
      return through(node, scope, run, use);
    case "ternary_expression":
      return either(node, ["consequence", "alternative"], scope, run, use);
    case "binary_expression":
      return isCutShort(node, scope, run)
        ? effectsOf(fieldOf(node, "left") ?? node, scope, run, "used")
        : either(node, ["right"], scope, run, use);
    case "new_expression": {
      // Its function runs at once, and what it awaits is its own affair.
      const isPromise = textOf(fieldOf(node, "constructor") ?? node, run.program.text) === "Promise";
      if (isPromise && !isPause(node, run.program.text)) emit(run, { kind: "opaque", line: node.line });
      const given = fieldOf(node, "arguments");
      return given === null ? null : effectsOf(given, scope, run, "used");
    }
    case "class":
    case "class_declaration":
    case "string":
      return null;
    default: {
      for (const child of namedChildren(node)) {
        const ending = effectsOf(fieldOf(child, "value") ?? child, scope, run, "used");
        if (ending !== null) return ending;
      }
      return null;
    }
  }
}

function through(node: SyntaxNode, scope: Scope, run: Run, use: Use): Ending {
  const [inner] = namedChildren(node);
  return inner === undefined ? null : effectsOf(inner, scope, run, use);
}

// `false && await …`: what stands second is never reached.
function isCutShort(node: SyntaxNode, scope: Scope, run: Run): boolean {
  const operator = fieldOf(node, "operator")?.type ?? "";
  if (!["&&", "||", "??"].includes(operator)) return false;
  const left = fieldOf(node, "left");
  const value = left === null ? UNKNOWN : evaluate(left, scope, run.program);
  if (value.kind !== "plain") return false;
  if (operator === "&&") return !value.value;
  return operator === "||" ? Boolean(value.value) : value.value !== null && value.value !== undefined;
}

// What stands first always runs, and of the rest one or none.
function either(node: SyntaxNode, fields: readonly string[], scope: Scope, run: Run, use: Use): Ending {
  const first = fieldOf(node, "condition") ?? fieldOf(node, "left");
  const ending = first === null ? null : effectsOf(first, scope, run, "used");
  if (ending !== null) return ending;
  const value = first === null ? UNKNOWN : evaluate(first, scope, run.program);
  if (fields.length === 2 && value.kind === "plain") {
    const taken = fieldOf(node, value.value ? "consequence" : "alternative");
    return taken === null ? null : effectsOf(taken, scope, run, use);
  }
  const { thrownAt } = run.seen;
  const endings = fields.map((field) => {
    const part = fieldOf(node, field);
    return part === null ? null : effectsOf(part, scope, run, use);
  });
  const always = endings.length === 2 && endings.every((one) => one === "thrown");
  if (!always) run.seen.thrownAt = thrownAt;
  return always ? "thrown" : null;
}
