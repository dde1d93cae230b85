import type { SyntaxNode } from "../../../../kernel/parsers.ts";
import { rustChainOf, unwrapped } from "../../rust/rust-chain.ts";
import { isConversion, type RustScope, rustTextOf, valueOfName } from "../../rust/rust-value.ts";
import { namedChildren, nodesOf, textOf } from "../../syntax/nodes.ts";

/**
 * The name of a table or column that an expression stands for: `Post::Table`, `Alias::new("post")`, `"post"`,
 * `post::Entity`, or a schema and a table in parentheses. Null when only a run tells.
 */
export function idenOf(node: SyntaxNode | undefined, scope: RustScope, steps = 0): string | null {
  if (node === undefined || steps > 16) return null;
  const { text } = scope.file;
  const value = unwrapped(node);
  const written = rustTextOf(value, scope);
  if (written !== null) return written.text.toLowerCase();
  if (value.type === "scoped_identifier") return ofPath(textOf(value, text).split("::"), scope);
  if (value.type === "identifier") {
    const name = textOf(value, text);
    const bound = valueOfName(name, scope);
    if (bound !== null) return idenOf(bound.node, bound.scope, steps + 1);
    return scope.file.types.has(name) ? ofPath([name, "Table"], scope) : null;
  }
  if (value.type === "tuple_expression") {
    const parts = namedChildren(value).map((part) => idenOf(part, scope, steps + 1));
    if (parts.includes(null)) return null;
    return (parts[0] === "public" ? parts.slice(1) : parts).join(".");
  }
  const chain = rustChainOf(value, text);
  const [first] = chain?.links ?? [];
  if (chain === null || first === undefined) return null;
  // `ColumnDef::new(Post::Title).string()`, `string_null(Post::Title)`, `Alias::new("x").into_iden()`.
  if (chain.path !== null) return idenOf(first.args[0], scope, steps + 1);
  const isSame = chain.links.every(({ name }) => isConversion(name));
  return chain.root !== null && isSame ? idenOf(chain.root, scope, steps + 1) : null;
}

// DeriveIden and DeriveEntityModel: the type's own name for `Table` and `Entity`, the variant's for the others.
function ofPath(parts: readonly string[], { file }: RustScope): string | null {
  const [owner, name] = parts.slice(-2);
  if (owner === undefined || name === undefined) return null;
  const type = file.types.get(owner);
  const isTable = name === "Table" || name === "Entity";
  const own = renamed(type?.variants.get(name) ?? [], file.text);
  if (own !== null) return own;
  return isTable ? (renamed(type?.attributes ?? [], file.text) ?? snake(owner)) : snake(name);
}

// `#[sea_orm(iden = "…")]`, `#[iden = "…"]`, `#[iden(rename = "…")]`.
function renamed(attributes: readonly SyntaxNode[], text: string): string | null {
  for (const attribute of attributes) {
    const nodes = [...nodesOf(attribute)];
    const isNaming = nodes.some((node) => node.type === "identifier" && textOf(node, text) === "iden");
    const literal = nodes.find(({ type }) => type === "string_literal");
    if (isNaming && literal !== undefined) return textOf(literal, text).slice(1, -1).toLowerCase();
  }
  return null;
}

function snake(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1_$2")
    .toLowerCase();
}
