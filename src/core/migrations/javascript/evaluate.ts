import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, namedChildren, textOf } from "../syntax/nodes.ts";
import { classMember } from "./class-members.ts";
import { memberName } from "./exports.ts";
import { functionScope, onlyResult } from "./function-parts.ts";
import type { ObjectMembers, Program } from "./program.ts";
import { lookUp, type Scope } from "./scope.ts";
import { textOfString, textOfTemplate } from "./string-text.ts";
import { isLayoutTag, textResult } from "./text-methods.ts";
import { type Chain, type FunctionValue, type Link, type Root, UNKNOWN, type Value } from "./value.ts";
import { isFunction } from "./visit.ts";

// Longer texts and longer ways through names are given up, so that no file can make it work without end.
const MAX_TEXT = 262_144;
const MAX_WAY = 24;

/** What an expression stands for. `way` counts the names and calls that led here. */
export function evaluate(node: SyntaxNode, scope: Scope, program: Program, way = 0): Value {
  program.budget.left -= 1;
  if (way > MAX_WAY || program.budget.left < 0) return UNKNOWN;
  const inner = (child: SyntaxNode | null): Value =>
    child === null ? UNKNOWN : evaluate(child, scope, program, way);
  if (isFunction(node)) return { kind: "function", node, scope };
  switch (node.type) {
    case "string":
      return textOfString(node, program.text);
    case "template_string":
      return textOfTemplate(node, program.text, inner);
    case "number":
      return { kind: "plain", value: Number(textOf(node, program.text).replaceAll("_", "")) };
    case "true":
    case "false":
      return { kind: "plain", value: node.type === "true" };
    case "null":
      return { kind: "plain", value: null };
    case "undefined":
      return { kind: "plain", value: undefined };
    case "identifier":
    case "shorthand_property_identifier":
      return named(textOf(node, program.text), scope, program, way);
    case "this":
      return named("this", scope, program, way);
    case "super":
      return chainOf({ kind: "global", name: "super" }, []);
    case "await_expression":
    case "parenthesized_expression":
    case "as_expression":
    case "satisfies_expression":
    case "non_null_expression":
      return inner(namedChildren(node)[0] ?? null);
    case "type_assertion":
      return inner(namedChildren(node).at(-1) ?? null);
    case "binary_expression":
      return sum(node, inner);
    case "array":
      return { kind: "array", node, scope };
    case "object":
      return { kind: "object", node, scope };
    case "class":
    case "class_declaration":
      return { kind: "class", node, scope };
    case "new_expression":
      return created(node, inner);
    case "member_expression":
    case "subscript_expression":
      return member(node, scope, program, way);
    case "call_expression":
      return called(node, scope, program, way);
    default:
      return UNKNOWN;
  }
}

/** What a member of a value stands for. */
export function memberOf(value: Value, name: string, program: Program, way = 0): Value {
  if (value.kind === "object") {
    const { byName, isOpen } = objectMembers(value.node, program);
    const found = byName.get(name);
    if (found === undefined) {
      return isOpen ? UNKNOWN : { kind: "plain", value: undefined };
    }
    return owned(evaluate(fieldOf(found, "value") ?? found, value.scope, program, way + 1), value);
  }
  if (value.kind === "class") {
    const found = classMember(value.node, name, program.text);
    if (found === null) return { kind: "plain", value: undefined };
    // A field's arrow function keeps the `this` of the class.
    const inside: Scope = { parent: value.scope, names: new Map([["this", { kind: "value", value }]]) };
    return owned(evaluate(fieldOf(found, "value") ?? found, inside, program, way + 1), value);
  }
  if (value.kind === "array") {
    program.budget.left -= value.node.children.length >> 3;
    const item = /^\d+$/.test(name) ? namedChildren(value.node)[Number(name)] : undefined;
    return item === undefined || item.type === "spread_element"
      ? UNKNOWN
      : evaluate(item, value.scope, program, way + 1);
  }
  if (value.kind === "chain") return withLink(value, { name, args: null, scope: program.scope, line: 1 });
  return UNKNOWN;
}

/** The names of the members of an object; null where not all are written out. */
export function objectKeys(value: Value, program: Program): readonly string[] | null {
  if (value.kind !== "object") return null;
  const { byName, isOpen } = objectMembers(value.node, program);
  return isOpen ? null : [...byName.keys()];
}

function objectMembers(node: SyntaxNode, { members, text }: Program): ObjectMembers {
  const known = members.get(node);
  if (known !== undefined) return known;
  const named = namedChildren(node).map((child) => [memberName(child, text), child] as const);
  const byName = new Map(named.flatMap(([name, child]) => (name === null ? [] : [[name, child] as const])));
  const found = { byName, isOpen: named.some(([name]) => name === null) };
  members.set(node, found);
  return found;
}

function owned(value: Value, self: Value): Value {
  return value.kind === "function" ? { ...value, self } : value;
}

function named(name: string, scope: Scope, program: Program, way: number): Value {
  const found = lookUp(name, scope);
  if (found === null) return chainOf({ kind: "global", name }, []);
  if (program.reassigned.has(name)) return UNKNOWN;
  const { binding } = found;
  if (binding.kind === "value") return binding.value;
  // While it is evaluated it stands for nothing known, so that a name cannot lead to itself.
  found.scope.names.set(name, { kind: "value", value: UNKNOWN });
  let value = evaluate(binding.node, found.scope, program, way + 1);
  for (const part of binding.path) value = memberOf(value, part, program, way + 1);
  found.scope.names.set(name, { kind: "value", value });
  return value;
}

function sum(node: SyntaxNode, inner: (child: SyntaxNode | null) => Value): Value {
  if (!node.children.some(({ type }) => type === "+")) return UNKNOWN;
  const [left, right] = [inner(fieldOf(node, "left")), inner(fieldOf(node, "right"))];
  if (left.kind !== "text" || right.kind !== "text") return UNKNOWN;
  if (left.text.length + right.text.length > MAX_TEXT) return UNKNOWN;
  return { kind: "text", text: left.text + right.text, line: left.line, keepsLines: false };
}

// `new TableColumn({ name: "a" })` stands for what it is made from.
function created(node: SyntaxNode, inner: (child: SyntaxNode | null) => Value): Value {
  const given = fieldOf(node, "arguments");
  const [only, second] = given === null ? [] : namedChildren(given);
  const value = only !== undefined && second === undefined ? inner(only) : UNKNOWN;
  return value.kind === "object" ? value : UNKNOWN;
}

function member(node: SyntaxNode, scope: Scope, program: Program, way: number): Value {
  const [object, property] = [fieldOf(node, "object"), fieldOf(node, "property") ?? fieldOf(node, "index")];
  if (object === null || property === null) return UNKNOWN;
  const name = keyOf(property, scope, program, way);
  const owner = textOf(object, program.text);
  if (owner === "exports" || owner === "module.exports") {
    const exported = name === null ? undefined : program.exports.byName.get(name);
    return exported === undefined ? UNKNOWN : evaluate(exported, program.scope, program, way + 1);
  }
  const value = evaluate(object, scope, program, way);
  const link = { name: name ?? "[]", args: null, scope, line: property.line };
  switch (value.kind) {
    case "chain":
      return withLink(value, link);
    case "object":
    case "array": {
      const found = name === null ? UNKNOWN : memberOf(value, name, program, way);
      // Not one of its own: a method of every array or object.
      const isOwn = found.kind !== "unknown" && !(found.kind === "plain" && found.value === undefined);
      return isOwn ? found : chainOf({ kind: "value", value }, [link]);
    }
    case "class": {
      const found = name === null ? UNKNOWN : memberOf(value, name, program, way);
      const isOwn = !(found.kind === "plain" && found.value === undefined);
      // Not its own: what the tool's base class gives it.
      return isOwn ? found : chainOf({ kind: "handle", name: "this" }, [link]);
    }
    case "text":
    case "function":
      return chainOf({ kind: "value", value }, [link]);
    case "plain":
    case "unknown":
      return chainOf({ kind: "unknown" }, [link]);
    default:
      return value satisfies never;
  }
}

function keyOf(property: SyntaxNode, scope: Scope, program: Program, way: number): string | null {
  if (property.field === "property") return textOf(property, program.text);
  const value = evaluate(property, scope, program, way + 1);
  if (value.kind === "text") return value.text;
  return value.kind === "plain" && typeof value.value === "number" ? String(value.value) : null;
}

function called(node: SyntaxNode, scope: Scope, program: Program, way: number): Value {
  const [callee, given] = [fieldOf(node, "function"), fieldOf(node, "arguments")];
  if (callee === null || given === null) return UNKNOWN;
  const isTemplate = given.type === "template_string";
  const args = isTemplate ? [given] : namedChildren(given);
  const value = evaluate(callee, scope, program, way);
  if (isTemplate && isLayoutTag(value)) return evaluate(given, scope, program, way);
  const link: Link = { name: isTemplate ? "``" : "()", args, scope, line: callee.line };
  if (value.kind === "function") return resultOf(value, link, program, way);
  if (value.kind !== "chain") return chainOf({ kind: "unknown" }, [link]);
  const last = value.links.at(-1);
  // `a.b()` calls the member; `a()` and `a.b()()` call what came out.
  if (last === undefined || last.args !== null || isTemplate) return withLink(value, link);
  const chain = chainOf(value.root, [
    ...value.links.slice(0, -1),
    { ...last, args, scope, line: callee.type === "identifier" ? callee.line : last.line },
  ]);
  return textResult(chain, (node, inside) => evaluate(node, inside, program, way + 1)) ?? chain;
}

// A function of the file that only makes a text stands for that text; of any other one the call is kept.
function resultOf(fn: FunctionValue, link: Link, program: Program, way: number): Value {
  const call = chainOf({ kind: "value", value: fn }, [link]);
  const result = onlyResult(fn.node);
  if (result === null) return call;
  const scope = functionScope(
    fn,
    link.args ?? [],
    (arg) => evaluate(arg, link.scope, program, way + 4),
    program,
  );
  const value = evaluate(result, scope, program, way + 4);
  return value.kind === "text" ? value : call;
}

function withLink(chain: Chain, link: Link): Chain {
  return { ...chain, links: [...chain.links, link] };
}

function chainOf(root: Root, links: readonly Link[]): Chain {
  return { kind: "chain", root, links };
}
