import type { OperationOf } from "../../operation.ts";
import { type Call, callOf } from "../../python/call.ts";
import { nameOf } from "../../python/literal.ts";
import { within } from "../../python/made.ts";
import { type Reading, resolve, written } from "../../python/reading.ts";
import type { Scope, Value } from "../../python/scope.ts";

/** An enum type of SQLAlchemy with its name, null where that is not known; null for any other type. */
export function enumTypeOf(type: Value, reading: Reading): { readonly name: string | null } | null {
  const { node, scope } = resolve(type, reading);
  const call = node.type === "call" ? callOf(node, reading) : null;
  return call === null || !isEnum(call) ? null : { name: nameIn(call, scope, reading) };
}

/**
 * The types that `create_table` makes along the way for its columns, each once. PostgreSQL keeps them when the table is
 * dropped, and other databases have none. `create_type=False` and `native_enum=False` keep them from being made.
 */
export function typesAlong(
  columns: readonly Value[],
  table: string,
  line: number,
  reading: Reading,
): readonly OperationOf<"create">[] {
  const names = columns.flatMap((column) => {
    const { node, scope } = resolve(column, reading);
    const call = node.type === "call" ? callOf(node, reading) : null;
    if (call?.method !== "Column") return [];
    return [...call.positional, ...call.keywords.values()].flatMap((part) =>
      namesMade({ node: part, scope }, reading),
    );
  });
  return [...new Set(names)].map((name) => ({
    kind: "create",
    what: "type",
    name,
    isGuarded: false,
    along: table,
    line,
  }));
}

// Of the type of a column, or of the elements of an array.
function namesMade(type: Value, reading: Reading): readonly (string | null)[] {
  const { node, scope } = resolve(type, reading);
  const call = node.type === "call" ? callOf(node, reading) : null;
  if (call === null) return [];
  const [first] = call.positional;
  if (call.method === "ARRAY") return first === undefined ? [] : namesMade({ node: first, scope }, reading);
  const isKept = ["create_type", "native_enum"].some((name) => call.keywords.get(name)?.type === "false");
  // Without a name there is no type: SQLAlchemy checks the values then, or refuses.
  const isNamed = call.keywords.has("name") || isClass(first);
  return isEnum(call) && isNamed && !isKept ? [nameIn(call, scope, reading)] : [];
}

// MySQL's is a part of its column.
function isEnum({ method, fullName }: Call): boolean {
  return (method === "Enum" || method === "ENUM") && fullName?.includes("mysql") !== true;
}

function isClass(node: Call["node"] | undefined): boolean {
  return node?.type === "identifier" || node?.type === "attribute";
}

// sqlalchemy.Enum: a class of Python's gives its name in lower case.
function nameIn(call: Call, scope: Scope, reading: Reading): string | null {
  const [first] = call.positional;
  const named = call.keywords.get("name");
  if (named === undefined) {
    if (first === undefined || !isClass(first)) return null;
    return written(first, reading).split(".").at(-1)?.toLowerCase() ?? null;
  }
  const name = nameOf({ node: named, scope }, reading);
  const schema = call.keywords.get("schema");
  if (schema === undefined || schema.type === "none") return name;
  return within(nameOf({ node: schema, scope }, reading), name);
}
