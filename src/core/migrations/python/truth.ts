import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, namedChildren } from "../syntax/nodes.ts";
import { type Reading, resolve, written } from "./reading.ts";
import type { Scope } from "./scope.ts";

/**
 * What a condition always comes to, by literals and by constants of the file; null where that hangs on running it. Other
 * names are left out, since a loop may change them.
 */
export function truthOf(condition: SyntaxNode, scope: Scope, reading: Reading): boolean | null {
  const inner = (node: SyntaxNode | null | undefined): boolean | null =>
    node === null || node === undefined ? null : truthOf(node, scope, reading);
  switch (condition.type) {
    case "true":
      return true;
    case "false":
    case "none":
      return false;
    case "integer":
      return /[1-9a-f]/i.test(written(condition, reading).replace(/^0[xob]/i, ""));
    case "parenthesized_expression":
      return inner(namedChildren(condition)[0]);
    case "not_operator": {
      const asked = inner(fieldOf(condition, "argument"));
      return asked === null ? null : !asked;
    }
    case "boolean_operator": {
      const isAnd = fieldOf(condition, "operator")?.type === "and";
      const sides = [inner(fieldOf(condition, "left")), inner(fieldOf(condition, "right"))];
      if (sides.includes(!isAnd)) return !isAnd;
      return sides.includes(null) ? null : isAnd;
    }
    case "identifier": {
      if (!/^[A-Z][A-Z\d_]*$/.test(written(condition, reading))) return null;
      const { node } = resolve({ node: condition, scope }, reading);
      return node.type === "true" || node.type === "false" ? node.type === "true" : null;
    }
    default:
      return null;
  }
}

/** The parts of an expression that may be reached: not what stands behind `False and` or in the other half of an `if`. */
export function reachedParts(node: SyntaxNode, scope: Scope, reading: Reading): readonly SyntaxNode[] {
  const parts = namedChildren(node);
  if (node.type === "boolean_operator") {
    const [left] = parts;
    const always = left === undefined ? null : truthOf(left, scope, reading);
    const isAnd = fieldOf(node, "operator")?.type === "and";
    return always === null || always === isAnd ? parts : parts.slice(0, 1);
  }
  if (node.type !== "conditional_expression") return parts;
  const [then, condition, otherwise] = parts;
  const always = condition === undefined ? null : truthOf(condition, scope, reading);
  if (always === null || then === undefined || otherwise === undefined) return parts;
  return [always ? then : otherwise];
}
