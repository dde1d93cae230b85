import { groupBy } from "../group.ts";
import { plainName } from "../names.ts";
import type { Operation, OperationOf } from "../operation.ts";
import { writtenName } from "./token-text.ts";
import { toldOf } from "./told.ts";

type Update = OperationOf<"rows">;

/** An UPDATE of rows that hold one value of its columns, to another one. */
interface Mapping {
  readonly update: Update;
  /** The table with the columns and with what else has to hold. */
  readonly of: string;
  readonly table: string;
  readonly columns: readonly string[];
  readonly from: string;
  readonly to: string;
}

/**
 * The updates of a migration that map a value to another one, and that its reversal maps back in such an order that
 * each value is again what it was. Names must be plain.
 */
export function mappedBack(up: readonly Operation[], down: readonly Operation[]): ReadonlySet<Operation> {
  const there = up.flatMap((one) => mappingOf(one) ?? []);
  const back = down.flatMap((one) => mappingOf(one) ?? []);
  const others = down.filter((one) => one.kind === "rows" && mappingOf(one) === null);
  const isUntouched = ({ table, columns }: Mapping, of: string): boolean =>
    !others.some((one) => sets(one, table, columns)) &&
    ![...there, ...back].some((one) => one.of !== of && sets(one.update, table, columns));
  // Of so many, each compared with each, it is not worth the time: a person has to look.
  if (there.length + back.length > 500) return new Set();
  const groups = groupBy(there, ({ of }) => of);
  const found = [...groups].flatMap(([of, group]) => {
    const [first] = group;
    if (first === undefined || !isUntouched(first, of)) return [];
    const after = [...group, ...back.filter((one) => one.of === of)];
    const isBack = (value: string): boolean =>
      after.reduce((now, one) => (now === one.from ? one.to : now), value) === value;
    return group.every(({ from }) => isBack(from)) ? group.map(({ update }) => update) : [];
  });
  return new Set(found);
}

/** Whether an operation sets one of these columns of a table, or may do so. */
export function sets(operation: Operation, table: string, columns: readonly string[]): boolean {
  if (operation.kind !== "rows" || operation.how !== "update") return false;
  if (operation.table !== null && operation.table !== table) return false;
  return operation.columns?.some((column) => columns.includes(column)) ?? true;
}

function mappingOf(operation: Operation): Mapping | null {
  if (operation.kind !== "rows" || operation.how !== "update" || operation.table === null) return null;
  const { rows } = toldOf(operation);
  if (rows === undefined || rows.isLimited || rows.sets.length === 0 || operation.source !== null)
    return null;
  const tests = rows.where.map(valueTested);
  const values = rows.sets
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([column, to]) => {
      const test = tests.find((one) => one?.column === writtenName(column));
      const value = withoutCast(to);
      return test === undefined || test === null || !isLiteral(value)
        ? null
        : { column, from: test.value, to: value };
    });
  const known = values.filter((value) => value !== null);
  const mapped = new Set(known.map(({ column }) => writtenName(column)));
  const rest = rows.where.filter((_, at) => !mapped.has(tests[at]?.column ?? ""));
  const columns = known.map(({ column }) => plainName(column));
  // A NULL that is compared may stand for any value that code puts in.
  if (known.length < values.length || rest.some((one) => /= NULL|[?$:]/.test(one))) return null;
  return {
    update: operation,
    of: JSON.stringify([operation.table, columns, rest.toSorted()]),
    table: operation.table,
    columns,
    from: JSON.stringify(known.map(({ from }) => from)),
    to: JSON.stringify(known.map(({ to }) => to)),
  };
}

// `S = 'old'`, `S IS NULL`.
function valueTested(condition: string): { readonly column: string; readonly value: string } | null {
  const [, column = "", compared = ""] = /^(\S+) = (.+)$/s.exec(condition) ?? [];
  const value = withoutCast(compared);
  if (value !== "" && value !== "NULL" && isLiteral(value)) return { column, value };
  const [, empty = ""] = /^(\S+) IS NULL$/.exec(condition) ?? [];
  return empty === "" ? null : { column: empty, value: "NULL" };
}

// `'new'::state`
function withoutCast(value: string): string {
  return value.replace(/ : : \S+$/, "");
}

function isLiteral(value: string): boolean {
  return /^(?:(?:- )?\d[\w.]*|TRUE|FALSE|NULL|'(?:[^'\\]|'')*')$/.test(value);
}
