import type { Parsers } from "../../../../kernel/parsers.ts";
import type { ObjectKind, Operation } from "../../operation.ts";
import { readSql } from "../../sql/read-sql.ts";
import type { YamlNode } from "../../yaml/read-yaml.ts";
import { textAt, valueAt } from "../../yaml/yaml-node.ts";

/** What an operation of pgroll does, and what `pgroll rollback` does about it before the migration is completed. */
export type PgrollReading =
  | { readonly kind: "both"; readonly up: readonly Operation[]; readonly down: readonly Operation[] }
  /** The rollback leaves it as it is, or pgroll refuses it as written. */
  | { readonly kind: "no-way-back"; readonly up: readonly Operation[]; readonly reason: string }
  | { readonly kind: "unreadable"; readonly reason: string; readonly line: number };

type Reader = (operation: YamlNode, line: number, parsers: Parsers) => PgrollReading;

/** Reads an operation by its key (pkg/migrations/op_common.go); null when pgroll knows none of that name. */
export function readPgrollOperation(
  name: string,
  operation: YamlNode,
  line: number,
  parsers: Parsers,
): PgrollReading | null {
  return READERS.get(name)?.(operation, line, parsers) ?? null;
}

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["create_table", (it, line) => made("table", nameAt(it, "name"), line)],
  ["drop_table", (it, line) => dropped("table", nameAt(it, "name"), line)],
  ["rename_table", (it, line) => renamed("table", nameAt(it, "from"), nameAt(it, "to"), line)],
  ["add_column", (it, line) => made("column", inTable(it, columnName(it)), line)],
  ["drop_column", droppedColumn],
  [
    "rename_column",
    (it, line) => renamed("column", inTable(it, nameAt(it, "from")), inTable(it, nameAt(it, "to")), line),
  ],
  ["alter_column", alteredColumn],
  ["create_index", (it, line) => made("index", inTable(it, nameAt(it, "name")), line)],
  ["drop_index", (it, line) => dropped("index", nameAt(it, "name"), line)],
  ["create_constraint", (it, line) => made("constraint", inTable(it, nameAt(it, "name")), line)],
  ["drop_constraint", (it, line) => dropped("constraint", inTable(it, nameAt(it, "name")), line)],
  ["drop_multicolumn_constraint", (it, line) => dropped("constraint", inTable(it, nameAt(it, "name")), line)],
  [
    "rename_constraint",
    (it, line) => renamed("constraint", inTable(it, nameAt(it, "from")), inTable(it, nameAt(it, "to")), line),
  ],
  ["set_replica_identity", replicaIdentity],
  ["sql", rawSql],
]);

function made(what: ObjectKind, name: string | null, line: number): PgrollReading {
  return { kind: "both", up: [create(what, name, line)], down: [drop(what, name, line)] };
}

function dropped(what: ObjectKind, name: string | null, line: number): PgrollReading {
  return { kind: "both", up: [drop(what, name, line)], down: [create(what, name, line)] };
}

function renamed(what: ObjectKind, from: string | null, to: string | null, line: number): PgrollReading {
  const up: Operation = { kind: "rename", what, from, to, line };
  return { kind: "both", up: [up], down: [{ ...up, from: to, to: from }] };
}

// With `down` the column is still filled until the migration is completed, so that a rollback finds all of it.
function droppedColumn(operation: YamlNode, line: number): PgrollReading {
  const name = inTable(operation, nameAt(operation, "column"));
  if ((textAt(operation, "down") ?? "") === "") return dropped("column", name, line);
  const hidden = alter(name, "other", null, line);
  return { kind: "both", up: [hidden], down: [hidden] };
}

function alteredColumn(operation: YamlNode, line: number): PgrollReading {
  const name = inTable(operation, nameAt(operation, "column"));
  const up: Operation[] = [];
  const down: Operation[] = [];
  const add = (forth: Operation, back: Operation): void => {
    up.push(forth);
    down.unshift(back);
  };
  const both = (one: Operation): void => add(one, one);
  const to = nameAt(operation, "name");
  if (to !== null) {
    const rename: Operation = {
      kind: "rename",
      what: "column",
      from: name,
      to: inTable(operation, to),
      line,
    };
    add(rename, { ...rename, from: rename.to, to: rename.from });
  }
  const type = textAt(operation, "type");
  if (type !== null) add(alter(name, "type", type, line), alter(name, "type", null, line));
  const nullable = textAt(operation, "nullable");
  // `down` gives a value for each null, so that going back does not fail on them.
  if (nullable === "true") both(alter(name, "other", null, line));
  if (nullable === "false") {
    add(alter(name, "not-null-set", null, line), alter(name, "not-null-dropped", null, line));
  }
  if (valueAt(operation, "default") !== null) both(alter(name, "default", null, line));
  if (valueAt(operation, "comment") !== null) both(create("comment", name, line));
  for (const key of ["check", "unique", "references"]) {
    const constraint = valueAt(operation, key);
    if (constraint === null) continue;
    const own = inTable(operation, nameAt(constraint, "name"));
    add(create("constraint", own, line), drop("constraint", own, line));
  }
  const needsDown = type !== null || nullable === "true";
  if (!needsDown || (textAt(operation, "down") ?? "") !== "") return { kind: "both", up, down };
  return { kind: "no-way-back", up, reason: NEEDS_DOWN };
}

function replicaIdentity(operation: YamlNode, line: number): PgrollReading {
  const table = nameAt(operation, "table");
  const up: Operation = { kind: "alter", what: "table", name: table, aspect: "other", to: null, line };
  return { kind: "no-way-back", up: [up], reason: STAYS };
}

function rawSql(operation: YamlNode, line: number, parsers: Parsers): PgrollReading {
  const up = sqlAt(operation, "up", line, parsers);
  const down = sqlAt(operation, "down", line, parsers);
  if (up.kind === "unreadable") return up;
  if (down.kind === "unreadable") return down;
  if (up.operations.length === 0) return { kind: "both", up: [], down: down.operations };
  if (textAt(operation, "onComplete") === "true") {
    return { kind: "no-way-back", up: up.operations, reason: ON_COMPLETE };
  }
  if ((textAt(operation, "down") ?? "") === "") {
    return { kind: "no-way-back", up: up.operations, reason: NO_DOWN };
  }
  return { kind: "both", up: up.operations, down: down.operations };
}

type Sql =
  | { readonly kind: "operations"; readonly operations: readonly Operation[] }
  | { readonly kind: "unreadable"; readonly reason: string; readonly line: number };

function sqlAt(operation: YamlNode, key: string, line: number, parsers: Parsers): Sql {
  const value = valueAt(operation, key);
  const first = value?.line ?? line;
  const reading = readSql(textAt(operation, key) ?? "", parsers);
  if (reading.kind === "unreadable") return { ...reading, line: reading.line + first - 1 };
  return {
    kind: "operations",
    operations: reading.operations.map((one) => ({ ...one, line: one.line + first - 1 })),
  };
}

function create(what: ObjectKind, name: string | null, line: number): Operation {
  return { kind: "create", what, name, isGuarded: false, line };
}

function drop(what: ObjectKind, name: string | null, line: number): Operation {
  return { kind: "drop", what, name, isGuarded: false, cascades: false, line };
}

function alter(
  name: string | null,
  aspect: "type" | "not-null-set" | "not-null-dropped" | "default" | "other",
  to: string | null,
  line: number,
): Operation {
  return { kind: "alter", what: "column", name, aspect, to, line };
}

function nameAt(node: YamlNode, key: string): string | null {
  return textAt(node, key)?.toLowerCase() ?? null;
}

function columnName(operation: YamlNode): string | null {
  const column = valueAt(operation, "column");
  return column === null ? null : nameAt(column, "name");
}

function inTable(operation: YamlNode, name: string | null): string | null {
  const table = nameAt(operation, "table");
  return table === null || name === null ? null : `${table}.${name}`;
}

const NEEDS_DOWN = "pgroll demands a `down` expression here: without one it refuses the migration.";
const STAYS = "A rollback of pgroll leaves the replica identity as it was set.";
const ON_COMPLETE =
  "SQL that runs when the migration is completed has no `down`: after that, pgroll cannot go back.";
const NO_DOWN = "The `sql` has no `down`: a rollback of pgroll runs nothing for it and counts as success.";
