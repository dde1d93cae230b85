import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, textOf } from "../syntax/nodes.ts";

/** What a condition always comes to, by the literals in it; null where that hangs on running it. */
export function truthOf(condition: SyntaxNode, text: string): boolean | null {
  switch (condition.type) {
    case "boolean":
      return textOf(condition, text) === "true";
    case "nil":
      return false;
    case "binary_operator": {
      const sign = signOf(condition, text);
      const isAnd = ["&&", "and"].includes(sign);
      if (!isAnd && !["||", "or"].includes(sign)) return null;
      const sides = [fieldOf(condition, "left"), fieldOf(condition, "right")].map((side) =>
        side === null ? null : truthOf(side, text),
      );
      if (sides.includes(!isAnd)) return !isAnd;
      return sides.includes(null) ? null : isAnd;
    }
    default:
      return null;
  }
}

/** Whether what stands right of `&&` or `||` is never reached. */
export function isCutShort(node: SyntaxNode, text: string): boolean {
  const left = fieldOf(node, "left");
  const always = left === null ? null : truthOf(left, text);
  const sign = signOf(node, text);
  if (always === null) return false;
  return always ? ["||", "or"].includes(sign) : ["&&", "and"].includes(sign);
}

function signOf(node: SyntaxNode, text: string): string {
  const operator = fieldOf(node, "operator");
  return operator === null ? "" : textOf(operator, text);
}
