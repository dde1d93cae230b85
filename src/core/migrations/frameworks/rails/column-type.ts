import { isPlain, type RubyValue, textIn } from "../../ruby/value.ts";
import type { Command } from "./command.ts";

/**
 * The type that a `change_column` gives, with all that belongs to it: `decimal(10,4)`, `string(255)`, `bigint`; null
 * where only running it would tell.
 */
export function columnType({ args, options }: Command): string | null {
  const given = textIn(args[2]);
  // How the values are converted is no part of the type.
  const named = given?.replace(/\s+using\s.*$/is, "").toLowerCase() ?? null;
  const type = named === "enum" ? (textIn(options.get("enum_type")) ?? named) : named;
  const sizes = ["limit", "precision", "scale"].map((name) => numberOf(options.get(name)));
  if (type === null || sizes.includes(undefined)) return null;
  const [limit, precision, scale] = sizes;
  const suffixes = [
    setOf("unsigned", " unsigned"),
    setOf("array", "[]"),
    textOption("charset", " charset "),
    textOption("collation", " collate "),
  ];
  if (suffixes.includes(null)) return null;
  const base = isInteger(type) ? integer(type, limit ?? null) : sized(type, limit ?? precision, scale);
  return `${base}${suffixes.join("")}`;

  function setOf(name: string, suffix: string): string | null {
    const value = options.get(name);
    if (value === undefined || isPlain(value, "false") || isPlain(value, "nil")) return "";
    return isPlain(value, "true") ? suffix : null;
  }

  function textOption(name: string, before: string): string | null {
    const value = options.get(name);
    if (value === undefined || isPlain(value, "nil")) return "";
    const text = textIn(value);
    return text === null ? null : `${before}${text}`;
  }

  function sized(name: string, length: string | null | undefined, places: string | null | undefined): string {
    // MySQL: `size: :long`.
    const size = textIn(options.get("size"));
    const whole = size === null ? name : `${size}${name === "binary" ? "blob" : name}`;
    const numbers = [length, places].filter((one) => typeof one === "string");
    return numbers.length === 0 ? whole : `${whole}(${numbers.join(",")})`;
  }
}

// Null where there is no limit, undefined where it is not known.
function numberOf(value: RubyValue | undefined): string | null | undefined {
  if (value === undefined || isPlain(value, "nil")) return null;
  if (value.kind !== "plain" || !/^[\d_]+$/.test(value.text)) return undefined;
  return value.text.replaceAll("_", "");
}

function isInteger(type: string): boolean {
  return type === "integer" || type === "bigint";
}

// ActiveRecord, integer_to_sql of both adapters: the limit is a number of bytes.
function integer(type: string, limit: string | null): string {
  const bytes = limit === null ? (type === "bigint" ? 8 : 4) : Number(limit);
  if (bytes <= 1) return "tinyint";
  if (bytes === 2) return "smallint";
  if (bytes === 3) return "mediumint";
  return bytes === 4 ? "integer" : "bigint";
}
