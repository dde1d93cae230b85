import type { SyntaxNode } from "../../../../kernel/parsers.ts";
import { type GoScope, goTextOf, valueOfName } from "../../go/go-string.ts";
import { nodesOf, textOf } from "../../syntax/nodes.ts";

/** The table of a model: by its tag where the type is in the file, or else by bun's own rule. */
export function modelTable(model: SyntaxNode, scope: GoScope, namesLeft: number = MAX_NAMES): string | null {
  const { file } = scope;
  if (namesLeft === 0) return null;
  if (model.type === "unary_expression" || model.type === "identifier") {
    const [inner] = model.children.filter(({ isNamed }) => isNamed);
    if (model.type === "unary_expression")
      return inner === undefined ? null : modelTable(inner, scope, namesLeft - 1);
    const bound = valueOfName(textOf(model, file.text), scope);
    return bound === null || bound.node.type === "identifier"
      ? null
      : modelTable(bound.node, bound.scope, namesLeft - 1);
  }
  const type = typeNameIn(model, file.text);
  if (type === null) return null;
  const struct = file.structs.get(type);
  return (struct === undefined ? null : taggedTable(struct, file.text)) ?? plural(underscored(type));
}

/** The table at the start of an expression such as `orders AS o`. */
export function tableIn(node: SyntaxNode, scope: GoScope): string | null {
  const written = goTextOf(node, scope)?.text.trim();
  const [first] = written?.replace(/["`]/g, "").split(/\s+/) ?? [];
  return first === undefined || first === "" || first.includes("?")
    ? null
    : first.toLowerCase().replace(/^public\./, "");
}

const MAX_NAMES = 16;

// `(*Order)(nil)`, `Order{}`, `new(Order)`, `[]Order{}`.
function typeNameIn(model: SyntaxNode, text: string): string | null {
  const names = [...nodesOf(model)].filter(
    ({ type }) => type === "type_identifier" || (type === "identifier" && model.type === "call_expression"),
  );
  const name = names.map((node) => textOf(node, text)).find((one) => one !== "new" && one !== "nil");
  return name ?? null;
}

function taggedTable(struct: SyntaxNode, text: string): string | null {
  const tags = [...nodesOf(struct)].filter(({ field }) => field === "tag");
  for (const tag of tags) {
    const [, table] = /\bbun:"(?:[^"]*,)?table:([^",]+)/.exec(textOf(tag, text)) ?? [];
    if (table !== undefined) return table.toLowerCase();
  }
  return null;
}

function underscored(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1_$2")
    .toLowerCase();
}

// The regular cases of the inflection that bun uses.
function plural(name: string): string {
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(name) ? `${name}es` : `${name}s`;
}
