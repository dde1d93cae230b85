import { hangsOnTable, holderOf, kinOf, lastPart, mayLackTable, shorterNames } from "./names.ts";
import type { ObjectKind, Operation, OperationOf } from "./operation.ts";
import { toldOf } from "./sql/told.ts";

/**
 * What is left of a list of operations once all of them are done: what is made and dropped again is nothing, as is what
 * is renamed there and back; what is dropped and made again is an `alter`, and a table that takes another one's place by
 * its name (SQLite's way to change a table) is an `alter` of the whole table. What is made on a table that the same list
 * makes goes and comes with it, and is left out unless `keepsParts`. Names must be plain.
 */
export function netEffect(operations: readonly Operation[], keepsParts = false): readonly Operation[] {
  const left: (Operation | null)[] = [...operations];
  const made = places();
  const dropped = places();
  const renamed = places();
  const altered = new Map<string, number>();
  const kept: [at: number, table: string][] = [];
  const switchedOff = new Map<string, number>();

  const make = (at: number, creation: OperationOf<"create">, name: string): void => {
    const { what } = creation;
    const before = dropped.get(what, name);
    const drop = before === undefined ? null : (left[before] ?? null);
    if (before === undefined || drop?.kind !== "drop") {
      left[at] = { ...creation, name };
      made.set(what, name, at);
      return;
    }
    left[before] = null;
    dropped.delete(what, name);
    if (drop.isGuarded) {
      left[at] = { ...creation, name, replaces: true };
      made.set(what, name, at);
    } else left[at] = wholly(what, name, creation.line, creation);
  };

  const drop = (at: number, one: OperationOf<"drop">, name: string): void => {
    const { what } = one;
    const madeAt = made.get(what, name);
    const creation = madeAt === undefined ? null : (left[madeAt] ?? null);
    if (madeAt !== undefined && creation?.kind === "create") {
      // With `replaces`, one may have been there before; a routine that lives so shortly is only a way to run something.
      left[madeAt] = null;
      made.delete(what, name);
      left[at] = creation.replaces === true && what !== "function" ? one : null;
      return;
    }
    const renamedAt = renamed.get(what, name);
    const rename = renamedAt === undefined ? null : (left[renamedAt] ?? null);
    if (renamedAt === undefined || rename?.kind !== "rename" || rename.from === null) {
      // It is gone already; that it was certainly there is what one without IF EXISTS says.
      const before = dropped.get(what, name);
      const earlier = before === undefined ? null : (left[before] ?? null);
      if (before !== undefined && earlier?.kind === "drop" && earlier.name === name) {
        left[at] = null;
        left[before] = { ...earlier, isGuarded: earlier.isGuarded && one.isGuarded };
        return;
      }
      dropped.set(what, name, at);
      return;
    }
    // What goes is the thing by its first name; another one may have taken that name meanwhile.
    left[renamedAt] = null;
    renamed.delete(what, name);
    const successor = made.get(what, rename.from);
    if (successor === undefined) {
      left[at] = { ...one, name: rename.from };
      dropped.set(what, rename.from, at);
    } else {
      left[at] = null;
      left[successor] = wholly(what, rename.from, left[successor]?.line ?? one.line, null);
      made.delete(what, rename.from);
    }
  };

  const rename = (at: number, one: OperationOf<"rename">, from: string, to: string): void => {
    const { what } = one;
    const madeAt = made.get(what, from);
    const creation = madeAt === undefined ? null : (left[madeAt] ?? null);
    if (madeAt !== undefined && creation?.kind === "create") {
      left[at] = null;
      made.delete(what, from);
      // ALTER INDEX leaves out the table on which the index stands.
      const holder = mayLackTable(what) ? holderOf(creation.name ?? "") : "";
      make(madeAt, creation, holder === "" ? to : `${holder}.${lastPart(to)}`);
      return;
    }
    const earlier = renamed.get(what, from);
    const before = earlier === undefined ? null : (left[earlier] ?? null);
    if (earlier === undefined || before?.kind !== "rename") {
      renamed.set(what, to, at);
      return;
    }
    left[at] = null;
    renamed.delete(what, from);
    left[earlier] = before.from === to ? null : { ...before, to };
    if (before.from !== to) renamed.set(what, to, earlier);
  };

  const alter = (at: number, one: OperationOf<"alter">): void => {
    const facet = facetOf(one);
    if (facet === null) return;
    const before = altered.get(facet);
    const earlier = before === undefined ? null : (left[before] ?? null);
    altered.set(facet, at);
    if (before === undefined || earlier?.kind !== "alter") return;
    // Only the last of them stays; NOT NULL that is set and dropped again is as it was.
    if (earlier.isWhole !== true || one.isWhole === true) left[before] = null;
    // A default that is put aside, for a change of the type, may come back as it was.
    if (one.aspect === "default" && earlier.to === "none") {
      const { definition: _, ...rest } = one;
      left[at] = { ...rest, to: null };
    }
    if (one.aspect === earlier.aspect || !one.aspect.startsWith("not-null")) return;
    left[at] = null;
    altered.delete(facet);
  };

  operations.forEach((operation, at) => {
    const owned = ownedSequence(operation, made);
    if (owned !== undefined) left[owned] = null;
    const key = operation.kind === "alter" && operation.what === "table" ? operation.name : null;
    const to = operation.kind === "alter" && key !== null ? operation.to : null;
    const undone = key !== null && to === "triggers:enabled" ? switchedOff.get(key) : undefined;
    if (key !== null && to === "triggers:disabled") switchedOff.set(key, at);
    const attached = operation.kind === "alter" ? attachedIndex(operation, made) : undefined;
    if (attached !== undefined) left[attached] = null;
    const isPart = isPartOf(operation, made);
    if (isPart && keepsParts && operation.kind === "create" && operation.name !== null) {
      kept.push([at, tableOf(operation) ?? ""]);
      make(at, operation, operation.name);
    } else if (isPart) left[at] = null;
    else if (undone !== undefined) left[at] = left[undone] = null;
    else if (operation.kind === "create" && operation.name !== null) make(at, operation, operation.name);
    else if (operation.kind === "drop" && operation.name !== null) drop(at, operation, operation.name);
    else if (operation.kind === "rename" && operation.from !== null && operation.to !== null)
      rename(at, operation, operation.from, operation.to);
    else if (operation.kind === "alter") alter(at, operation);
  });
  // Of what stood on a table that is gone again, nothing is left.
  for (const [at, table] of kept)
    if (!HOLDERS.some((what) => made.get(what, table) !== undefined)) left[at] = null;
  return left.filter((operation) => operation !== null);
}

// What is done to a thing that the same list has made goes and comes with it.
function isPartOf(operation: Operation, made: Places): boolean {
  const table = operation.kind === "rows" ? null : tableOf(operation);
  if (table !== null && HOLDERS.some((what) => made.get(what, table) !== undefined)) return true;
  if (operation.kind === "alter") {
    const { what, name, part } = operation;
    if (part !== undefined && made.get("table", part) !== undefined) return true;
    return name !== null && made.get(what, name) !== undefined;
  }
  const isValue = operation.kind === "create" && operation.what === "enum-value" && operation.name !== null;
  return isValue && made.get("type", holderOf(operation.name)) !== undefined;
}

const HOLDERS: readonly ObjectKind[] = ["table", "materialized-view", "view"];

// An index of a partition that becomes a part of the index of its table, which the same list has made, goes with it.
function attachedIndex({ what, name, part }: OperationOf<"alter">, made: Places): number | undefined {
  if (what !== "index" || name === null || part === undefined) return undefined;
  return made.get(what, name) === undefined ? undefined : made.get(what, part);
}

// What a later change of the same facet of a column makes obsolete.
function facetOf({ what, name, aspect }: OperationOf<"alter">): string | null {
  if (what !== "column" || name === null || aspect === "other") return null;
  return `${aspect.startsWith("not-null") ? "null" : aspect}\n${name}`;
}

// A sequence that belongs to a column which the same list has made, or whose table it has made, goes with it.
function ownedSequence(operation: Operation, made: Places): number | undefined {
  if (operation.kind !== "alter" || operation.on === undefined || operation.name === null) return undefined;
  const holder = made.get("column", operation.on) ?? made.get("table", holderOf(operation.on));
  return holder === undefined ? undefined : made.get(operation.what, operation.name);
}

/** The table that an operation is done to, besides making, dropping or renaming the table itself. */
export function tableOf(operation: Operation): string | null {
  switch (operation.kind) {
    case "create":
      return operation.on ?? (hangsOnTable(operation.what) ? holderOf(operation.name ?? "") || null : null);
    case "drop":
      return hangsOnTable(operation.what) ? holderOf(operation.name ?? "") || null : null;
    case "alter":
      return operation.what === "table" ? operation.name : holderOf(operation.name ?? "") || null;
    case "rename":
      return hangsOnTable(operation.what) ? holderOf(operation.from ?? "") || null : null;
    case "rows":
      return operation.table;
    case "raise":
    case "opaque":
      return null;
    default:
      return operation satisfies never;
  }
}

/** Where in the list something stands by its name; what hangs on a table is found without the table or its schema too. */
interface Places {
  get(what: ObjectKind, name: string): number | undefined;
  set(what: ObjectKind, name: string, at: number): void;
  delete(what: ObjectKind, name: string): void;
}

function places(): Places {
  const exact = new Map<string, number>();
  const fullNames = new Map<string, string>();
  const keyOf = (what: ObjectKind, name: string): string => `${kinOf(what)}\n${name}`;
  const find = (what: ObjectKind, name: string): string | undefined => {
    const key = keyOf(what, name);
    if (exact.has(key) || !mayLackTable(what)) return key;
    const full = fullNames.get(key);
    if (full !== undefined && exact.has(full)) return full;
    return shorterNames(name)
      .map((shorter) => keyOf(what, shorter))
      .find((shorter) => exact.has(shorter));
  };
  return {
    get(what, name) {
      const key = find(what, name);
      return key === undefined ? undefined : exact.get(key);
    },
    set(what, name, at) {
      const key = keyOf(what, name);
      exact.set(key, at);
      if (mayLackTable(what)) for (const one of shorterNames(name)) fullNames.set(keyOf(what, one), key);
    },
    delete(what, name) {
      const key = find(what, name);
      if (key !== undefined) exact.delete(key);
    },
  };
}

function wholly(what: ObjectKind, name: string, line: number, creation: Operation | null): Operation {
  const definition = creation === null ? undefined : toldOf(creation).definition;
  const defined = definition === undefined ? {} : { definition };
  return { kind: "alter", what, name, aspect: "other", to: null, isWhole: true, ...defined, line };
}
