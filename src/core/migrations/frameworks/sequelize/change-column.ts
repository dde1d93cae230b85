import { memberOf } from "../../javascript/evaluate.ts";
import { argument, inTable, option, placed } from "../../javascript/names.ts";
import { emit, type Run } from "../../javascript/run.ts";
import type { Link, Value } from "../../javascript/value.ts";

/** Records what `changeColumn(table, column, definition)` does. */
export function changeColumn(link: Link, table: string | null, column: string | null, run: Run): void {
  const { line } = link;
  const given = argument(link, 2, run);
  const type = given.kind === "object" ? memberOf(given, "type", run.program) : given;
  const alter = { kind: "alter", what: "column", name: inTable(table, column), line } as const;
  const has = (name: string): boolean => !isFalsy(option(link, 2, name, run));
  // sequelize/lib/dialects/postgres/query-generator.js, changeColumnQuery: a reference is added and the type stays;
  // without one all of the column is defined anew.
  const allowNull = option(link, 2, "allowNull", run);
  const isNotNull = allowNull.kind === "plain" && allowNull.value === false;
  // First, since the type is said again whatever is changed.
  if (isNotNull) emit(run, { ...alter, aspect: "not-null-set", to: null, isWhole: true });
  if (!has("references")) emit(run, { ...alter, aspect: "type", to: typeText(type, run), isWhole: true });
  if (!isNotNull && !has("references")) emit(run, { ...alter, aspect: "not-null-dropped", to: null });
  for (const [member, end] of [
    ["references", "fkey"],
    ["unique", "key"],
  ] as const) {
    if (!has(member)) continue;
    const name =
      table === null || column === null ? null : `${table}.${table.split(".").at(-1)}_${column}_${end}`;
    const place = placed({ on: table, columns: column === null ? null : [column] });
    emit(run, { kind: "create", what: "constraint", name, isGuarded: false, replaces: true, line, ...place });
  }
}

// `Sequelize.STRING(100)`, as SQL would name it: the narrower of two is told by it.
function typeText(type: Value, run: Run): string | null {
  if (type.kind === "text") return type.text;
  if (type.kind !== "chain") return null;
  const link = type.links.findLast(({ name }) => /^[A-Z][A-Z0-9_]*$/.test(name));
  if (link === undefined) return null;
  const name = TYPES[link.name] ?? link.name.toLowerCase();
  const sizes = (link.args ?? []).flatMap((_, index) => {
    const size = argument(link, index, run);
    return size.kind === "plain" && typeof size.value === "number" ? [size.value] : [];
  });
  const shown = link.name === "STRING" && sizes.length === 0 ? [255] : sizes;
  return shown.length === 0 ? name : `${name}(${shown.join(",")})`;
}

const TYPES: Readonly<Record<string, string>> = { STRING: "varchar", DATEONLY: "date", DATE: "timestamp" };

function isFalsy(value: Value): boolean {
  return value.kind === "plain" && !value.value;
}
