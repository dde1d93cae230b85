import type { Operation } from "../../operation.ts";
import type { ChangelogNode } from "./changelog-node.ts";

/** What Liquibase does by itself to take a change back. */
export type Inverse =
  | { readonly kind: "operations"; readonly operations: readonly Operation[] }
  /** The rollback stops with an error. `reason` is a sentence of ours. */
  | { readonly kind: "none"; readonly reason: string }
  /** Only a class of an extension or of the application tells. */
  | { readonly kind: "unknown" };

// The classes of `liquibase.change.core` with a `createInverses` of their own.
const INVERTED = [
  "addColumn",
  "addDefaultValue",
  "addForeignKeyConstraint",
  "addLookupTable",
  "addNotNullConstraint",
  "addPrimaryKey",
  "addUniqueConstraint",
  "createIndex",
  "createSequence",
  "createTable",
  "createView",
  "dropNotNullConstraint",
  "empty",
  "output",
  "renameColumn",
  "renameSequence",
  "renameTable",
  "renameView",
  "tagDatabase",
];

// Those without: AbstractChange.createInverses gives null for them.
const NOT_INVERTED = [
  "addAutoIncrement",
  "alterSequence",
  "createProcedure",
  "delete",
  "dropAllForeignKeyConstraints",
  "dropColumn",
  "dropDefaultValue",
  "dropForeignKeyConstraint",
  "dropIndex",
  "dropPrimaryKey",
  "dropProcedure",
  "dropSequence",
  "dropTable",
  "dropUniqueConstraint",
  "dropView",
  "executeCommand",
  "insert",
  "loadData",
  "mergeColumns",
  "modifyDataType",
  "setColumnRemarks",
  "setTableRemarks",
  "sql",
  "sqlFile",
  "stop",
  "update",
];

const INVERTIBLE: ReadonlySet<string> = new Set(INVERTED);
const REFUSED: ReadonlySet<string> = new Set(NOT_INVERTED);
// DropIndexGenerator, DropUniqueConstraintGenerator and their like demand the name; a primary key is found without.
const NEEDS_NAME: ReadonlySet<string> = new Set([
  "addForeignKeyConstraint",
  "addUniqueConstraint",
  "createIndex",
]);

/** Liquibase's own inverse of a change that does these operations. */
export function inverseOf({ name, line }: ChangelogNode, operations: readonly Operation[]): Inverse {
  if (REFUSED.has(name)) {
    return {
      kind: "none",
      reason: `Liquibase has no inverse for \`${name}\` and the changeSet has no \`<rollback>\`: a rollback stops here with an error.`,
    };
  }
  if (name === "loadUpdateData") {
    // LoadUpdateDataChange.generateRollbackStatements deletes each row by its key, whether it was there before or not.
    const table = operations.find((one) => one.kind === "rows")?.table ?? null;
    const deleted: Operation = { kind: "rows", how: "delete", table, columns: null, source: null, line };
    return { kind: "operations", operations: [deleted] };
  }
  if (!INVERTIBLE.has(name)) return { kind: "unknown" };
  if (NEEDS_NAME.has(name) && operations.some((one) => one.kind === "create" && one.name === null)) {
    return {
      kind: "none",
      reason: `Liquibase's inverse of \`${name}\` drops by name, and there is none: a rollback stops here with an error.`,
    };
  }
  return { kind: "operations", operations: operations.toReversed().flatMap(inverted) };
}

function inverted(operation: Operation): readonly Operation[] {
  const { line } = operation;
  switch (operation.kind) {
    case "create": {
      const { what, name } = operation;
      return [{ kind: "drop", what, name, isGuarded: false, cascades: false, line }];
    }
    case "rename": {
      const { what, from, to } = operation;
      return [{ kind: "rename", what, from: to, to: from, line }];
    }
    case "alter":
      return [{ ...operation, to: null, aspect: OPPOSITE[operation.aspect] }];
    // The rows of a table that is dropped, or that were filled: nothing takes them back.
    case "rows":
    case "drop":
    case "raise":
    case "opaque":
      return [];
    default:
      return operation satisfies never;
  }
}

const OPPOSITE = {
  "not-null-set": "not-null-dropped",
  "not-null-dropped": "not-null-set",
  type: "type",
  default: "default",
  other: "other",
} as const;
