import { callOf } from "../../python/call.ts";
import { nameOf } from "../../python/literal.ts";
import { type Reading, resolve, written } from "../../python/reading.ts";
import type { Value } from "../../python/scope.ts";

const PLAIN: ReadonlyMap<string, string> = new Map([
  ["Integer", "integer"],
  ["INTEGER", "integer"],
  ["INT", "integer"],
  ["BigInteger", "bigint"],
  ["BIGINT", "bigint"],
  ["SmallInteger", "smallint"],
  ["SMALLINT", "smallint"],
  ["Text", "text"],
  ["TEXT", "text"],
  ["UnicodeText", "text"],
  ["Boolean", "boolean"],
  ["BOOLEAN", "boolean"],
  ["Date", "date"],
  ["DATE", "date"],
  ["DateTime", "timestamp"],
  ["TIMESTAMP", "timestamp"],
  ["Double", "double precision"],
  ["Float", "double precision"],
  ["JSON", "json"],
  ["JSONB", "jsonb"],
  ["UUID", "uuid"],
  ["Uuid", "uuid"],
  ["LargeBinary", "bytea"],
]);
const SIZED: ReadonlyMap<string, string> = new Map([
  ["String", "varchar"],
  ["VARCHAR", "varchar"],
  ["Unicode", "varchar"],
  ["CHAR", "char"],
  ["Numeric", "numeric"],
  ["NUMERIC", "numeric"],
  ["DECIMAL", "numeric"],
]);

/** The SQL type that one of SQLAlchemy stands for, such as `varchar(50)` for `sa.String(50)`; null when not known. */
export function sqlTypeOf(value: Value, reading: Reading): string | null {
  const { node, scope } = resolve(value, reading);
  if (node.type !== "call") {
    const name = written(node, reading).split(".").at(-1) ?? "";
    return PLAIN.get(name) ?? SIZED.get(name) ?? null;
  }
  const call = callOf(node, reading);
  const isZoned = call.keywords.get("timezone")?.type === "true";
  if (PLAIN.get(call.method) === "timestamp" && isZoned) return "timestamptz";
  const plain = PLAIN.get(call.method);
  if (plain !== undefined) return plain;
  if (call.method === "Enum" || call.method === "ENUM") {
    const name = call.keywords.get("name");
    return name === undefined ? null : nameOf({ node: name, scope }, reading);
  }
  const sized = SIZED.get(call.method);
  if (sized === undefined) return null;
  const named = ["length", "precision", "scale"].flatMap((key) => call.keywords.get(key) ?? []);
  const sizes = [...call.positional, ...named].filter(({ type }) => type === "integer");
  return sizes.length === 0 ? sized : `${sized}(${sizes.map((size) => written(size, reading)).join(",")})`;
}
