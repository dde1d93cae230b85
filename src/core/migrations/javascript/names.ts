import type { ObjectKind } from "../operation.ts";
import { memberOf } from "./evaluate.ts";
import { itemsOf } from "./items.ts";
import { emit, type Run, valueAt } from "./run.ts";
import type { Link, Value } from "./value.ts";

/** The name of a table, an index or the like, from a text or from an object with a schema; null where it is not known. */
export function nameOf(value: Value, run: Run): string | null {
  if (value.kind === "text") return plainName(value.text);
  if (value.kind !== "object") return null;
  for (const key of ["tableName", "name"]) {
    const name = memberOf(value, key, run.program);
    if (name.kind !== "text") continue;
    const schema = memberOf(value, "schema", run.program);
    if (schema.kind === "text") return plainName(`${schema.text}.${name.text}`);
    return plainName(name.text);
  }
  return null;
}

/** The name that an argument of a call gives. */
export function nameAt(link: Link, index: number, run: Run): string | null {
  return nameOf(argument(link, index, run), run);
}

/** What an argument of a call stands for; `undefined` where it is left out. */
export function argument({ args, scope }: Link, index: number, run: Run): Value {
  return valueAt(run, args?.[index], scope);
}

/** An option of an argument that is an object. */
export function option(link: Link, index: number, name: string, run: Run): Value {
  const value = argument(link, index, run);
  return value.kind === "object" ? memberOf(value, name, run.program) : { kind: "plain", value: undefined };
}

/** Whether a value is written as `true`. */
export function isTrue(value: Value): boolean {
  return value.kind === "plain" && value.value === true;
}

/** The names that one text or a list of texts gives; null where not all are known. */
export function namesOf(value: Value, run: Run): readonly string[] | null {
  if (value.kind === "text") return [value.text];
  const names = itemsOf(value, run)?.map((item) => nameOf(item, run));
  return names === undefined || names.includes(null) ? null : names.filter((name) => name !== null);
}

/** A name that stands in a table: a column, an index, a constraint. */
export function inTable(table: string | null, name: string | null): string | null {
  return table === null || name === null ? null : `${table}.${name}`;
}

/** The table that something belongs to, and its columns, where they are known. */
export interface Place {
  readonly on: string | null;
  readonly columns: readonly string[] | null;
}

/** Records that something comes into being. */
export function create(
  run: Run,
  what: Created,
  name: string | null,
  line: number,
  isGuarded = false,
  place: Place = { on: null, columns: null },
): void {
  emit(run, { kind: "create", what, name, isGuarded, line, ...placed(place) });
}

/** The members of an operation that say where something belongs. */
export function placed({ on, columns }: Place): { on?: string; columns?: readonly string[] } {
  return { ...(on === null ? {} : { on }), ...(columns === null ? {} : { columns }) };
}

/** Records that something goes. */
export function drop(
  run: Run,
  what: Created,
  name: string | null,
  line: number,
  { isGuarded = false, cascades = false } = {},
): void {
  emit(run, { kind: "drop", what, name, isGuarded, cascades, line });
}

type Created = ObjectKind;

function plainName(name: string): string {
  return name.replace(/^public\./, "");
}
