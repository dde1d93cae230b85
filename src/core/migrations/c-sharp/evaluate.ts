import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, namedChildren, textOf } from "../syntax/nodes.ts";
import { mayFollow, runCall } from "./call.ts";
import { evaluateLogic } from "./logic.ts";
import { concatenated, readString } from "./string.ts";
import { type CsValue, UNKNOWN } from "./value.ts";
import type { CsFrame, CsWalk } from "./walk.ts";

/** What an expression comes to; the deeds in it are added to the walk. */
export function evaluateNode<H>(node: SyntaxNode, frame: CsFrame<H>, walk: CsWalk<H>): CsValue<H> {
  if (!walk.spend("steps", 1, node.line)) return UNKNOWN;
  const { text } = walk.script;
  const inner = (child: SyntaxNode): CsValue<H> => walk.evaluate(child, { ...frame, isValue: true });
  const logic = evaluateLogic(node, text, inner);
  if (logic !== null) return logic;
  switch (node.type) {
    case "string_literal":
    case "verbatim_string_literal":
    case "raw_string_literal":
    case "interpolated_string_expression":
      return readString(node, text, inner);
    case "integer_literal":
    case "real_literal":
    case "boolean_literal":
    case "null_literal":
      return { kind: "plain", text: textOf(node, text) };
    case "this":
      return { kind: "this" };
    case "base":
      return { kind: "base" };
    case "identifier":
      return readName(textOf(node, text), frame, walk);
    case "member_access_expression":
      return readMember(node, frame, walk);
    case "parenthesized_expression":
    case "cast_expression":
    case "await_expression":
    case "checked_expression":
    case "postfix_unary_expression": {
      const last = namedChildren(node).at(-1);
      return last === undefined ? UNKNOWN : walk.evaluate(last, frame);
    }
    case "implicit_array_creation_expression":
    case "array_creation_expression":
    case "object_creation_expression":
    case "implicit_object_creation_expression":
      return readCreation(node, inner);
    case "initializer_expression":
    case "collection_expression":
    case "element_binding_expression":
      return { kind: "list", items: namedChildren(node).map((item) => inner(insideOf(item))) };
    case "binary_expression": {
      const [left, right] = [fieldOf(node, "left"), fieldOf(node, "right")];
      const operator = fieldOf(node, "operator");
      if (left === null || right === null) return UNKNOWN;
      const [a, b] = [inner(left), inner(right)];
      return operator !== null && textOf(operator, text) === "+" ? concatenated(a, b) : UNKNOWN;
    }
    case "assignment_expression":
      return assign(node, frame, walk);
    case "lambda_expression":
    case "anonymous_method_expression":
      return { kind: "lambda", node };
    case "invocation_expression":
    case "conditional_access_expression":
      return runCall(node, frame, walk);
    case "throw_expression":
      return { kind: "raises", line: node.line };
    default:
      for (const child of namedChildren(node)) inner(child);
      return UNKNOWN;
  }
}

function readName<H>(name: string, frame: CsFrame<H>, walk: CsWalk<H>): CsValue<H> {
  const bound = frame.scope.get(name);
  if (bound !== undefined) return bound;
  const field = walk.script.migration.fields.get(name);
  if (field === undefined || !mayFollow(field, frame)) return { kind: "unknown", name };
  // A constant may be made of others, in the worst case of itself.
  return walk.evaluate(field, { ...frame, following: [...frame.following, field] });
}

function readMember<H>(node: SyntaxNode, frame: CsFrame<H>, walk: CsWalk<H>): CsValue<H> {
  const { text, migration } = walk.script;
  const [holder, member] = [fieldOf(node, "expression"), fieldOf(node, "name")];
  if (holder === null || member === null) return UNKNOWN;
  const name = textOf(member, text);
  const value = walk.evaluate(holder, { ...frame, isValue: true });
  if (value.kind === "handle" && walk.script.tool.handsOn(name)) {
    walk.add({ kind: "does", operation: { kind: "opaque", line: node.line } });
  }
  const isOwn = value.kind === "this" || (value.kind === "unknown" && value.name === migration.name);
  if (isOwn) return readName(name, { ...frame, scope: new Map() }, walk);
  return { kind: "unknown", name: value.kind === "unknown" && value.name !== null ? value.name : null };
}

function readCreation<H>(node: SyntaxNode, inner: (node: SyntaxNode) => CsValue<H>): CsValue<H> {
  for (const child of namedChildren(node)) {
    if (child.type === "initializer_expression") return inner(child);
  }
  for (const child of namedChildren(node)) if (child.type === "argument_list") inner(child);
  return UNKNOWN;
}

function insideOf(item: SyntaxNode): SyntaxNode {
  return item.type === "argument" || item.type === "expression_element"
    ? (namedChildren(item).at(-1) ?? item)
    : item;
}

function assign<H>(node: SyntaxNode, frame: CsFrame<H>, walk: CsWalk<H>): CsValue<H> {
  const { text } = walk.script;
  const [left, right] = [fieldOf(node, "left"), fieldOf(node, "right")];
  const operator = fieldOf(node, "operator");
  if (left === null || right === null) return UNKNOWN;
  const given = walk.evaluate(right, { ...frame, isValue: true });
  const name = textOf(left, text);
  const sign = operator === null ? "=" : textOf(operator, text);
  const before = frame.scope.get(name) ?? UNKNOWN;
  const value = sign === "=" ? given : sign === "+=" ? concatenated(before, given) : UNKNOWN;
  frame.scope.set(name, value);
  return value;
}
