import type { GoChain, GoLink } from "../../go/go-call.ts";
import { type GoScope, goTextOf } from "../../go/go-string.ts";
import type { Operation } from "../../operation.ts";
import { modelTable, tableIn } from "./table-name.ts";

/** The operations of one of bun's query builders; null when a chain is none. */
export function readBunChain({ links }: GoChain, scope: GoScope): readonly Operation[] | null {
  const [first] = links;
  // A query that is only built does nothing, but nobody writes one.
  return first === undefined ? null : builderOperations(first, links, scope);
}

function builderOperations(
  { name, line }: GoLink,
  links: readonly GoLink[],
  scope: GoScope,
): readonly Operation[] | null {
  const table = tableOf(links, scope);
  const has = (method: string): boolean => links.some((link) => link.name === method);
  const below = (own: string | null): string | null =>
    table === null || own === null ? null : `${table}.${own}`;
  const isGuarded = has("IfNotExists") || has("IfExists");
  const cascades = has("Cascade");
  switch (name) {
    case "NewCreateTable":
      return [{ kind: "create", what: "table", name: table, isGuarded, line }];
    case "NewDropTable":
      return [{ kind: "drop", what: "table", name: table, isGuarded, cascades, line }];
    case "NewTruncateTable":
      return [rows("truncate", table, line)];
    case "NewAddColumn":
      return [{ kind: "create", what: "column", name: below(columnOf(links, scope)), isGuarded, line }];
    case "NewDropColumn":
      return [
        { kind: "drop", what: "column", name: below(columnOf(links, scope)), isGuarded, cascades, line },
      ];
    case "NewCreateIndex":
      return [{ kind: "create", what: "index", name: below(indexOf(links, scope)), isGuarded, line }];
    case "NewDropIndex": {
      const index = indexOf(links, scope);
      return [{ kind: "drop", what: "index", name: below(index) ?? index, isGuarded, cascades, line }];
    }
    case "NewInsert":
      return [rows("insert", table, line)];
    case "NewUpdate":
      return [{ ...rows("update", table, line), columns: setColumns(links, scope) }];
    case "NewDelete":
      return [rows("delete", table, line)];
    case "NewSelect":
      return [];
    default:
      return null;
  }
}

function rows(how: "insert" | "update" | "delete" | "truncate", table: string | null, line: number) {
  return { kind: "rows", how, table, columns: null, source: null, line } as const;
}

function tableOf(links: readonly GoLink[], scope: GoScope): string | null {
  const named = links.find(({ name }) => ["Table", "TableExpr", "ModelTableExpr"].includes(name))?.args[0];
  if (named !== undefined) return tableIn(named, scope);
  const model = links.find(({ name }) => name === "Model")?.args[0];
  return model === undefined ? null : modelTable(model, scope);
}

// `Column("note")`, or `ColumnExpr("note text NOT NULL")`.
function columnOf(links: readonly GoLink[], scope: GoScope): string | null {
  const named = links.find(({ name }) => name === "Column" || name === "ColumnExpr")?.args[0];
  return named === undefined ? null : tableIn(named, scope);
}

function indexOf(links: readonly GoLink[], scope: GoScope): string | null {
  const named = links.find(({ name }) => name === "Index")?.args[0];
  return named === undefined ? null : (goTextOf(named, scope)?.text.toLowerCase() ?? null);
}

// `Set("note = ?", …)`; null when one of them is not plain.
function setColumns(links: readonly GoLink[], scope: GoScope): readonly string[] | null {
  const sets = links.filter(({ name }) => name === "Set").map(({ args }) => args[0]);
  const columns = sets.map((node) => (node === undefined ? null : assigned(goTextOf(node, scope)?.text)));
  return columns.length === 0 || columns.includes(null) ? null : columns.filter((column) => column !== null);
}

function assigned(text: string | undefined): string | null {
  const [, column] = /^\s*"?(\w+)"?\s*=/.exec(text ?? "") ?? [];
  return column?.toLowerCase() ?? null;
}
