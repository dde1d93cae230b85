import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, namedChildren, textOf } from "../syntax/nodes.ts";
import { readValue } from "./read-value.ts";
import type { RubySource } from "./source.ts";
import type { RubyScope } from "./value.ts";

/** What a caller knows of a condition; null where it knows nothing. */
export type Known = (condition: SyntaxNode) => boolean | null;

/**
 * What a condition always comes to; null where that hangs on running it. Variables are left out, since a branch may have
 * changed them.
 */
export function truthOf(
  condition: SyntaxNode,
  source: RubySource,
  scope: RubyScope,
  known: Known = () => null,
): boolean | null {
  const answer = known(condition);
  if (answer !== null) return answer;
  const inner = (node: SyntaxNode | null): boolean | null =>
    node === null ? null : truthOf(node, source, scope, known);
  switch (condition.type) {
    case "true":
      return true;
    case "false":
    case "nil":
      return false;
    case "constant": {
      const value = readValue(condition, source, scope);
      return value.kind === "plain" ? value.text !== "false" && value.text !== "nil" : null;
    }
    case "parenthesized_statements": {
      const [only, second] = namedChildren(condition);
      return only === undefined || second !== undefined ? null : inner(only);
    }
    case "unary": {
      const [operator, operand] = [fieldOf(condition, "operator"), fieldOf(condition, "operand")];
      const negates = operator !== null && ["!", "not"].includes(textOf(operator, source.text));
      const asked = negates ? inner(operand) : null;
      return asked === null ? null : !asked;
    }
    case "binary": {
      const operator = fieldOf(condition, "operator");
      const sign = operator === null ? "" : textOf(operator, source.text);
      const isAnd = ["&&", "and"].includes(sign);
      if (!isAnd && !["||", "or"].includes(sign)) return null;
      const sides = [inner(fieldOf(condition, "left")), inner(fieldOf(condition, "right"))];
      if (sides.includes(!isAnd)) return !isAnd;
      return sides.includes(null) ? null : isAnd;
    }
    default:
      return null;
  }
}

/** The parts of a loop or an operator that may be reached: not the body of a `while false`, nor what `false &&` cuts off. */
export function reachedParts(node: SyntaxNode, source: RubySource, scope: RubyScope): readonly SyntaxNode[] {
  const [asked, operator] = [fieldOf(node, "condition") ?? fieldOf(node, "left"), fieldOf(node, "operator")];
  // `begin … end while false` runs once.
  const isAskedLast = node.type.endsWith("_modifier") && fieldOf(node, "body")?.type === "begin";
  const always = asked === null || isAskedLast ? null : truthOf(asked, source, scope);
  const sign = operator === null ? node.type.replace("_modifier", "") : textOf(operator, source.text);
  const runsOn = RUNS_ON.get(sign);
  return always === null || runsOn === undefined || always === runsOn ? namedChildren(node) : [];
}

const RUNS_ON: ReadonlyMap<string, boolean> = new Map([
  ["&&", true],
  ["and", true],
  ["while", true],
  ["||", false],
  ["or", false],
  ["until", false],
]);
