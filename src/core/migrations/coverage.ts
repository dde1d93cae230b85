import { type Counterparts, counterparts } from "./counterparts.ts";
import { holderOf, lastPart, mayBeSame, plainName, withPlainNames } from "./names.ts";
import { isSameType } from "./narrower-type.ts";
import { netEffect, tableOf } from "./net-effect.ts";
import type { ObjectKind, Operation, OperationOf } from "./operation.ts";
import { sayUncovered } from "./say-uncovered.ts";

/** Something that a migration does and that nothing in its reversal takes back. */
export interface Uncovered {
  readonly reason: string;
  readonly line: number;
}

/** The first operation that the reversal leaves as it is; null when each is taken back, or may be. */
export function firstUncovered(up: readonly Operation[], down: readonly Operation[]): Uncovered | null {
  // What only running it would tell may take back anything.
  if (down.some(({ kind }) => kind === "opaque")) return null;
  const done = netEffect(up.map(withPlainNames));
  const back = withoutIdle(down, up);
  const undone = counterparts(
    netEffect(back.map(withPlainNames), true),
    done,
    [...up, ...back].map(withPlainNames),
  );
  const different = [
    ...new Map(done.map((operation) => [JSON.stringify({ ...operation, line: 0 }), operation])).values(),
  ];
  const left =
    different.find((operation) => !isCovered(operation, undone) && !isRestated(operation, done, undone)) ??
    onlyRows(different, undone) ??
    onlyTidied(different, undone);
  return left === undefined ? null : { reason: sayUncovered(left), line: left.line };
}

/** A guarded DROP of a name that differs by case from all that the migration makes: it finds nothing, and says nothing. */
function withoutIdle(down: readonly Operation[], up: readonly Operation[]): readonly Operation[] {
  const written = new Map<string, Set<string>>();
  for (const one of [...up, ...down]) {
    const name = one.kind === "create" ? one.name : one.kind === "rename" ? one.to : null;
    if (name === null) continue;
    const key = lastPart(plainName(name));
    written.set(key, (written.get(key) ?? new Set()).add(asWritten(name)));
  }
  return down.filter((one) => {
    if (one.kind !== "drop" || !one.isGuarded || one.name === null) return true;
    return written.get(lastPart(plainName(one.name)))?.has(asWritten(one.name)) ?? true;
  });
}

function asWritten(name: string): string {
  return lastPart(name).replaceAll(/["`[\]]/g, "");
}

/** Whether an operation changes nothing that code would miss, so that it may stay. */
export function mayStay(operation: Operation): boolean {
  switch (operation.kind) {
    case "create":
      // What is shared is only made where it was not there.
      return (
        operation.what === "privilege" ||
        operation.what === "comment" ||
        operation.along !== undefined ||
        (operation.isGuarded && isShared(operation))
      );
    case "drop":
      return operation.what === "comment";
    case "alter":
      return ["privilege", "comment", "sequence", "extension"].includes(operation.what);
    case "rename":
    case "rows":
    case "raise":
    case "opaque":
      return false;
    default:
      return operation satisfies never;
  }
}

function isShared({ what }: OperationOf<"create">): boolean {
  return what === "extension" || what === "schema" || what === "database";
}

function isCovered(operation: Operation, undone: Counterparts): boolean {
  if (mayStay(operation)) return true;
  switch (operation.kind) {
    case "create":
      return isTakenBack(operation, undone);
    case "drop":
      return (
        operation.what === "privilege" || isMadeAgain(operation, undone) || isTidiedTwice(operation, undone)
      );
    case "rename":
      return isRenamedBack(operation, undone);
    case "alter":
      return isAlteredBack(operation, undone);
    // What becomes of rows is judged as a loss, not as something that is left.
    case "rows":
    case "raise":
    case "opaque":
      return true;
    default:
      return operation satisfies never;
  }
}

function isTakenBack(creation: OperationOf<"create">, undone: Counterparts): boolean {
  const { what, name, on } = creation;
  if (what === "enum-value") return isEnumRemade(name, undone);
  const table = tableOf(creation);
  if (undone.goesWithHolder(creation) || undone.isRemadeWithTable(table)) return true;
  if (undone.goesWithUnseenTable(table)) return true;
  const matches = undone.find(what, name, on);
  return matches.some((match) => {
    if (match.kind === "drop") return true;
    // It takes the place of what the migration has taken away: a copy that becomes the table again.
    if (match.kind === "rename") {
      const isIt = name === null || match.from === null || mayBeSame(match.from, name);
      return isIt && (match.to === null || undone.isTakenAway(what, match.to));
    }
    // Another definition under the same name. What was not there before has to go.
    if (creation.replaces !== true) return false;
    return match.kind === "create" || (match.kind === "alter" && match.isWhole === true);
  });
}

// PostgreSQL cannot drop a value. A reversal that makes the type anew, or drops it, can.
function isEnumRemade(name: string | null, undone: Counterparts): boolean {
  if (undone.find("enum-value", name).some(({ kind }) => kind === "drop")) return true;
  return undone.find("type", name === null ? null : holderOf(name)).some(({ kind }) => kind !== "rename");
}

// DROP … IF EXISTS on both ways only makes room. Of what holds no rows, a finding says that it may have been there.
function isTidiedTwice({ what, name, isGuarded }: OperationOf<"drop">, undone: Counterparts): boolean {
  if (!isGuarded || !TIDIED.includes(what)) return false;
  return undone.find(what, name).some((match) => match.kind === "drop" && match.isGuarded);
}

// A migration that does nothing else is about what it drops.
function onlyTidied(done: readonly Operation[], undone: Counterparts): Operation | undefined {
  return done.every((one) => one.kind === "drop" && one.isGuarded && !isMadeAgain(one, undone))
    ? done[0]
    : undefined;
}

const TIDIED: readonly ObjectKind[] = ["index", "constraint", "trigger", "policy", "function", "view"];

function isMadeAgain(drop: OperationOf<"drop">, undone: Counterparts): boolean {
  const { what, name } = drop;
  const table = tableOf(drop);
  if (undone.isRemadeWithTable(table)) return true;
  if (table !== null && undone.find("table", table).some(({ kind }) => kind === "create")) return true;
  return undone.find(what, name).some((match) => {
    if (match.kind === "create") return true;
    if (match.kind === "rename") return name === null || match.to === null || mayBeSame(match.to, name);
    return match.kind === "alter" && match.isWhole === true;
  });
}

function isRenamedBack(rename: OperationOf<"rename">, undone: Counterparts): boolean {
  const { what, from, to } = rename;
  if (undone.isRemadeWithTable(tableOf(rename))) return true;
  // PostgreSQL's ALTER TABLE renames sequences, views and indexes too.
  const kinds = RELATIONS.includes(what) ? RELATIONS : [what];
  const matches = kinds.flatMap((kind) => undone.find(kind, to));
  const back = matches.some((match) => {
    if (match.kind === "rename") {
      const isBack = match.from === null || to === null || sameColumn(match.from, to);
      return isBack && (match.to === null || from === null || sameColumn(match.to, from));
    }
    return match.kind === "drop" && undone.find(what, from).some(({ kind }) => kind === "create");
  });
  return back || (what !== "table" && undone.find(what, from).some((match) => isMadeAnew(match, from)));
}

const RELATIONS: readonly ObjectKind[] = ["table", "index", "sequence", "view", "materialized-view"];

function isMadeAnew(match: Operation, name: string | null): boolean {
  if (match.kind !== "alter" || match.aspect !== "other" || match.isWhole !== true) return false;
  return match.name === null || name === null || sameColumn(match.name, name);
}

// A plug-in may name a column with its table or without, and the table may have another name by then.
function sameColumn(a: string, b: string): boolean {
  return mayBeSame(a, b) || (a.includes(".") && b.includes(".") && lastPart(a) === lastPart(b));
}

function isAlteredBack(change: OperationOf<"alter">, undone: Counterparts): boolean {
  const { what, name } = change;
  if (what !== "table" && undone.isRemadeWithTable(tableOf(change))) return true;
  // Whether a constraint differs that is made anew under its name cannot be told from the text: a finding says so.
  if (what === "constraint" && change.isWhole === true && undone.find(what, name).length === 0) return true;
  return undone
    .find(what, name)
    .some((match) => match.kind === "create" || (match.kind === "alter" && answers(change, match, undone)));
}

function answers(change: OperationOf<"alter">, back: OperationOf<"alter">, undone: Counterparts): boolean {
  const { aspect } = change;
  const isOtherType = change.to !== null && undone.isTypeOfItsOwn(change.to);
  if (change.definition !== undefined && change.definition === back.definition && !isOtherType) return false;
  if (aspect === "other" && back.aspect === "other" && isSameFacet(change, back) === false) return false;
  const isWhole = change.isWhole === true || back.isWhole === true;
  if (aspect === back.aspect && !isWhole && setsTheSame(change, back, undone)) return false;
  if (back.isWhole === true || back.aspect === "other" || aspect === "other") return true;
  switch (aspect) {
    case "type":
    case "default":
      return back.aspect === aspect;
    case "not-null-set":
      return back.aspect === "not-null-dropped";
    case "not-null-dropped":
      return back.aspect === "not-null-set";
    default:
      return aspect satisfies never;
  }
}

// A call that changes another facet of a column may have to say its type again (Ecto's `modify`); SQL has not.
function isRestated(operation: Operation, done: readonly Operation[], undone: Counterparts): boolean {
  if (operation.kind !== "alter" || operation.aspect !== "type" || operation.to === null) return false;
  const { name, line, to, definition } = operation;
  const changesMore = (one: Operation): boolean =>
    one.kind === "alter" && one.line === line && one.name === name && one.aspect !== "type";
  if (definition !== undefined || !done.some(changesMore)) return false;
  return undone
    .find("column", name)
    .some((match) => match.kind === "alter" && match.aspect === "type" && isSameType(match.to ?? "", to));
}

// What is set to the value that it has by then is not set back.
function setsTheSame(
  { aspect, to }: OperationOf<"alter">,
  back: OperationOf<"alter">,
  undone: Counterparts,
): boolean {
  if (to === null || back.to === null || aspect.startsWith("not-null")) return false;
  if (aspect === "type") return isSameType(to, back.to) && !undone.isTypeOfItsOwn(to);
  return to === back.to && (aspect === "default" || to.includes(":"));
}

// Null where one of them is not known.
function isSameFacet({ to }: OperationOf<"alter">, back: OperationOf<"alter">): boolean | null {
  if (to === null || back.to === null) return null;
  return to.split(":")[0] === back.to.split(":")[0];
}

// Rows may stay, but a reversal that has nothing to do with them takes nothing back at all.
function onlyRows(done: readonly Operation[], undone: Counterparts): Operation | undefined {
  if (!done.every((operation) => operation.kind === "rows" && operation.how === "insert")) return undefined;
  const tables = done.map(tableOf);
  const isTouched = tables.some((table) => table === null || undone.touches(table));
  return isTouched ? undefined : done[0];
}
