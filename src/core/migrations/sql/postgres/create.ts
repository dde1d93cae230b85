import type { ObjectKind, Operation } from "../../operation.ts";
import { nameAt, relationName } from "./names.ts";
import { kindOfObject } from "./object-types.ts";
import { sourceTables } from "./sources.ts";
import { isSet, listAt, nodeOf, partAt, type Tree, textAt } from "./tree.ts";

/** What a statement that creates something makes; `temporary` is a table that only its session sees. */
export interface Created {
  readonly operations: readonly Operation[];
  readonly temporary: string | null;
  /** Whether it is written so that what it shows may never be done. */
  readonly isUnclear?: boolean;
}

/** Reads every kind of CREATE; null for a statement that is none. */
export function readCreated(kind: string, parts: Tree, line: number): Created | null {
  switch (kind) {
    case "CreateStmt":
      return table(partAt(parts, "relation"), parts, [], line);
    case "CreateForeignTableStmt": {
      const base = partAt(parts, "base");
      return table(partAt(base, "relation"), base ?? {}, [], line);
    }
    case "CreateTableAsStmt": {
      const relation = partAt(partAt(parts, "into"), "rel");
      if (textAt(parts, "objtype") === "OBJECT_MATVIEW")
        return made("materialized-view", relationName(relation), parts, line);
      return table(relation, parts, rowsInto(relation, partAt(parts, "query"), line), line);
    }
    case "IndexStmt":
      return index(parts, line);
    case "ViewStmt":
      return lasting("view", partAt(parts, "view"), parts, line);
    case "CreateSeqStmt":
      return lasting("sequence", partAt(parts, "sequence"), parts, line);
    case "CreateEnumStmt":
    case "CreateRangeStmt":
      return made("type", nameAt(parts, "typeName"), parts, line);
    case "CompositeTypeStmt":
      return made("type", relationName(partAt(parts, "typevar")), parts, line);
    case "CreateFunctionStmt": {
      const name = nameAt(parts, "funcname");
      // It is there for the session only.
      return isOfSession(name) ? { operations: [], temporary: null } : made("function", name, parts, line);
    }
    case "DefineStmt":
      return made(kindOfObject(textAt(parts, "kind")), nameAt(parts, "defnames"), parts, line);
    case "CreateTrigStmt":
      return made("trigger", within(parts, "relation", "trigname"), parts, line);
    case "CreatePolicyStmt":
      return made("policy", within(parts, "table", "policy_name"), parts, line);
    case "RuleStmt":
      return made("other", within(parts, "relation", "rulename"), parts, line);
    case "CreateExtensionStmt":
      return made("extension", textAt(parts, "extname"), parts, line);
    case "CreateSchemaStmt":
      return schema(parts, line);
    case "CreatedbStmt":
      return made("database", textAt(parts, "dbname"), parts, line);
    case "CreateDomainStmt":
      return made("other", nameAt(parts, "domainname"), parts, line);
    case "CreateStatsStmt":
      return made("other", nameAt(parts, "defnames"), parts, line);
    default: {
      if (!/^Create\w+Stmt$/.test(kind)) return null;
      const name = NAME_KEYS.map((key) => textAt(parts, key)).find((found) => found !== null);
      return made(kind === "CreateEventTrigStmt" ? "trigger" : "other", name ?? null, parts, line);
    }
  }
}

const NAME_KEYS =
  "trigname pubname subname servername fdwname role tablespacename plname amname opclassname conversion_name".split(
    " ",
  );

function isOfSession(name: string | null): boolean {
  return name?.startsWith("pg_temp.") === true;
}

function lasting(what: ObjectKind, relation: Tree | null, parts: Tree, line: number): Created {
  const name = relationName(relation);
  return textAt(relation, "relpersistence") === "t"
    ? { operations: [], temporary: name }
    : made(what, name, parts, line);
}

function made(what: ObjectKind, name: string | null, parts: Tree, line: number): Created {
  const isGuarded = isSet(parts, "if_not_exists");
  const replaces = isSet(parts, "replace") ? { replaces: true } : {};
  return { operations: [{ kind: "create", what, name, isGuarded, ...replaces, line }], temporary: null };
}

function table(relation: Tree | null, parts: Tree, rows: readonly Operation[], line: number): Created {
  const name = relationName(relation);
  if (textAt(relation, "relpersistence") === "t" || isOfSession(name))
    return { operations: [], temporary: name };
  const isPartition = partAt(parts, "partbound") !== null;
  const on = isPartition ? relationName(partAt(listAt(parts, "inhRelations")[0] ?? null, "RangeVar")) : null;
  const isGuarded = isSet(parts, "if_not_exists");
  const created: Operation = {
    kind: "create",
    what: "table",
    name,
    isGuarded,
    ...(on === null ? {} : { on }),
    line,
  };
  return { operations: [created, ...rows], temporary: null };
}

/** The rows that a query puts into a new table, one operation for each table that it reads. */
export function rowsInto(relation: Tree | null, query: Tree | null, line: number): readonly Operation[] {
  const sources = sourceTables(query);
  return (sources.length === 0 ? [null] : sources).map((source) => ({
    kind: "rows",
    how: "insert",
    table: relationName(relation),
    columns: null,
    source,
    line,
  }));
}

function index(parts: Tree, line: number): Created {
  const on = relationName(partAt(parts, "relation"));
  const name = textAt(parts, "idxname");
  const columns = listAt(parts, "indexParams").flatMap(
    (item) => textAt(partAt(item, "IndexElem"), "name") ?? [],
  );
  const operation: Operation = {
    kind: "create",
    what: "index",
    name: name === null || on === null ? null : `${on}.${name}`,
    isGuarded: isSet(parts, "if_not_exists"),
    ...(on === null ? {} : { on }),
    columns,
    line,
  };
  return { operations: [operation], temporary: null };
}

function schema(parts: Tree, line: number): Created {
  const name = textAt(parts, "schemaname");
  const inside = listAt(parts, "schemaElts").flatMap((element) => {
    const { kind, parts: inner } = nodeOf(element);
    return readCreated(kind, inner, line)?.operations ?? [];
  });
  const placed = inside.map((operation) =>
    operation.kind === "create" && operation.name !== null && name !== null
      ? { ...operation, name: `${name}.${operation.name}` }
      : operation,
  );
  return { operations: [...made("schema", name, parts, line).operations, ...placed], temporary: null };
}

function within(parts: Tree, relation: string, key: string): string | null {
  const table = relationName(partAt(parts, relation));
  const name = textAt(parts, key);
  return table === null || name === null ? name : `${table}.${name}`;
}
