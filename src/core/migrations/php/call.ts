import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, namedChildren, textOf } from "../syntax/nodes.ts";
import { builtinValue, isQuiet } from "./builtin.ts";
import { addAtOnce } from "./does.ts";
import { follow } from "./follow.ts";
import { type PhpValue, UNKNOWN } from "./value.ts";
import type { PhpCall, PhpFrame, PhpWalk } from "./walk.ts";

/** Runs a call: as the tool knows it, as the same file tells it, or else as something that is not known. */
export function runCall<H>(node: SyntaxNode, frame: PhpFrame<H>, walk: PhpWalk<H>): PhpValue<H> {
  const call = readCall(node, frame, walk);
  if (call === null) return UNKNOWN;
  if (call.receiver.kind === "raises") return call.receiver;
  const own = walk.script.tool.call(call, frame, walk);
  if (own !== null) return own;
  const followed = follow(call, frame, walk);
  if (followed !== null) return followed;
  const value = builtinValue(call);
  if (value !== null) return value;
  const closures = [...call.args, ...call.named.values()].filter(({ kind }) => kind === "closure");
  // Whether and how often it calls them is not known.
  for (const closure of closures) walk.runClosure(closure, [], frame);
  if (!frame.isValue && closures.length === 0 && !isQuiet(call)) {
    addAtOnce([{ kind: "opaque", line: call.line }], call.line, walk);
  }
  return UNKNOWN;
}

function readCall<H>(node: SyntaxNode, frame: PhpFrame<H>, walk: PhpWalk<H>): PhpCall<H> | null {
  const { text, fullName } = walk.script.file;
  const inner = (child: SyntaxNode): PhpValue<H> => walk.evaluate(child, { ...frame, isValue: true });
  const children = namedChildren(node);
  const field = fieldOf(node, "name");
  const holder = fieldOf(node, "object") ?? fieldOf(node, "scope");
  const receiver: PhpValue<H> =
    holder === null
      ? UNKNOWN
      : holder.field === "scope"
        ? scopeOf(holder, text, fullName, inner)
        : inner(holder);
  const given = children.find(({ type }) => type === "arguments");
  const { args, named, hasSpread } = readArguments(given, text, inner);
  // The name of a method stands on its own line in a chain.
  const variable = holder?.type === "variable_name" ? textOf(holder, text).slice(1) : null;
  const rest = { receiver, variable, args, named, hasSpread, line: field?.line ?? node.line };
  switch (node.type) {
    case "scoped_call_expression":
      return field === null ? null : { ...rest, kind: "static", name: textOf(field, text) };
    case "function_call_expression": {
      const target = fieldOf(node, "function") ?? children[0];
      if (target === undefined) return null;
      if (target.type === "name" || target.type === "qualified_name") {
        return { ...rest, kind: "function", name: textOf(target, text).replace(/^\\/, "") };
      }
      return { ...rest, kind: "function", receiver: inner(target), name: "__invoke" };
    }
    case "object_creation_expression": {
      const name = children.find(({ type }) => type === "name" || type === "qualified_name");
      if (name === undefined) return null;
      const made: PhpValue<H> = { kind: "class", name: fullName(textOf(name, text)) };
      return { ...rest, kind: "new", receiver: made, name: "__construct", line: node.line };
    }
    default:
      return field === null ? null : { ...rest, kind: "method", name: textOf(field, text) };
  }
}

// `self::`, `static::` and `parent::` are the migration's own.
function scopeOf<H>(
  holder: SyntaxNode,
  text: string,
  fullName: (name: string) => string,
  inner: (node: SyntaxNode) => PhpValue<H>,
): PhpValue<H> {
  const name = textOf(holder, text);
  if (name === "self" || name === "static") return { kind: "this" };
  if (["name", "qualified_name", "relative_scope"].includes(holder.type)) {
    return { kind: "class", name: name === "parent" ? name : fullName(name) };
  }
  return inner(holder);
}

function readArguments<H>(
  given: SyntaxNode | undefined,
  text: string,
  inner: (node: SyntaxNode) => PhpValue<H>,
): Pick<PhpCall<H>, "args" | "named" | "hasSpread"> {
  const args: PhpValue<H>[] = [];
  const named = new Map<string, PhpValue<H>>();
  let hasSpread = false;
  for (const argument of given === undefined ? [] : namedChildren(given)) {
    const name = fieldOf(argument, "name");
    const value = namedChildren(argument).find(({ field }) => field !== "name");
    if (argument.type !== "argument" || value === undefined) continue;
    if (value.type === "variadic_unpacking") {
      const [spread] = namedChildren(value);
      const items = spread === undefined ? UNKNOWN : inner(spread);
      if (items.kind === "list") args.push(...items.items);
      else hasSpread = true;
    } else if (name !== null) named.set(textOf(name, text), inner(value));
    else args.push(inner(value));
  }
  return { args, named, hasSpread };
}

/** An argument by its place or its name. */
export function argumentOf<H>(call: PhpCall<H>, place: number, name: string): PhpValue<H> | undefined {
  return call.named.get(name) ?? call.args[place];
}
