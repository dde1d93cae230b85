import type { SyntaxNode } from "../../../../kernel/parsers.ts";
import type { Operation } from "../../operation.ts";
import { type RustChain, type RustLink, rustChainOf, unwrapped } from "../../rust/rust-chain.ts";
import { elementsOf, isConversion, type RustScope, valueOfName } from "../../rust/rust-value.ts";
import { textOf } from "../../syntax/nodes.ts";
import { columnType } from "./column-type.ts";
import { idenOf } from "./iden.ts";

interface Statement {
  readonly chain: RustChain;
  readonly scope: RustScope;
}

/** What a statement of sea-query does, built in place or held by a name; null when it is none. */
export function statementOperations(node: SyntaxNode, scope: RustScope): readonly Operation[] | null {
  const statement = statementOf(node, scope, 0);
  return statement === null ? null : operationsOf(statement);
}

function statementOf(node: SyntaxNode, scope: RustScope, steps: number): Statement | null {
  if (steps > 16) return null;
  const value = unwrapped(node);
  if (value.type === "identifier") {
    const bound = valueOfName(textOf(value, scope.file.text), scope);
    return bound === null ? null : statementOf(bound.node, bound.scope, steps + 1);
  }
  const chain = rustChainOf(value, scope.file.text);
  if (chain === null) return null;
  if (chain.path !== null) return { chain, scope };
  // `statement.to_owned()`, or more of a statement that was begun before.
  const begun = chain.root === null ? null : statementOf(chain.root, scope, steps + 1);
  if (begun === null) return null;
  return { ...begun, chain: { ...begun.chain, links: [...begun.chain.links, ...chain.links] } };
}

function operationsOf({ chain, scope }: Statement): readonly Operation[] | null {
  const { links, line } = chain;
  const of = (...names: readonly string[]): readonly RustLink[] =>
    links.filter(({ name }) => names.includes(name));
  const has = (name: string): boolean => of(name).length > 0;
  const arg = (name: string, index = 0): string | null => idenOf(of(name)[0]?.args[index], scope);
  const table = arg("table");
  const within = (name: string | null): string | null => below(table, name);
  const isGuarded = has("if_not_exists") || has("if_exists");
  const cascades = has("cascade");
  switch (chain.path?.split("::").slice(-2).join("::")) {
    case "Table::create":
      return [{ kind: "create", what: "table", name: table, isGuarded, line }];
    case "Table::drop": {
      const dropped = of("table").map(({ args }) => idenOf(args[0], scope));
      return (dropped.length === 0 ? [null] : dropped).map((name) => ({
        kind: "drop",
        what: "table",
        name,
        isGuarded,
        cascades,
        line,
      }));
    }
    case "Table::alter":
      return links.flatMap((link) => alteration(link, table, scope));
    case "Table::rename":
      return [{ kind: "rename", what: "table", from: table, to: arg("table", 1), line }];
    case "Table::truncate":
      return [rows("truncate", table, null, line)];
    case "Index::create":
      return [{ kind: "create", what: "index", name: within(arg("name")), isGuarded, line }];
    case "Index::drop":
      return [
        { kind: "drop", what: "index", name: within(arg("name")) ?? arg("name"), isGuarded, cascades, line },
      ];
    case "ForeignKey::create": {
      const name = below(arg("from") ?? arg("from_tbl"), arg("name"));
      return [{ kind: "create", what: "constraint", name, isGuarded, line }];
    }
    case "ForeignKey::drop":
      return [{ kind: "drop", what: "constraint", name: within(arg("name")), isGuarded, cascades, line }];
    case "Type::create":
      return [{ kind: "create", what: "type", name: arg("as_enum"), isGuarded, line }];
    case "Type::drop":
      return [{ kind: "drop", what: "type", name: arg("name"), isGuarded, cascades, line }];
    case "Type::alter":
      return links.flatMap((link) => typeAlteration(link, arg("name"), scope));
    case "Query::insert":
      return [rows("insert", arg("into_table"), columnsIn(of("columns")[0], scope), line)];
    case "Query::update": {
      const columns = of("value", "col_expr").map(({ args }) => idenOf(args[0], scope));
      const isKnown = columns.length > 0 && !columns.includes(null);
      return [rows("update", table, isKnown ? columns.filter((column) => column !== null) : null, line)];
    }
    case "Query::delete":
      return [rows("delete", arg("from_table"), null, line)];
    case "Query::select":
      return [];
    default:
      return null;
  }
}

function alteration(
  { name, args, line }: RustLink,
  table: string | null,
  scope: RustScope,
): readonly Operation[] {
  const own = below(table, idenOf(args[0], scope));
  const [isGuarded, cascades] = [name.endsWith("_if_not_exists"), false];
  switch (name) {
    case "add_column":
    case "add_column_if_not_exists":
      return [{ kind: "create", what: "column", name: own, isGuarded, line }];
    case "drop_column":
      return [{ kind: "drop", what: "column", name: own, isGuarded, cascades, line }];
    case "rename_column":
      return [{ kind: "rename", what: "column", from: own, to: below(table, idenOf(args[1], scope)), line }];
    case "modify_column":
      // All of the column may be said anew: that the type is the same says nothing about the rest.
      return [
        {
          kind: "alter",
          what: "column",
          name: own,
          aspect: "type",
          to: columnType(args[0], scope),
          isWhole: true,
          line,
        },
      ];
    case "add_foreign_key":
      return [
        { kind: "create", what: "constraint", name: below(table, keyName(args[0], scope)), isGuarded, line },
      ];
    case "drop_foreign_key":
      return [{ kind: "drop", what: "constraint", name: own, isGuarded, cascades, line }];
    default:
      return name === "table" || name === "alter" || isConversion(name) ? [] : [{ kind: "opaque", line }];
  }
}

function typeAlteration(
  { name, args, line }: RustLink,
  type: string | null,
  scope: RustScope,
): readonly Operation[] {
  const own = below(type, idenOf(args[0], scope));
  switch (name) {
    case "add_value":
      return [{ kind: "create", what: "enum-value", name: own, isGuarded: false, line }];
    case "rename_value":
      return [
        { kind: "rename", what: "enum-value", from: own, to: below(type, idenOf(args[1], scope)), line },
      ];
    case "rename_to":
      return [{ kind: "rename", what: "type", from: type, to: idenOf(args[0], scope), line }];
    default:
      return [];
  }
}

function keyName(key: SyntaxNode | undefined, scope: RustScope): string | null {
  const chain = key === undefined ? null : statementOf(key, scope, 0)?.chain;
  return idenOf(chain?.links.find(({ name }) => name === "name")?.args[0], scope);
}

function columnsIn(link: RustLink | undefined, scope: RustScope): readonly string[] | null {
  const [list] = link?.args ?? [];
  const elements = list === undefined ? null : elementsOf(list, scope);
  const names = elements?.map((element) => idenOf(element.node, element.scope)) ?? [null];
  return names.includes(null) ? null : names.filter((name) => name !== null);
}

function rows(
  how: "insert" | "update" | "delete" | "truncate",
  table: string | null,
  columns: readonly string[] | null,
  line: number,
): Operation {
  return { kind: "rows", how, table, columns, source: null, line };
}

function below(table: string | null, name: string | null): string | null {
  return table === null || name === null ? null : `${table}.${name}`;
}
