import type { SyntaxNode } from "../../../../kernel/parsers.ts";
import type { Operation } from "../../operation.ts";
import { type Call, callOf } from "../../python/call.ts";
import { nameOf, objectNameOf } from "../../python/literal.ts";
import { sqlOperations, withoutBinds } from "../../python/literal-sql.ts";
import { created, dropped, opaque, within } from "../../python/made.ts";
import { type Reading, resolve, written } from "../../python/reading.ts";
import type { Value } from "../../python/scope.ts";
import { fieldOf, namedChildren } from "../../syntax/nodes.ts";

const VERBS = ["insert", "update", "delete", "select"] as const;
const TABLES = ["table", "Table", "create_table"];

/** What a statement does that is handed to `execute`: SQL in a string or in `text()`, or an expression of SQLAlchemy. */
export function statementOperations(
  statement: Value | null,
  line: number,
  reading: Reading,
): readonly Operation[] {
  if (statement === null) return [opaque(line)];
  const sql = sqlOperations(statement, reading, withoutBinds);
  if (sql !== null) return sql;
  const { node, scope } = resolve(statement, reading);
  if (node.type !== "call") return [opaque(line)];
  return expressionOperations({ node, scope }, line, reading) ?? [opaque(line)];
}

/** The name of a table that the file describes with `sa.table("orders", …)`; null when it is not known. */
export function tableNameOf(table: Value | null, reading: Reading): string | null {
  if (table === null) return null;
  const { node, scope } = resolve(table, reading);
  if (node.type === "subscript") return reflectedName({ node, scope }, reading);
  if (node.type !== "call") return null;
  const call = callOf(node, reading);
  const [name] = call.positional;
  if (!TABLES.includes(call.method) || name === undefined) return null;
  const schema = call.keywords.get("schema");
  const named = objectNameOf({ node: name, scope }, reading);
  return schema === undefined ? named : within(nameOf({ node: schema, scope }, reading), named);
}

// `metadata.tables["orders"]`
function reflectedName({ node, scope }: Value, reading: Reading): string | null {
  const [of, key] = [fieldOf(node, "value"), fieldOf(node, "subscript")];
  const isTables = of !== null && written(of, reading).endsWith(".tables");
  return isTables && key !== null ? nameOf({ node: key, scope }, reading) : null;
}

function expressionOperations(value: Value, line: number, reading: Reading): readonly Operation[] | null {
  const calls = chainOf(value.node, reading);
  const [outer] = calls;
  const ddl = outer === undefined ? null : schemaElement(outer, value, line, reading);
  if (ddl !== null) return [ddl];
  const verb = calls.find(({ method }) => VERBS.some((one) => one === method));
  const how = VERBS.find((one) => one === verb?.method);
  if (verb === undefined || how === undefined) return null;
  if (how === "select") return [];
  const isFunction = verb.receiver === null || verb.fullName?.startsWith("sqlalchemy.");
  const table = isFunction ? verb.positional[0] : verb.receiver;
  const name = tableNameOf(
    table === undefined || table === null ? null : { node: table, scope: value.scope },
    reading,
  );
  const columns = how === "update" ? columnsOf(calls, value, reading) : null;
  return [{ kind: "rows", how, table: name, columns, source: null, line }];
}

// The calls of `users.update().where(…).values(…)`, the last one first.
function chainOf(node: SyntaxNode, reading: Reading): readonly Call[] {
  const calls: Call[] = [];
  for (let at: SyntaxNode | null = node; at?.type === "call"; ) {
    const call: Call = callOf(at, reading);
    calls.push(call);
    at = call.receiver;
  }
  return calls;
}

function columnsOf(calls: readonly Call[], { scope }: Value, reading: Reading): readonly string[] | null {
  const values = calls.find(({ method }) => method === "values");
  if (values === undefined) return null;
  const [first] = values.positional;
  if (first === undefined) return [...values.keywords.keys()];
  const { node, scope: inner } = resolve({ node: first, scope }, reading);
  if (node.type !== "dictionary") return null;
  const names = namedChildren(node).map((pair) => {
    const key = fieldOf(pair, "key");
    return key === null ? null : nameOf({ node: key, scope: inner }, reading);
  });
  return names.every((name) => name !== null) ? names : null;
}

function schemaElement(call: Call, { scope }: Value, line: number, reading: Reading): Operation | null {
  const [first] = call.positional;
  if (first === undefined) return null;
  const what = call.method.endsWith("Schema") ? "schema" : "sequence";
  const inner = resolve({ node: first, scope }, reading);
  const named = inner.node.type === "call" ? callOf(inner.node, reading).positional[0] : inner.node;
  const name = named === undefined ? null : nameOf({ node: named, scope: inner.scope }, reading);
  if (["CreateSequence", "CreateSchema"].includes(call.method)) {
    return created(what, name, line, { isGuarded: call.keywords.get("if_not_exists")?.type === "true" });
  }
  if (!["DropSequence", "DropSchema"].includes(call.method)) return null;
  return dropped(what, name, line, call.keywords.get("if_exists")?.type === "true");
}
