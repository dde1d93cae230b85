import type { SyntaxNode } from "../../../../kernel/parsers.ts";
import type { RubyClass } from "../../ruby/class.ts";
import type { RubySource } from "../../ruby/source.ts";
import type { Declared } from "../../syntax/code-fingerprint.ts";
import { fieldOf, nodesOf, textOf } from "../../syntax/nodes.ts";

/** What a migration's method may name in its file: methods of its class, constants, and models. */
export function declaredNames(method: SyntaxNode, migration: RubyClass, source: RubySource): Declared {
  const constants = new Map<string, SyntaxNode[]>();
  for (const node of nodesOf(source.root, ({ type }) => !/^(?:singleton_)?method$/.test(type))) {
    const isHolder = node.start <= method.start && method.end <= node.end;
    const name = isHolder ? null : constantOf(node, source);
    const known = name === null ? undefined : constants.get(name);
    if (known !== undefined) known.push(node);
    else if (name !== null) constants.set(name, [node]);
  }
  const methods = new Map<string, SyntaxNode>();
  for (const node of source.root.children) {
    const name = node.type === "method" ? fieldOf(node, "name") : null;
    if (name !== null) methods.set(textOf(name, source.text), node);
  }
  for (const [name, { node }] of [...migration.ownMethods, ...migration.methods]) methods.set(name, node);
  return (token, { type }) => {
    if (type === "constant") return constants.get(token);
    if (type === "identifier") return methods.get(token);
    // `send(:helper)`, but no column that has the name of a direction.
    const named = type === "simple_symbol" ? token.slice(1) : "";
    return ["up", "down", "change"].includes(named) ? undefined : methods.get(named);
  };
}

function constantOf({ type, children }: SyntaxNode, { text }: RubySource): string | null {
  const isClass = type === "class" || type === "module";
  if (!isClass && type !== "assignment") return null;
  const name = children.find(({ field }) => field === (isClass ? "name" : "left"));
  return name?.type === "constant" ? textOf(name, text) : null;
}
