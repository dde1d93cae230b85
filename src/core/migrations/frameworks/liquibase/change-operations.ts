import type { ObjectKind, Operation } from "../../operation.ts";
import { attributeOf, type ChangelogNode, columnsOf } from "./changelog-node.ts";
import { below, nameAt, tableAt, withParameters } from "./names.ts";

/** What reads the operations of one kind of change. */
type Reader = (change: ChangelogNode) => readonly Operation[];

/**
 * What a change of Liquibase's own does, from its attributes (liquibase-standard, `liquibase.change.core`); null for a
 * change of an extension, and for those that run SQL or code.
 */
export function changeOperations(change: ChangelogNode): readonly Operation[] | null {
  return READERS.get(change.name)?.(change) ?? null;
}

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["createTable", (it) => [create(it, "table", tableAt(it, "tableName"))]],
  ["dropTable", (it) => [drop(it, "table", tableAt(it, "tableName"))]],
  ["renameTable", (it) => [rename(it, "table", tableAt(it, "oldTableName"), tableAt(it, "newTableName"))]],
  [
    "addColumn",
    (it) => columnsOf(it).map((column) => create(column, "column", inTable(it, nameAt(column, "name")))),
  ],
  ["dropColumn", droppedColumns],
  ["renameColumn", renamedColumn],
  ["mergeColumns", mergedColumns],
  [
    "modifyDataType",
    (it) => [alter(it, inTable(it, nameAt(it, "columnName")), "type", attributeOf(it, "newDataType"))],
  ],
  ["addNotNullConstraint", filledNotNull],
  [
    "dropNotNullConstraint",
    (it) => [alter(it, inTable(it, nameAt(it, "columnName")), "not-null-dropped", null)],
  ],
  [
    "addDefaultValue",
    (it) => [alter(it, inTable(it, nameAt(it, "columnName")), "default", defaultValue(it))],
  ],
  ["dropDefaultValue", (it) => [alter(it, inTable(it, nameAt(it, "columnName")), "default", null)]],
  ["addAutoIncrement", (it) => [alter(it, inTable(it, nameAt(it, "columnName")), "other", null)]],
  ["createIndex", (it) => [create(it, "index", inTable(it, nameAt(it, "indexName")))]],
  ["dropIndex", (it) => [drop(it, "index", inTable(it, nameAt(it, "indexName")) ?? nameAt(it, "indexName"))]],
  ["addPrimaryKey", (it) => [create(it, "constraint", inTable(it, nameAt(it, "constraintName")))]],
  ["dropPrimaryKey", (it) => [drop(it, "constraint", inTable(it, nameAt(it, "constraintName")))]],
  ["addUniqueConstraint", (it) => [create(it, "constraint", inTable(it, nameAt(it, "constraintName")))]],
  ["dropUniqueConstraint", (it) => [drop(it, "constraint", inTable(it, nameAt(it, "constraintName")))]],
  ["addForeignKeyConstraint", (it) => [create(it, "constraint", foreignKey(it))]],
  ["dropForeignKeyConstraint", (it) => [drop(it, "constraint", foreignKey(it))]],
  ["dropAllForeignKeyConstraints", (it) => [drop(it, "constraint", null)]],
  ["addLookupTable", lookupTable],
  ["createSequence", (it) => [create(it, "sequence", tableAt(it, "sequenceName"))]],
  ["dropSequence", (it) => [drop(it, "sequence", tableAt(it, "sequenceName"))]],
  [
    "renameSequence",
    (it) => [rename(it, "sequence", tableAt(it, "oldSequenceName"), tableAt(it, "newSequenceName"))],
  ],
  [
    "alterSequence",
    (it) => [
      {
        kind: "alter",
        what: "sequence",
        name: tableAt(it, "sequenceName"),
        aspect: "other",
        to: null,
        line: it.line,
      },
    ],
  ],
  ["createView", (it) => [create(it, "view", tableAt(it, "viewName"))]],
  ["dropView", (it) => [drop(it, "view", tableAt(it, "viewName"))]],
  ["renameView", (it) => [rename(it, "view", tableAt(it, "oldViewName"), tableAt(it, "newViewName"))]],
  ["createProcedure", (it) => [create(it, "function", tableAt(it, "procedureName"))]],
  ["dropProcedure", (it) => [drop(it, "function", tableAt(it, "procedureName"))]],
  ["setTableRemarks", (it) => [create(it, "comment", tableAt(it, "tableName"))]],
  ["setColumnRemarks", (it) => [create(it, "comment", inTable(it, nameAt(it, "columnName")))]],
  ["insert", (it) => [rows(it, "insert", columnNames(it))]],
  ["loadData", (it) => [rows(it, "insert", null)]],
  // It overwrites the rows that are there already and cannot tell them apart afterwards.
  ["loadUpdateData", (it) => [rows(it, "insert", null), rows(it, "update", null)]],
  ["update", (it) => [rows(it, "update", columnNames(it))]],
  ["delete", (it) => [rows(it, "delete", null)]],
  ["stop", (it) => [{ kind: "raise", line: it.line }]],
  ["empty", () => []],
  ["output", () => []],
  ["tagDatabase", () => []],
]);

function create(change: ChangelogNode, what: ObjectKind, name: string | null): Operation {
  const isGuarded = [attributeOf(change, "replaceIfExists"), attributeOf(change, "ifNotExists")].includes(
    "true",
  );
  return { kind: "create", what, name, isGuarded, line: change.line };
}

function drop(change: ChangelogNode, what: ObjectKind, name: string | null): Operation {
  const cascades = attributeOf(change, "cascadeConstraints") === "true";
  return { kind: "drop", what, name, isGuarded: false, cascades, line: change.line };
}

function rename(
  { line }: ChangelogNode,
  what: ObjectKind,
  from: string | null,
  to: string | null,
): Operation {
  return { kind: "rename", what, from, to, line };
}

function alter(
  { line }: ChangelogNode,
  name: string | null,
  aspect: "type" | "not-null-set" | "not-null-dropped" | "default" | "other",
  to: string | null,
): Operation {
  return { kind: "alter", what: "column", name, aspect, to: to === null ? null : withParameters(to), line };
}

function rows(
  change: ChangelogNode,
  how: "insert" | "update" | "delete",
  columns: readonly string[] | null,
): Operation {
  return { kind: "rows", how, table: tableAt(change, "tableName"), columns, source: null, line: change.line };
}

function inTable(change: ChangelogNode, name: string | null): string | null {
  return below(tableAt(change, "tableName"), name);
}

function foreignKey(change: ChangelogNode): string | null {
  return below(tableAt(change, "baseTableName", "baseTableSchemaName"), nameAt(change, "constraintName"));
}

function columnNames(change: ChangelogNode): readonly string[] {
  return columnsOf(change).flatMap((column) => nameAt(column, "name") ?? []);
}

function droppedColumns(change: ChangelogNode): readonly Operation[] {
  const single = nameAt(change, "columnName");
  if (single !== null) return [drop(change, "column", inTable(change, single))];
  return columnsOf(change).map((column) => drop(column, "column", inTable(change, nameAt(column, "name"))));
}

function renamedColumn(change: ChangelogNode): readonly Operation[] {
  const from = inTable(change, nameAt(change, "oldColumnName"));
  return [rename(change, "column", from, inTable(change, nameAt(change, "newColumnName")))];
}

function mergedColumns(change: ChangelogNode): readonly Operation[] {
  const named = (key: string): string | null => inTable(change, nameAt(change, key));
  return [
    create(change, "column", named("finalColumnName")),
    drop(change, "column", named("column1Name")),
    drop(change, "column", named("column2Name")),
  ];
}

function filledNotNull(change: ChangelogNode): readonly Operation[] {
  const column = nameAt(change, "columnName");
  const set = alter(change, inTable(change, column), "not-null-set", null);
  // The nulls are overwritten, and afterwards nobody can tell them from values.
  const isFilled = attributeOf(change, "defaultNullValue") !== null;
  return isFilled ? [rows(change, "update", column === null ? null : [column]), set] : [set];
}

function lookupTable(change: ChangelogNode): readonly Operation[] {
  const { line } = change;
  const source = tableAt(change, "existingTableName", "existingTableSchemaName");
  const table = tableAt(change, "newTableName", "newTableSchemaName");
  // AddLookupTableChange.getFinalConstraintName, in the case of names here.
  const made = source === null || table === null ? null : `fk_${source}_${table}`;
  return [
    create(change, "table", table),
    { kind: "rows", how: "insert", table, columns: null, source, line },
    create(change, "constraint", below(source, nameAt(change, "constraintName") ?? made)),
  ];
}

function defaultValue(change: ChangelogNode): string | null {
  const given = change.children.find(({ name }) => name.startsWith("defaultValue"));
  return given?.text?.trim() ?? null;
}
