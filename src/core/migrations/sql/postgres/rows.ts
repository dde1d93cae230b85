import type { Operation, OperationOf } from "../../operation.ts";
import { relationName } from "./names.ts";
import { sourceTables } from "./sources.ts";
import { isSet, listAt, nodeOf, nodesBelow, partAt, type Tree, textAt } from "./tree.ts";

type Rows = OperationOf<"rows">;

/** Reads what changes rows, wherever in a statement it stands; null for a statement that does not. */
export function readRowsOf(kind: string, parts: Tree, line: number): readonly Operation[] | null {
  const own = ofStatement(kind, parts, line);
  if (own === null) return null;
  const queries = nodesBelow(partAt(parts, "withClause")).flatMap(
    (node) => ofStatement(node.kind, node.parts, line) ?? [],
  );
  // What the outer statement writes, it reads before the queries of its WITH have taken it away.
  return [...own, ...queries];
}

function ofStatement(kind: string, parts: Tree, line: number): readonly Rows[] | null {
  switch (kind) {
    case "InsertStmt":
      return inserted(parts, line);
    case "UpdateStmt":
      return updated(parts, line);
    case "DeleteStmt":
      return [rows("delete", relationName(partAt(parts, "relation")), line)];
    case "TruncateStmt":
      return listAt(parts, "relations").map((item) =>
        rows("truncate", relationName(partAt(item, "RangeVar")), line),
      );
    case "MergeStmt":
      return merged(parts, line);
    case "CopyStmt":
      return isSet(parts, "is_from") ? [rows("insert", relationName(partAt(parts, "relation")), line)] : [];
    default:
      return null;
  }
}

function rows(how: Rows["how"], table: string | null, line: number, more: Partial<Rows> = {}): Rows {
  return { kind: "rows", how, table, columns: null, source: null, line, ...more };
}

function inserted(parts: Tree, line: number): readonly Rows[] {
  const table = relationName(partAt(parts, "relation"));
  const columns = targets(parts, "cols");
  const more = columns.length === 0 ? {} : { columns };
  const sources = sourceTables(parts, ["relation", "onConflictClause", "returningClause"]);
  const all = (sources.length === 0 ? [null] : sources).map((source) =>
    rows("insert", table, line, { ...more, source }),
  );
  const conflict = partAt(parts, "onConflictClause");
  if (textAt(conflict, "action") !== "ONCONFLICT_UPDATE") return all;
  return [...all, rows("update", table, line, { columns: targets(conflict, "targetList") })];
}

function updated(parts: Tree, line: number): readonly Rows[] {
  const table = relationName(partAt(parts, "relation"));
  const columns = assigned(parts, table);
  const sources = sourceTables(parts, ["relation", "returningClause"]).filter((source) => source !== table);
  const reads = columnsRead({ list: parts["targetList"] });
  const fills = isFill(partAt(parts, "whereClause"), columns) ? { fills: true } : {};
  return (sources.length === 0 ? [null] : sources).map((source) =>
    rows("update", table, line, { columns, source, reads, ...fills }),
  );
}

function merged(parts: Tree, line: number): readonly Rows[] {
  const table = relationName(partAt(parts, "relation"));
  const [source = null] = sourceTables(
    partAt(parts, "sourceRelation") === null ? null : { from: parts["sourceRelation"] },
  );
  return listAt(parts, "mergeWhenClauses").flatMap((item): readonly Rows[] => {
    const clause = partAt(item, "MergeWhenClause");
    switch (textAt(clause, "commandType")) {
      case "CMD_INSERT":
        return [rows("insert", table, line, { source })];
      case "CMD_DELETE":
        return [rows("delete", table, line)];
      case "CMD_UPDATE":
        return [rows("update", table, line, { columns: targets(clause, "targetList"), source })];
      default:
        return [];
    }
  });
}

// MySQL allows the table before the column that is set; PostgreSQL's parser takes that for a field of a column.
function assigned(parts: Tree, table: string | null): readonly string[] {
  return listAt(parts, "targetList").flatMap((item) => {
    const target = partAt(item, "ResTarget");
    const name = textAt(target, "name");
    const field = listAt(target, "indirection").at(0);
    const named = field === undefined ? null : textAt(partAt(field, "String"), "sval");
    return (name === table && named !== null ? named : name) ?? [];
  });
}

function targets(parts: Tree | null, key: string): readonly string[] {
  return listAt(parts, key).flatMap((item) => textAt(partAt(item, "ResTarget"), "name") ?? []);
}

function columnsRead(tree: Tree): readonly string[] {
  const named = nodesBelow(tree).flatMap(({ kind, parts }) => {
    if (kind !== "ColumnRef") return [];
    const last = listAt(parts, "fields").at(-1);
    return last === undefined ? [] : (textAt(partAt(last, "String"), "sval") ?? []);
  });
  return [...new Set(named)];
}

// `WHERE c IS NULL` for the only column that is set, alone or with further conditions that must hold too.
function isFill(where: Tree | null, columns: readonly string[]): boolean {
  if (where === null || columns.length !== 1) return false;
  const { kind, parts } = nodeOf(where);
  const conditions =
    kind === "BoolExpr" && textAt(parts, "boolop") === "AND_EXPR" ? listAt(parts, "args") : [where];
  return conditions.some((condition) => {
    const test = partAt(condition, "NullTest");
    if (textAt(test, "nulltesttype") !== "IS_NULL") return false;
    const last = listAt(partAt(partAt(test, "arg"), "ColumnRef"), "fields").at(-1);
    return last !== undefined && textAt(partAt(last, "String"), "sval") === columns[0];
  });
}
