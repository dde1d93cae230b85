import type { ObjectKind, Operation } from "../../operation.ts";
import { callOf } from "../../python/call.ts";
import { nameOf } from "../../python/literal.ts";
import { altered, created, dropped, opaque, renamed, within } from "../../python/made.ts";
import { type Reading, resolve } from "../../python/reading.ts";
import type { Value } from "../../python/scope.ts";
import { alterColumn } from "./alter-column.ts";
import { typesAlong } from "./enum-type.ts";
import { given, isOn, type OpCall, tableOf, textGiven, textsOf } from "./op-call.ts";
import { statementOperations, tableNameOf } from "./statement.ts";

// Of these only the block or the statement that they are handed to does something.
const QUIET = ["batch_alter_table", "get_bind", "get_context", "f", "inline_literal"];

/** What a call of `op` or `batch_op` does. One that Alembic does not have was registered by the project: opaque. */
export function opOperations(op: OpCall, reading: Reading): readonly Operation[] {
  const { method, node } = op.call;
  const { line } = node;
  if (QUIET.includes(method)) return [];
  switch (method) {
    case "create_table": {
      const table = tableOf(op, 0, "table_name", reading);
      const columns = op.call.positional.slice(1).map((column) => ({ node: column, scope: op.scope }));
      const types = table === null ? [] : typesAlong(columns, table, line, reading);
      return [...types, created("table", table, line, guard(op))];
    }
    case "drop_table":
      return [dropped("table", tableOf(op, 0, "table_name", reading), line, isOn(op, "if_exists"))];
    case "rename_table": {
      const old = tableOf(op, 0, "old_table_name", reading);
      return [renamed("table", old, tableOf(op, 1, "new_table_name", reading), line)];
    }
    case "add_column": {
      const name = within(
        tableOf(op, 0, "table_name", reading),
        columnName(given(op, 1, "column", 0), reading),
      );
      return [created("column", name, line, guard(op))];
    }
    case "drop_column": {
      const column = textGiven(op, 1, "column_name", 0, reading);
      const name = within(tableOf(op, 0, "table_name", reading), column);
      return [dropped("column", name, line, isOn(op, "if_exists"))];
    }
    case "alter_column":
      return alterColumn(op, reading);
    case "create_index":
      return [createdOn(op, "index", "index_name", "table_name", reading)];
    case "drop_index":
      return [dropIndex(op, reading)];
    case "create_foreign_key":
      return [createdOn(op, "constraint", "constraint_name", "source_table", reading)];
    case "create_unique_constraint":
    case "create_check_constraint":
    case "create_exclude_constraint":
    case "create_primary_key":
      return [createdOn(op, "constraint", "constraint_name", "table_name", reading)];
    case "drop_constraint": {
      const name = textGiven(op, 0, "constraint_name", 1, reading);
      return [
        dropped(
          "constraint",
          within(tableOf(op, 1, "table_name", reading), name),
          line,
          isOn(op, "if_exists"),
        ),
      ];
    }
    case "create_table_comment":
    case "drop_table_comment":
      return [altered("comment", tableOf(op, 0, "table_name", reading), "other", line)];
    case "bulk_insert": {
      const table = tableNameOf(given(op, 0, "table"), reading);
      return [{ kind: "rows", how: "insert", table, columns: null, source: null, line }];
    }
    case "execute":
      return statementOperations(given(op, 0, "sqltext"), line, reading);
    default:
      return [opaque(line)];
  }
}

function guard(op: OpCall): { isGuarded: boolean } {
  return { isGuarded: isOn(op, "if_not_exists") };
}

function columnName(column: Value | null, reading: Reading): string | null {
  if (column === null) return null;
  const { node, scope } = resolve(column, reading);
  if (node.type !== "call") return null;
  const call = callOf(node, reading);
  const name = call.keywords.get("name") ?? call.positional[0];
  return name === undefined ? null : nameOf({ node: name, scope }, reading);
}

function createdOn(
  op: OpCall,
  what: ObjectKind,
  nameKey: string,
  tableKey: string,
  reading: Reading,
): Operation {
  const table = tableOf(op, 1, tableKey, reading);
  const name = textGiven(op, 0, nameKey, 1, reading);
  const isForeign = tableKey === "source_table";
  const columns = textsOf(isForeign ? given(op, 3, "local_cols", 1) : given(op, 2, "columns", 1), reading);
  return created(what, within(table, name), op.call.node.line, {
    ...guard(op),
    ...(table === null ? {} : { on: table }),
    ...(columns === undefined ? {} : { columns }),
  });
}

// Outside of MySQL and SQL Server the table need not be said.
function dropIndex(op: OpCall, reading: Reading): Operation {
  const name = textGiven(op, 0, "index_name", 1, reading);
  const table = tableOf(op, 1, "table_name", reading);
  return dropped(
    "index",
    table === null ? name : within(table, name),
    op.call.node.line,
    isOn(op, "if_exists"),
  );
}
