import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { type Flow, GOES_ON } from "../recorded/outcome.ts";
import { fieldOf, namedChildren, textOf } from "../syntax/nodes.ts";
import type { CsFrame, CsWalk } from "./walk.ts";

/** Runs what an `#if` lets into a build for release, where `DEBUG` is not defined; of other symbols both ways. */
export function runDirective<H>(node: SyntaxNode, frame: CsFrame<H>, walk: CsWalk<H>): Flow {
  const [condition, other] = [fieldOf(node, "condition"), fieldOf(node, "alternative")];
  const own = namedChildren(node).filter((child) => child !== condition && child !== other);
  const isIn = condition === null ? true : isDefined(condition, walk.script.text);
  if (isIn === true) return walk.run(own, frame);
  if (isIn === false) return other === null ? GOES_ON : walk.run([other], frame);
  for (const statement of own) walk.run([statement], frame);
  if (other !== null) walk.run([other], frame);
  return GOES_ON;
}

function isDefined(condition: SyntaxNode, text: string): boolean | null {
  const inner = (field: string): boolean | null => {
    const node = fieldOf(condition, field);
    return node === null ? null : isDefined(node, text);
  };
  switch (condition.type) {
    case "boolean_literal":
      return textOf(condition, text) === "true";
    case "identifier":
      return textOf(condition, text) === "DEBUG" ? false : null;
    case "parenthesized_expression": {
      const [only] = namedChildren(condition);
      return only === undefined ? null : isDefined(only, text);
    }
    case "unary_expression": {
      const argument = inner("argument");
      return argument === null ? null : !argument;
    }
    case "binary_expression": {
      const operator = fieldOf(condition, "operator");
      const sign = operator === null ? "" : textOf(operator, text);
      const sides = [inner("left"), inner("right")];
      if (sign === "&&") return sides.includes(false) ? false : sides.includes(null) ? null : true;
      if (sign === "||") return sides.includes(true) ? true : sides.includes(null) ? null : false;
      return null;
    }
    default:
      return null;
  }
}
