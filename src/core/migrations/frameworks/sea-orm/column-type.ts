import type { SyntaxNode } from "../../../../kernel/parsers.ts";
import { rustChainOf } from "../../rust/rust-chain.ts";
import { type RustScope, valueOfName } from "../../rust/rust-value.ts";
import { textOf } from "../../syntax/nodes.ts";

/** The type in a column's definition as SQL names it: `ColumnDef::new(…).string_len(500)`, `string_len(…, 500)`; else null. */
export function columnType(node: SyntaxNode | undefined, scope: RustScope, steps = 0): string | null {
  if (node === undefined || steps > 16) return null;
  const { text } = scope.file;
  if (node.type === "identifier") {
    const bound = valueOfName(textOf(node, text), scope);
    return bound === null ? null : columnType(bound.node, bound.scope, steps + 1);
  }
  const chain = rustChainOf(node, text);
  if (chain === null) return null;
  for (const [index, { name, args }] of chain.links.entries()) {
    const word = name.replace(/_(?:null|uniq)$/, "");
    const type = TYPES[word];
    // A function is handed the column first, a method of `ColumnDef` is not.
    if (type !== undefined)
      return sized(type, chain.path !== null && index === 0 ? args.slice(1) : args, text);
  }
  return chain.root === null ? null : columnType(chain.root, scope, steps + 1);
}

function sized(type: string, args: readonly SyntaxNode[], text: string): string {
  const sizes = args.map((arg) => textOf(arg, text).replaceAll("_", "")).filter((size) => /^\d+$/.test(size));
  return sizes.length === 0 ? type : `${type}(${sizes.join(",")})`;
}

// sea-query, src/table/column.rs: the methods of ColumnDef; src/schema of sea-orm-migration has functions of these names.
const TYPES: Readonly<Record<string, string>> = {
  char: "char",
  char_len: "char",
  string: "varchar",
  string_len: "varchar",
  text: "text",
  tiny_integer: "tinyint",
  small_integer: "smallint",
  integer: "integer",
  big_integer: "bigint",
  float: "real",
  double: "double precision",
  decimal: "numeric",
  decimal_len: "numeric",
  boolean: "boolean",
  date: "date",
  date_time: "timestamp",
  timestamp: "timestamp",
};
