import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { namedChildren } from "../syntax/nodes.ts";
import type { Scope } from "./scope.ts";
import type { Chain, Value } from "./value.ts";

const MAX_TEXT = 262_144;

/** What a method of a text, or the `join` of an array of texts, gives; null for any other chain. */
export function textResult(chain: Chain, read: (node: SyntaxNode, scope: Scope) => Value): Value | null {
  const [link, more] = chain.links;
  if (chain.root.kind !== "value" || link === undefined || more !== undefined || link.args === null)
    return null;
  const { value } = chain.root;
  if (value.kind === "text") {
    if (/^trim(?:Start|End)?$/.test(link.name)) return trimmed(value, link.name);
    return /^(?:toString|valueOf)$/.test(link.name) ? value : null;
  }
  if (value.kind !== "array" || link.name !== "join") return null;
  const [between] = link.args;
  const separator = between === undefined ? null : read(between, link.scope);
  const items = namedChildren(value.node).map((item) => read(item, value.scope));
  const texts = items.flatMap((item) => (item.kind === "text" ? [item.text] : []));
  if (separator !== null && separator.kind !== "text") return null;
  if (texts.length < items.length || texts.reduce((all, { length }) => all + length, 0) > MAX_TEXT)
    return null;
  const text = texts.join(separator === null ? "," : separator.text);
  return { kind: "text", text, line: value.node.line, keepsLines: false };
}

/** Whether a tag of a template changes its white space only. */
export function isLayoutTag(value: Value): boolean {
  if (value.kind !== "chain" || value.root.kind !== "global") return false;
  if (value.links.length === 1) return value.root.name === "String" && value.links[0]?.name === "raw";
  return (
    value.links.length === 0 && /^(?:dedent|outdent|stripIndents?|oneLine|endent)$/.test(value.root.name)
  );
}

function trimmed(value: Extract<Value, { readonly kind: "text" }>, how: string): Value {
  if (how === "trimEnd") return { ...value, text: value.text.trimEnd() };
  const start = value.text.trimStart();
  const skipped = value.text.slice(0, value.text.length - start.length).split("\n").length - 1;
  const line = value.keepsLines ? value.line + skipped : value.line;
  return { ...value, text: how === "trim" ? start.trimEnd() : start, line };
}
