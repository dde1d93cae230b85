import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, namedChildren, textOf } from "../syntax/nodes.ts";
import { runCall } from "./call.ts";
import { opposite } from "./conditions.ts";
import { readConstant, readProperty } from "./members.ts";
import { concatenated, readString } from "./string.ts";
import { type PhpValue, textIn, UNKNOWN } from "./value.ts";
import type { PhpFrame, PhpWalk } from "./walk.ts";

/** What an expression comes to; the deeds in it are added to the walk. */
export function evaluateNode<H>(node: SyntaxNode, frame: PhpFrame<H>, walk: PhpWalk<H>): PhpValue<H> {
  if (!walk.spend("steps", 1, node.line)) return UNKNOWN;
  const { text } = walk.script.file;
  const inner = (child: SyntaxNode | null | undefined): PhpValue<H> =>
    child === null || child === undefined ? UNKNOWN : walk.evaluate(child, { ...frame, isValue: true });
  switch (node.type) {
    case "string":
    case "encapsed_string":
    case "heredoc":
    case "nowdoc":
      return readString(node, text, inner);
    case "integer":
    case "float":
    case "boolean":
    case "null":
      return { kind: "plain", text: textOf(node, text).toLowerCase() };
    case "parenthesized_expression":
    case "sequence_expression":
    case "error_suppression_expression":
    case "cast_expression": {
      const last = namedChildren(node).at(-1);
      return last === undefined ? UNKNOWN : walk.evaluate(last, frame);
    }
    case "array_creation_expression":
      return readArray(node, inner);
    case "variable_name": {
      const name = textOf(node, text).slice(1);
      return name === "this" ? { kind: "this" } : (frame.scope.get(name) ?? UNKNOWN);
    }
    case "assignment_expression":
    case "augmented_assignment_expression":
      return assign(node, frame, walk, inner);
    case "member_access_expression":
    case "nullsafe_member_access_expression":
      return readProperty(node, frame, walk, inner(fieldOf(node, "object")));
    case "class_constant_access_expression":
    case "scoped_property_access_expression":
      return readConstant(node, frame, walk);
    case "binary_expression":
      return readOperator(node, text, inner);
    case "unary_op_expression": {
      const value = inner(fieldOf(node, "argument") ?? namedChildren(node).at(-1));
      return textOf(node, text).startsWith("!") ? opposite(value) : UNKNOWN;
    }
    case "conditional_expression":
      return readTernary(node, frame, walk, inner);
    case "member_call_expression":
    case "nullsafe_member_call_expression":
    case "scoped_call_expression":
    case "function_call_expression":
    case "object_creation_expression":
      return runCall(node, frame, walk);
    case "anonymous_function":
    case "arrow_function":
      return { kind: "closure", node, scope: frame.scope };
    case "throw_expression":
      for (const child of namedChildren(node)) inner(child);
      return { kind: "raises", line: node.line };
    default:
      for (const child of namedChildren(node)) inner(child);
      return UNKNOWN;
  }
}

function readArray<H>(node: SyntaxNode, inner: (node: SyntaxNode) => PhpValue<H>): PhpValue<H> {
  const items: PhpValue<H>[] = [];
  const pairs = new Map<string, PhpValue<H>>();
  let isKnown = true;
  for (const element of namedChildren(node)) {
    const [first, second] = namedChildren(element);
    if (element.type !== "array_element_initializer" || first === undefined) isKnown = false;
    else if (second === undefined) items.push(inner(first));
    else {
      const key = inner(first);
      const value = inner(second);
      if (key.kind === "text" || key.kind === "plain") pairs.set(key.text, value);
      else isKnown = false;
    }
  }
  if (!isKnown) return UNKNOWN;
  return pairs.size > 0 ? { kind: "map", pairs } : { kind: "list", items };
}

function assign<H>(
  node: SyntaxNode,
  frame: PhpFrame<H>,
  walk: PhpWalk<H>,
  inner: (node: SyntaxNode) => PhpValue<H>,
): PhpValue<H> {
  const { text } = walk.script.file;
  const [left, right] = [fieldOf(node, "left"), fieldOf(node, "right")];
  if (left === null || right === null) return UNKNOWN;
  const given = inner(right);
  const operator = fieldOf(node, "operator");
  const isPlain = node.type === "assignment_expression";
  const joins = operator !== null && textOf(operator, text) === ".=";
  const value = isPlain ? given : joins ? concatenated(inner(left), given) : UNKNOWN;
  frame.scope.set(textOf(left, text).replace(/^\$/, ""), value);
  // `$tables[] = …` leaves the list another one than it was.
  if (left.type === "subscript_expression") {
    const [held] = namedChildren(left);
    if (held !== undefined) frame.scope.delete(textOf(held, text).replace(/^\$/, ""));
  }
  return value;
}

function readOperator<H>(
  node: SyntaxNode,
  text: string,
  inner: (node: SyntaxNode | null) => PhpValue<H>,
): PhpValue<H> {
  const [left, right] = [inner(fieldOf(node, "left")), inner(fieldOf(node, "right"))];
  const operator = fieldOf(node, "operator");
  const sign = operator === null ? "" : textOf(operator, text).toLowerCase();
  if (sign === ".") return concatenated(left, right);
  if (!["&&", "||", "and", "or"].includes(sign)) return UNKNOWN;
  if (left.kind === "plain" && right.kind === "plain" && textIn(left) === textIn(right)) return left;
  const exists = [left, right].filter((value) => value.kind === "exists");
  return exists.find(({ isAbsent }) => isAbsent) ?? exists[0] ?? UNKNOWN;
}

function readTernary<H>(
  node: SyntaxNode,
  frame: PhpFrame<H>,
  walk: PhpWalk<H>,
  inner: (node: SyntaxNode | null) => PhpValue<H>,
): PhpValue<H> {
  const condition = inner(fieldOf(node, "condition"));
  const [body, other] = [fieldOf(node, "body"), fieldOf(node, "alternative")];
  if (condition.kind === "plain" && body !== null && other !== null) {
    return walk.evaluate(["false", "null", "0"].includes(condition.text) ? other : body, frame);
  }
  for (const branch of [body, other]) if (branch !== null) walk.evaluate(branch, frame);
  return UNKNOWN;
}
