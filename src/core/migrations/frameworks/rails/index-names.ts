import { type RubyValue, textIn, textsIn } from "../../ruby/value.ts";

/** Names that were given to indexes and constraints, by where they lie: what is removed by its columns is found by them. */
export type GivenNames = Map<string, string>;

/** `orders.index_orders_on_note`, as Rails names an index; null where table or columns are not known. */
export function indexName(
  table: string | null,
  columns: RubyValue | undefined,
  options: ReadonlyMap<string, RubyValue>,
  given: GivenNames,
): string | null {
  const listed = textsIn(columns ?? options.get("column"))?.join("_and_") ?? null;
  const own = listed === null ? null : `index_${table}_on_${listed}`;
  return named(table, own, options, given);
}

/** A name of its own for a constraint on a column; the hash that Rails gives it is the same for the same column. */
export function constraintName(
  table: string | null,
  kind: string,
  on: string | null,
  options: ReadonlyMap<string, RubyValue>,
  given: GivenNames,
): string | null {
  return named(table, on === null ? null : `${kind}_on_${on}`, options, given);
}

/** `tag_id`, from `tags`: the column that a foreign key to a table is on unless it is named. */
export function keyColumn(table: string | null): string | null {
  if (table === null) return null;
  const last = table.split(".").at(-1) ?? table;
  if (last.endsWith("ies")) return `${last.slice(0, -3)}y_id`;
  if (/(?:s|x|ch|sh)es$/.test(last)) return `${last.slice(0, -2)}_id`;
  return `${last.replace(/s$/, "")}_id`;
}

function named(
  table: string | null,
  own: string | null,
  options: ReadonlyMap<string, RubyValue>,
  given: GivenNames,
): string | null {
  if (table === null) return null;
  const name = textIn(options.get("name"));
  const key = `${table}.${own}`;
  if (name !== null && own !== null) given.set(key, name);
  const known = name ?? (own === null ? null : (given.get(key) ?? own));
  return known === null ? null : `${table}.${known}`;
}
