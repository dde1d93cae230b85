import { type ElixirValue, isPlain } from "../../elixir/value.ts";

/** The type of a column with its sizes, such as `decimal(6,4)`; null where only running the code would tell. */
export function columnType(
  type: ElixirValue | null,
  options: ReadonlyMap<string, ElixirValue>,
): string | null {
  if (type?.kind !== "text" && type?.kind !== "plain") return null;
  const { text } = type;
  const sizes = ["size", "precision", "scale"].map((name) => numberOf(options.get(name)));
  if (sizes.includes(undefined)) return null;
  const [size, precision, scale] = sizes;
  // Ecto.Adapters.Postgres and MyXQL: a string without a size has 255 letters.
  const numbers = [size ?? precision ?? (text === "string" ? "255" : null), scale];
  const known = numbers.filter((one) => typeof one === "string");
  return known.length === 0 ? text : `${text}(${known.join(",")})`;
}

// Null where none is given, undefined where it is not known.
function numberOf(value: ElixirValue | undefined): string | null | undefined {
  if (value === undefined || isPlain(value, "nil")) return null;
  if (value.kind !== "plain" || !/^[\d_]+$/.test(value.text)) return undefined;
  return value.text.replaceAll("_", "");
}
