import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { type Flow, GOES_ON } from "../recorded/outcome.ts";
import { fieldOf, namedChildren, textOf } from "../syntax/nodes.ts";
import { type PhpValue, UNKNOWN } from "./value.ts";
import type { PhpFrame, PhpWalk } from "./walk.ts";

/** Runs `foreach ($tables as $name => $table) { … }`: once for each item where the items are written, else once. */
export function runForeach<H>(node: SyntaxNode, frame: PhpFrame<H>, walk: PhpWalk<H>): Flow {
  const { text } = walk.script.file;
  const [over, as] = namedChildren(node);
  const body = fieldOf(node, "body");
  if (over === undefined || as === undefined || body === null) return GOES_ON;
  const value = walk.evaluate(over, { ...frame, isValue: true });
  const names = as.type === "pair" ? namedChildren(as) : [as];
  const [first, second] = names.map((one) => textOf(one, text).replace(/^&?\$/, ""));
  const [key, item] = second === undefined ? [null, first] : [first, second];
  for (const [own, each] of itemsOf(value)) {
    if (!walk.spend("steps", 1, node.line)) return GOES_ON;
    if (key !== null && key !== undefined) frame.scope.set(key, own);
    if (item !== undefined) bind(item, as.type === "pair" ? names[1] : as, each, frame, text);
    walk.run([body], frame);
  }
  return GOES_ON;
}

function bind<H>(
  name: string,
  node: SyntaxNode | undefined,
  value: PhpValue<H>,
  frame: PhpFrame<H>,
  text: string,
): void {
  if (node?.type !== "list_literal" && node?.type !== "array_creation_expression") {
    frame.scope.set(name, value);
    return;
  }
  // `[$table, $column]`.
  const items = value.kind === "list" ? value.items : [];
  namedChildren(node).forEach((target, index) => {
    frame.scope.set(textOf(target, text).replace(/^&?\$/, ""), items[index] ?? UNKNOWN);
  });
}

function itemsOf<H>(value: PhpValue<H>): readonly (readonly [PhpValue<H>, PhpValue<H>])[] {
  if (value.kind === "list") {
    return value.items.map((item, index) => [{ kind: "plain", text: `${index}` }, item] as const);
  }
  // What is done to each of many things of a tool is done to it.
  if (value.kind !== "map") return [[UNKNOWN, value.kind === "handle" ? value : UNKNOWN]];
  return [...value.pairs].map(
    ([key, item]) => [{ kind: "text", text: key, line: 1, keepsLines: false }, item] as const,
  );
}
