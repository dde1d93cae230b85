import { groupBy } from "./group.ts";
import { holderOf, lastPart, mayBeSame, plainName } from "./names.ts";
import type { Operation, OperationOf } from "./operation.ts";
import { mappedBack, sets } from "./sql/mirror.ts";
import { type RowsTold, toldOf } from "./sql/told.ts";

/** What a list of operations has done so far. */
export interface RowHistory {
  pass(operation: Operation): void;
  madeTable(table: string): boolean;
  madeColumn(table: string, column: string): boolean;
  /** Whether the rows that an operation takes away lie in another table, from where the reversal takes them, or that takes its place. */
  keepsRows(table: string, at: number, operation: Operation): boolean;
  /** Whether the values of a column were put into a new column, and the reversal sets the old one. */
  keepsColumn(table: string, column: string): boolean;
  /** Whether the database computes the values of a column again, once the reversal has made it. */
  computesAgain(table: string, column: string): boolean;
  /** Whether an UPDATE maps a value to another one, and the reversal maps it back. */
  isMappedBack(update: Operation): boolean;
  /** Whether the reversal sets the columns that an UPDATE sets, or may do so. */
  isSetAgain(update: OperationOf<"rows">): boolean;
  /** The type that the reversal gives to a column: the one that it had. */
  typeBefore(column: string): string | null;
}

/** What earlier migrations of the same change have made: nothing of it held any rows before the change. */
export interface MadeBefore {
  table(name: string): boolean;
  column(table: string, column: string): boolean;
}

/** For a migration that no other one of its change comes before. */
export const NOTHING_BEFORE: MadeBefore = { table: () => false, column: () => false };

/** Follows a migration, one operation after the other, beside what its reversal does. Names must be plain. */
export function rowHistory(
  up: readonly Operation[],
  down: readonly Operation[],
  before: MadeBefore = NOTHING_BEFORE,
): RowHistory {
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
  const mapped = mappedBack(up, down);
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
        // The WHERE of an UPDATE says to which row each value belongs.
        const rows = operation.how === "insert" ? toldOf(operation).rows : undefined;
        copied.push({ into: operation.table, rows });
        copies.set(operation.source, copied);
      }
      if (operation.how === "update") moved.push(operation);
    },
    // A table that has taken the name of another one is not the one that was made under it.
    madeTable: (table) => tables.has(table) || (!first.has(table) && before.table(table)),
    madeColumn: (table, column) =>
      columns.has(`${table}.${column}`) || (!first.has(table) && before.column(table, column)),
    keepsRows(table, at, operation) {
      return (copies.get(table) ?? []).some((copy) => {
        const { into } = copy;
        if (!holds(copy, operation)) return false;
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
    computesAgain: (table, column) =>
      down.some(
        (one) =>
          one.kind === "create" &&
          one.name !== null &&
          toldOf(one).isComputed === true &&
          mayBeSame(one.name, `${table}.${column}`),
      ),
    isMappedBack: (update) => mapped.has(update),
    isSetAgain: ({ table, columns }) =>
      table !== null && columns !== null && down.some((one) => sets(one, table, columns)),
    typeBefore: (column) => types.get(column) ?? null,
  };
}

// The table that rows were copied into, by its name so far, and which rows those were.
interface Copy {
  into: string;
  readonly rows: RowsTold | undefined;
}

// Whether a copy has all rows that an operation takes away.
function holds({ into, rows }: Copy, operation: Operation): boolean {
  if (rows === undefined || (rows.where.length === 0 && !rows.isLimited)) return true;
  const lost = operation.kind === "rows" ? toldOf(operation).rows?.where : undefined;
  if (lost?.some((one) => !mentions(one, "NOT", "OR") && looksUp(one, into)) === true) return true;
  if (rows.isLimited) return false;
  return rows.where.every((one) => {
    // What is there already is not copied twice.
    if (mentions(one, "NOT") && !mentions(one, "OR") && looksUp(one, into)) return true;
    if (operation.kind === "drop" && operation.what === "column")
      return plainName(one) === `${lastPart(operation.name ?? "")} is not null`;
    // A NULL that is compared may stand for any value that code puts in.
    return lost?.includes(one) === true && !one.includes("= NULL");
  });
}

function mentions(condition: string, ...words: readonly string[]): boolean {
  return condition.split(" ").some((word) => words.includes(word));
}

// `ID IN ( SELECT ID FROM K )`, `K . ID = A . ID`: a row is found in the copy by the same column.
function looksUp(condition: string, copy: string): boolean {
  const words = condition.split(" ");
  const name = lastPart(copy);
  const isRead = words.some(
    (word, at) =>
      plainName(word) === name &&
      (["FROM", "JOIN", "."].includes(words[at - 1] ?? "") || words[at + 1] === "."),
  );
  const isSame =
    /(?:^| )(\S+) (?:NOT )?IN \( SELECT (?:DISTINCT )?(?:\S+ \. )*\1 FROM |(?:^| )(\S+) = (?:\S+ \. )+\2(?: |$)/;
  return isRead && isSame.test(condition);
}
