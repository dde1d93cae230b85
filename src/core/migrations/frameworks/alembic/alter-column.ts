import type { SyntaxNode } from "../../../../kernel/parsers.ts";
import type { Operation } from "../../operation.ts";
import { nameOf } from "../../python/literal.ts";
import { altered, renamed, within } from "../../python/made.ts";
import { type Reading, written } from "../../python/reading.ts";
import { given, type OpCall, tableOf, textGiven } from "./op-call.ts";
import { sqlTypeOf } from "./sql-type.ts";

// Said to Alembic for databases that define a column anew, or how it is changed: none of them changes anything.
const TOLD = /^(?:existing_|postgresql_|mysql_|mssql_|schema$|insert_|table_name$|column_name$)/;

/** What `alter_column` changes: by its keywords, each a facet of its own. */
export function alterColumn(op: OpCall, reading: Reading): readonly Operation[] {
  const table = tableOf(op, 0, "table_name", reading);
  const column = textGiven(op, 1, "column_name", 0, reading);
  const { keywords, node } = op.call;
  const later = nameOf(given(op, 99, "new_column_name"), reading);
  const was = within(table, column);
  // With a new name both names are the column's. Either direction takes the same one, so that both mean one column.
  const name = later === null || column === null ? was : within(table, later < column ? later : column);
  return [...keywords].flatMap(([keyword, value]): Operation[] => {
    const said = { node: value, scope: op.scope };
    switch (keyword) {
      case "type_":
        if (isAsBefore(op, "existing_type", value, reading)) return [];
        return [altered("column", name, "type", node.line, sqlTypeOf(said, reading))];
      case "nullable":
        if (value.type === "none" || isAsBefore(op, "existing_nullable", value, reading)) return [];
        if (value.type === "true") return [altered("column", name, "not-null-dropped", node.line)];
        return [altered("column", name, value.type === "false" ? "not-null-set" : "other", node.line)];
      case "server_default":
        return value.type === "false"
          ? []
          : [altered("column", name, "default", node.line, nameOf(said, reading))];
      case "comment":
        return [altered("comment", name, "other", node.line)];
      case "new_column_name":
        return [renamed("column", was, within(table, later), node.line)];
      default:
        return TOLD.test(keyword) ? [] : [altered("column", name, "other", node.line)];
    }
  });
}

// `nullable=False, existing_nullable=False` says it again for MySQL, which defines a column anew.
function isAsBefore({ call }: OpCall, keyword: string, value: SyntaxNode, reading: Reading): boolean {
  const before = call.keywords.get(keyword);
  return before !== undefined && written(before, reading) === written(value, reading);
}
