import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, namedChildren } from "../syntax/nodes.ts";
import { bindTarget } from "./bindings.ts";
import { callOf } from "./call.ts";
import { readExpression } from "./expressions.ts";
import { resolve } from "./reading.ts";
import { forget, type Scope, scopeWithin, type Value } from "./scope.ts";
import { truthOf } from "./truth.ts";
import { type Body, unsure, type Walk } from "./walk.ts";

type ReadBlock = (block: SyntaxNode, scope: Scope, walk: Walk) => Body;

const MAX_ROUNDS = 50;
// Calls that give the elements that they are given.
const SAME = ["reversed", "sorted", "list", "tuple", "set"];
const LISTS = ["list", "tuple", "set", "expression_list"];

/**
 * What a loop does. One over a list that stands in the file is unrolled, so that names are known; any other is read
 * once with names that are not known. It may run no round at all, so nothing in it fails or returns for certain.
 */
export function readLoop(node: SyntaxNode, scope: Scope, walk: Walk, readBlock: ReadBlock): Body {
  const [left, right, body] = [fieldOf(node, "left"), fieldOf(node, "right"), fieldOf(node, "body")];
  const head = right ?? fieldOf(node, "condition");
  const asked = head === null ? [] : readExpression(head, scope, walk);
  const isNever = right === null && head !== null && truthOf(head, scope, walk.reading) === false;
  if (body === null || isNever) return { operations: asked, end: "goes-on" };
  const elements = right === null || walk.isUnrolled ? null : elementsOf({ node: right, scope }, walk);
  const any = right === null ? null : (walk.meanings.each?.({ node: right, scope }, walk.reading) ?? null);
  const rounds = (elements ?? [left?.type === "identifier" ? any : null]).flatMap((element) => {
    const inner = scopeWithin(scope);
    bindTarget(left, element, inner, walk.reading.file.text);
    const isUnrolled = walk.isUnrolled || elements !== null;
    const { operations } = readBlock(body, inner, { ...walk, isUnrolled });
    forget(inner, scope);
    return unsure(operations);
  });
  return { operations: [...asked, ...rounds], end: "goes-on" };
}

function elementsOf(value: Value, walk: Walk): readonly Value[] | null {
  const { node, scope } = resolve(value, walk.reading);
  if (node.type === "call") {
    const { fullName, positional } = callOf(node, walk.reading);
    const [inner] = positional;
    if (fullName === null || inner === undefined || !SAME.includes(fullName)) return null;
    const elements = elementsOf({ node: inner, scope }, walk);
    return fullName === "reversed" ? (elements?.toReversed() ?? null) : elements;
  }
  if (!LISTS.includes(node.type)) return null;
  const elements = namedChildren(node);
  const isPlain = elements.every(({ type }) => type !== "list_splat");
  return isPlain && elements.length <= MAX_ROUNDS
    ? elements.map((element) => ({ node: element, scope }))
    : null;
}
