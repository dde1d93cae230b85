import { isPlain } from "../../php/value.ts";
import type { PhpCall } from "../../php/walk.ts";
import type { LaravelHandle } from "./handle.ts";

/** The names of the columns that a method makes by itself; null when its arguments say the name. */
export function fixedColumns(method: string): readonly string[] | null {
  switch (method) {
    case "timestamps":
    case "timestampsTz":
    case "nullableTimestamps":
    case "nullableTimestampsTz":
    case "datetimes":
      return ["created_at", "updated_at"];
    case "rememberToken":
      return ["remember_token"];
    default:
      return null;
  }
}

/** The name of a column where none is said; undefined for a method that makes no column. */
export function defaultName(method: string): string | null | undefined {
  if (/^softDeletes(?:Tz|Datetime)?$/.test(method)) return "deleted_at";
  const names: Readonly<Record<string, string>> = {
    id: "id",
    uuid: "uuid",
    ulid: "ulid",
    ipAddress: "ip_address",
    macAddress: "mac_address",
  };
  return names[method] ?? (TYPES.has(method) || OTHERS.test(method) ? null : undefined);
}

/** The SQL type of a column that a method makes, for comparing; null where it is not known. */
export function sqlTypeOf({ name, args }: PhpCall<LaravelHandle>): string | null {
  const type = TYPES.get(name) ?? null;
  const [, first, second] = args;
  const number = (value: typeof first, fallback: string): string | null => {
    if (value === undefined || isPlain(value, "null")) return fallback;
    return value.kind === "plain" ? value.text : null;
  };
  switch (type) {
    case "varchar":
    case "char": {
      const length = number(first, "255");
      return length === null ? null : `${type}(${length})`;
    }
    case "decimal": {
      const [total, places] = [number(first, "8"), number(second, "2")];
      return total === null || places === null ? null : `decimal(${total},${places})`;
    }
    default:
      return type;
  }
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ["id", "bigint"],
  ["increments", "int"],
  ["integerIncrements", "int"],
  ["tinyIncrements", "tinyint"],
  ["smallIncrements", "smallint"],
  ["mediumIncrements", "mediumint"],
  ["bigIncrements", "bigint"],
  ["char", "char"],
  ["string", "varchar"],
  ["tinyText", "tinytext"],
  ["text", "text"],
  ["mediumText", "mediumtext"],
  ["longText", "longtext"],
  ["integer", "int"],
  ["tinyInteger", "tinyint"],
  ["smallInteger", "smallint"],
  ["mediumInteger", "mediumint"],
  ["bigInteger", "bigint"],
  ["unsignedInteger", "int"],
  ["unsignedTinyInteger", "tinyint"],
  ["unsignedSmallInteger", "smallint"],
  ["unsignedMediumInteger", "mediumint"],
  ["unsignedBigInteger", "bigint"],
  ["foreignId", "bigint"],
  ["float", "float"],
  ["double", "double"],
  ["decimal", "decimal"],
  ["unsignedDecimal", "decimal"],
  ["boolean", "boolean"],
  ["date", "date"],
  ["dateTime", "timestamp"],
  ["dateTimeTz", "timestamptz"],
  ["timestamp", "timestamp"],
  ["timestampTz", "timestamptz"],
]);

const OTHERS =
  /^(?:enum|set|jsonb?|timeT?z?|year|binary|foreignUuid|foreignUlid|geometry|geography|computed|vector|tsvector|rawColumn|point|polygon|lineString|multi(?:Point|LineString|Polygon)|geometryCollection|unsigned(?:Float|Double))$/;
