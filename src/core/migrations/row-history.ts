import { groupBy } from "./group.ts";
import { holderOf, lastPart, mayBeSame } from "./names.ts";
import type { Operation, OperationOf } from "./operation.ts";

/** What a list of operations has done so far. */
export interface RowHistory {
  pass(operation: Operation): void;
  madeTable(table: string): boolean;
  madeColumn(table: string, column: string): boolean;
  /** Whether a table's rows lie in another one, from where the reversal takes them, or that takes its place. */
  keepsRows(table: string, at: number): boolean;
  /** Whether the values of a column were put into a new column, and the reversal sets the old one. */
  keepsColumn(table: string, column: string): boolean;
  /** The type that the reversal gives to a column: the one that it had. */
  typeBefore(column: string): string | null;
}

/** Follows a migration, one operation after the other, beside what its reversal does. Names must be plain. */
export function rowHistory(up: readonly Operation[], down: readonly Operation[]): RowHistory {
  const tables = new Set<string>();
  const columns = new Set<string>();
  const copies = new Map<string, Copy[]>();
  const moved: OperationOf<"rows">[] = [];
  // What an existing table was called before.
  const first = new Map<string, string>();
  const lastRename = new Map(
    up.flatMap((one, at) =>
      one.kind === "rename" && one.what === "table" ? [[`${one.from}\n${one.to}`, at] as const] : [],
    ),
  );
  const types = new Map(
    down.flatMap((one) =>
      one.kind === "alter" && one.aspect === "type" && one.name !== null ? [[one.name, one.to] as const] : [],
    ),
  );
  const readBack = groupBy(
    down.flatMap((one) => {
      if (one.kind === "rows") return one.source ?? [];
      return one.kind === "rename" && one.what === "table" ? (one.from ?? []) : [];
    }),
    lastPart,
  );
  const isReadBack = (table: string): boolean =>
    (readBack.get(lastPart(table)) ?? []).some((source) => mayBeSame(source, table));
  return {
    pass(operation) {
      if (operation.kind === "create" && operation.name !== null) {
        if (operation.what === "table") tables.add(operation.name);
        if (operation.what === "column") columns.add(operation.name);
        if (operation.what === "schema" || operation.what === "database") tables.add(`${operation.name}.`);
      }
      if (operation.kind === "rename" && operation.from !== null && operation.to !== null) {
        const { what, from, to } = operation;
        if (what === "column" && columns.delete(from))
          columns.add(to.includes(".") ? to : `${holderOf(from)}.${to}`);
        if (what !== "table") return;
        if (tables.delete(from)) tables.add(to);
        else first.set(to, first.get(from) ?? from);
        for (const copy of [...copies.values()].flat()) if (copy.into === from) copy.into = to;
      }
      if (operation.kind !== "rows" || operation.table === null) return;
      if (operation.source !== null) {
        const copied = copies.get(operation.source) ?? [];
        copied.push({ into: operation.table });
        copies.set(operation.source, copied);
      }
      if (operation.how === "update") moved.push(operation);
    },
    madeTable: (table) => tables.has(table),
    madeColumn: (table, column) => columns.has(`${table}.${column}`),
    keepsRows(table, at) {
      return (copies.get(table) ?? []).some(({ into }) => {
        if (isReadBack(into)) return true;
        const takesPlace = (lastRename.get(`${into}\n${table}`) ?? -1) > at || first.get(table) === into;
        return takesPlace && tables.has(into);
      });
    },
    keepsColumn: (table, column) =>
      moved.some(
        (update) =>
          update.table === table &&
          (update.reads?.includes(column) ?? true) &&
          (update.columns ?? []).some((one) => columns.has(`${table}.${one}`)),
      ) &&
      down.some(
        (one) =>
          one.kind === "rows" &&
          one.how === "update" &&
          one.table !== null &&
          mayBeSame(one.table, table) &&
          (one.columns?.includes(column) ?? true),
      ),
    typeBefore: (column) => types.get(column) ?? null,
  };
}

// The table that rows were copied into, by its name so far.
interface Copy {
  into: string;
}
