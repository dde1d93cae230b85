import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, textOf } from "../syntax/nodes.ts";
import { type CsValue, isPlain, UNKNOWN } from "./value.ts";

/**
 * What `a && b`, `a || b`, `!a` and `a ? b : c` come to; null for any other expression. What is behind a constant that
 * cuts it short is not evaluated.
 */
export function evaluateLogic<H>(
  node: SyntaxNode,
  text: string,
  evaluate: (node: SyntaxNode) => CsValue<H>,
): CsValue<H> | null {
  const of = (field: string): CsValue<H> => {
    const part = fieldOf(node, field);
    return part === null ? UNKNOWN : evaluate(part);
  };
  if (node.type === "conditional_expression") {
    const asked = of("condition");
    if (isPlain(asked, "true")) return of("consequence");
    if (isPlain(asked, "false")) return of("alternative");
    of("consequence");
    of("alternative");
    return UNKNOWN;
  }
  const operator = fieldOf(node, "operator");
  const sign = operator === null ? "" : textOf(operator, text);
  if (/^(?:prefix_)?unary_expression$/.test(node.type) && sign === "!") {
    const operand = node.children.findLast(({ isNamed }) => isNamed);
    const asked: CsValue<H> = operand === undefined ? UNKNOWN : evaluate(operand);
    if (isPlain(asked, "true")) return { kind: "plain", text: "false" };
    return isPlain(asked, "false") ? { kind: "plain", text: "true" } : UNKNOWN;
  }
  if (node.type !== "binary_expression" || (sign !== "&&" && sign !== "||")) return null;
  const ends = sign === "&&" ? "false" : "true";
  const left = of("left");
  if (isPlain(left, ends)) return left;
  const right = of("right");
  if (isPlain(right, ends)) return right;
  return left.kind === "plain" && right.kind === "plain" ? right : UNKNOWN;
}
