import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, namedChildren, textOf } from "../syntax/nodes.ts";
import { mayFollow } from "./follow.ts";
import { type PhpValue, UNKNOWN } from "./value.ts";
import type { PhpFrame, PhpWalk } from "./walk.ts";

/** What `$receiver->name` is, as far as the tool or the class of the migration tells it. */
export function readProperty<H>(
  node: SyntaxNode,
  frame: PhpFrame<H>,
  walk: PhpWalk<H>,
  receiver: PhpValue<H>,
): PhpValue<H> {
  const { file, migration, tool } = walk.script;
  const field = fieldOf(node, "name");
  if (field === null) return UNKNOWN;
  const name = textOf(field, file.text);
  const known = tool.property(receiver, name);
  if (known !== null) return known;
  if (receiver.kind !== "this") return UNKNOWN;
  const assigned = frame.scope.get(`this->${name}`);
  const declared = migration.properties.get(name);
  return assigned ?? declaredValue(declared, frame, walk);
}

/** What `self::NAME`, `self::$name` or `Name::class` is. */
export function readConstant<H>(node: SyntaxNode, frame: PhpFrame<H>, walk: PhpWalk<H>): PhpValue<H> {
  const { file, migration } = walk.script;
  const [holder, member] = namedChildren(node);
  if (holder === undefined || member === undefined) return UNKNOWN;
  const [of, name] = [textOf(holder, file.text), textOf(member, file.text).replace(/^\$/, "")];
  if (name === "class") return { kind: "class", name: file.fullName(of) };
  if (of !== "self" && of !== "static" && of !== migration.name) return UNKNOWN;
  const value = migration.constants.get(name) ?? migration.properties.get(name);
  return declaredValue(value, frame, walk);
}

// A constant may be made of others, in the worst case of itself.
function declaredValue<H>(
  declared: SyntaxNode | undefined,
  frame: PhpFrame<H>,
  walk: PhpWalk<H>,
): PhpValue<H> {
  if (declared === undefined || !mayFollow(declared, frame)) return UNKNOWN;
  return walk.evaluate(declared, { ...frame, following: [...frame.following, declared] });
}
