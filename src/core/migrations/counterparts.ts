import { holderOf, kinOf, lastPart, mayBeSame, mayLackTable, plainName, writtenPart } from "./names.ts";
import { tableOf } from "./net-effect.ts";
import type { ObjectKind, Operation, OperationOf } from "./operation.ts";
import { toldOf } from "./sql/told.ts";

type Named = OperationOf<"create" | "drop" | "alter" | "rename">;

/** The operations of a reversal, to be looked up by what they are done to. */
export interface Counterparts {
  /** Those on things of this kind that may have this name, or whose name is not known. A null name finds all of `on`. */
  find(what: ObjectKind, name: string | null, on?: string): readonly Named[];
  /** Whether it goes because something goes that it hangs on and that the migration made: a column, a schema, or by CASCADE. */
  goesWithHolder(creation: OperationOf<"create">): boolean;
  /** Whether its table is made anew as a whole, with everything on it. */
  isRemadeWithTable(table: string | null): boolean;
  /** Whether its table is dropped, and may have been made by what only running the migration would tell. */
  goesWithUnseenTable(table: string | null): boolean;
  /** Whether the migration takes a thing away: drops it, or gives it another name. */
  isTakenAway(what: ObjectKind, name: string | null): boolean;
  /** Whether either way makes or renames a type of this name, so that one name means two types. */
  isTypeOfItsOwn(name: string): boolean;
  /** Whether the migration drops a column of this name, which another one may take. */
  dropsColumn(name: string | null): boolean;
  /** Whether it is a constraint or an index by the name that PostgreSQL gives it along with a new column, and goes with that. */
  cameAlong(what: ObjectKind, name: string | null): boolean;
  /** Whether it has a name that PostgreSQL gives along with a table which the migration takes away and the reversal makes. */
  comesWithTable(name: string | null): boolean;
  /** Whether a value is added to an enum. */
  addsValueTo(type: string | null): boolean;
  /** Whether a type gets the name of one that it takes the place of, and a value is added to that. */
  becomesType(type: string): boolean;
  /** Whether a constraint is added that forbids NULL in a column. */
  forbidsNullIn(column: string | null): boolean;
  /** Whether anything is done to a table or its rows. */
  touches(table: string): boolean;
}

/** Indexes what a reversal does, beside what the migration does. `all` tell which names are one table's. */
export function counterparts(
  down: readonly Operation[],
  up: readonly Operation[],
  all: readonly Operation[],
): Counterparts {
  const first = firstNames(all, (what) => what === "table");
  // `orders.memo` is `orders.note` once the migration renames it so.
  const same = firstNames(all, (what) => what !== "table");
  const index = new Map<string, Named[]>();
  for (const operation of down) {
    if (!isNamed(operation)) continue;
    for (const key of new Set(placesOf(operation, first, same))) add(index, key, operation);
  }
  const find = (what: ObjectKind, name: string | null, on?: string): readonly Named[] => {
    const kin = kinOf(what);
    const at = (key: string): readonly Named[] => index.get(`${kin}\n${key}`) ?? [];
    if (name === null)
      return on === undefined ? at("*") : [...at(`of ${tableKey(on, first)}`), ...at("of ?")];
    const names = new Set([name, firstName(name, same)]);
    const found = [...names].flatMap((one) => {
      if (!one.includes(".")) return at(`last ${one}`);
      const [schema, ...inside] = one.split(".");
      // `app.i` is the index `i` on `app.a`: DROP INDEX names its schema and leaves out its table.
      const without = mayLackTable(what) && inside.length > 1 ? at(`one ${schema}.${lastPart(one)}`) : [];
      return [...at(`two ${twoParts(one, first)}`), ...at(`one ${lastPart(one)}`), ...without];
    });
    return [...new Set(found), ...at("?")];
  };
  const made = new Map(
    up.flatMap((one) =>
      one.kind === "create" ? [[`${one.what}\n${one.name}\n${one.on}`, one] as const] : [],
    ),
  );
  const gone = [...made.values()].flatMap((one) =>
    find(one.what, one.name, one.on).filter((match) => match.kind === "drop"),
  );
  const cascades = gone.some((one) => one.cascades && CASCADING.includes(one.what));
  const columns = new Set(
    gone.flatMap(({ what, name }) => (what === "column" && name !== null ? [name] : [])),
  );
  const tables = new Set([...columns].map((column) => firstName(holderOf(column), first)));
  const schemas = new Set(
    gone.flatMap(({ what, name }) => (kinOf(what) === "schema" && name !== null ? [name] : [])),
  );
  const away = new Set(
    up.flatMap((one) => {
      if (one.kind === "drop") return [`${kinOf(one.what)}\n${lastPart(one.name ?? "")}`];
      return one.kind === "rename" ? [`${kinOf(one.what)}\n${lastPart(one.from ?? "")}`] : [];
    }),
  );
  const types = new Set(
    all.flatMap((one) => {
      if (one.kind === "create" && one.what === "type" && one.name !== null) return [writtenPart(one.name)];
      if (one.kind !== "rename" || one.what !== "type") return [];
      return [one.from, one.to].flatMap((name) => (name === null ? [] : [writtenPart(name)]));
    }),
  );
  const dropped = new Set(
    up.flatMap((one) =>
      one.kind === "drop" && one.what === "column" && one.name !== null ? [twoParts(one.name, first)] : [],
    ),
  );
  const alongNames = new Set([...columns].flatMap((column) => namesAlong(column, first)));
  const tablesMade = down.flatMap((one) => {
    if (one.kind !== "create" || one.what !== "table" || one.name === null) return [];
    return away.has(`table\n${lastPart(one.name)}`) ? [lastPart(one.name)] : [];
  });
  const grown = new Set(
    down.flatMap((one) =>
      one.kind === "create" && one.what === "enum-value" && one.name !== null
        ? [lastPart(holderOf(one.name))]
        : [],
    ),
  );
  const remade = new Set(
    up.flatMap((one) =>
      one.kind === "alter" && one.isWhole === true && one.what === "type" ? [one.name] : [],
    ),
  );
  const becomes = new Set(
    all.flatMap((one) => {
      if (one.kind !== "rename" || one.what !== "type" || one.from === null || one.to === null) return [];
      return remade.has(one.to) && grown.has(lastPart(one.to)) ? [writtenPart(one.from)] : [];
    }),
  );
  const forbidden = new Set(
    down.flatMap((one) => {
      const column = one.kind === "create" ? toldOf(one).forbidsNull : undefined;
      const table = tableOf(one);
      return column === undefined || table === null ? [] : [twoParts(`${table}.${column}`, first)];
    }),
  );
  const unseen = up.flatMap((one) => (one.kind === "opaque" ? [one.mentions] : []));
  const mentioned = new Set(
    unseen.flatMap((names) => (names ?? []).map((name) => plainName(lastPart(name)))),
  );
  const mayMakeAny = unseen.includes(undefined);
  return {
    find,
    isTakenAway: (what, name) => away.has(`${kinOf(what)}\n${lastPart(name ?? "")}`),
    goesWithHolder({ what, name, on, columns: own }) {
      if (cascades && DEPENDENT.includes(what)) return true;
      const holder = on ?? (name === null ? "" : holderOf(name));
      if (schemas.has(holder) || schemas.has(holderOf(holder))) return true;
      if (kinOf(what) !== "index" || holder === "") return false;
      // An index goes with its column; where its columns are not known, any column of the table may be it.
      const table = firstName(holder, first);
      if (own === undefined || own.length === 0) return tables.has(table);
      return own.some((column) => columns.has(`${holder}.${column}`) || columns.has(`${table}.${column}`));
    },
    isRemadeWithTable: (table) =>
      table !== null &&
      [...find("table", table), ...find("materialized-view", table)].some(
        (one) => one.kind === "alter" && one.isWhole === true,
      ),
    goesWithUnseenTable: (table) =>
      table !== null &&
      (mayMakeAny || mentioned.has(writtenPart(table))) &&
      find("table", table).some((one) => one.kind === "drop"),
    dropsColumn: (name) => name !== null && dropped.has(twoParts(name, first)),
    cameAlong: (what, name) => kinOf(what) === "index" && name !== null && alongNames.has(lastPart(name)),
    comesWithTable: (name) =>
      name !== null &&
      tablesMade.some((table) => lastPart(name).startsWith(`${table}_`)) &&
      /_(?:pkey|fkey|key|check|excl|not_null|seq)$/.test(name),
    addsValueTo: (type) => type !== null && grown.has(lastPart(type)),
    becomesType: (type) => becomes.has(lastPart(plainName(type)).replace(/(?:\[\])+$/, "")),
    forbidsNullIn: (column) => column !== null && forbidden.has(twoParts(column, first)),
    isTypeOfItsOwn: (name) => types.has(lastPart(plainName(name))),
    touches: (table) =>
      down.some((one) => {
        const names =
          one.kind === "create" || one.kind === "drop" ? [one.name, tableOf(one)] : [tableOf(one)];
        return names.some((name) => name !== null && mayBeSame(name, table));
      }),
  };
}

const CASCADING: readonly ObjectKind[] = ["table", "type", "schema", "function", "view", "extension"];
const DEPENDENT: readonly ObjectKind[] = [
  "column",
  "constraint",
  "function",
  "index",
  "materialized-view",
  "policy",
  "trigger",
  "view",
];

// PostgreSQL's own names for what `ADD COLUMN m int REFERENCES x` and the like bring along.
function namesAlong(column: string, first: ReadonlyMap<string, string>): readonly string[] {
  const table = holderOf(column);
  const kinds = ["fkey", "key", "check", "not_null", "idx"];
  return [...new Set([table, firstName(table, first)])].flatMap((one) =>
    kinds.map((kind) => `${lastPart(one)}_${lastPart(column)}_${kind}`),
  );
}

function add(index: Map<string, Named[]>, key: string, operation: Named): void {
  const found = index.get(key);
  if (found === undefined) index.set(key, [operation]);
  else found.push(operation);
}

function isNamed(operation: Operation): operation is Named {
  return ["create", "drop", "alter", "rename"].includes(operation.kind);
}

// Under every key that `find` may look for.
function placesOf(
  operation: Named,
  first: ReadonlyMap<string, string>,
  same: ReadonlyMap<string, string>,
): readonly string[] {
  const names = operation.kind === "rename" ? [operation.from, operation.to] : [operation.name];
  const known = names.flatMap((name) => (name === null ? [] : [name, firstName(name, same)]));
  const table = tableOf(operation);
  const keys = [
    "*",
    `of ${table === null ? "?" : tableKey(table, first)}`,
    ...(names.includes(null) ? ["?"] : []),
    ...known.flatMap((name) => [
      `last ${lastPart(name)}`,
      ...(name.includes(".") ? [`two ${twoParts(name, first)}`] : []),
      `one ${name}`,
    ]),
  ];
  return keys.map((key) => `${kinOf(operation.what)}\n${key}`);
}

// A column with its table by the first name that the table has: `orders.note` and `purchases.note` are one column
// when the migration renames orders to purchases. A schema is left away, since the other side may leave it out.
function twoParts(name: string, first: ReadonlyMap<string, string>): string {
  return `${tableKey(holderOf(name), first)}.${lastPart(name)}`;
}

function tableKey(table: string, first: ReadonlyMap<string, string>): string {
  return lastPart(firstName(table, first));
}

// The first name of each thing that is renamed, in either direction.
function firstNames(
  operations: readonly Operation[],
  isOf: (what: ObjectKind) => boolean,
): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const operation of operations) {
    if (operation.kind !== "rename" || !isOf(operation.what)) continue;
    const { from, to } = operation;
    if (from === null || to === null) continue;
    const [a, b] = [firstName(from, first), firstName(to, first)];
    if (a !== b) first.set(b, a);
  }
  return first;
}

function firstName(name: string, first: ReadonlyMap<string, string>): string {
  let found = name;
  for (let step = 0; step < 16; step += 1) {
    const next = first.get(found);
    if (next === undefined) return found;
    found = next;
  }
  return found;
}
