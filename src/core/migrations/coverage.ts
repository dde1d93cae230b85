import { type Counterparts, counterparts } from "./counterparts.ts";
import { holderOf, lastPart, mayBeSame, plainName } from "./names.ts";
import { isSameType } from "./narrower-type.ts";
import { netEffect, tableOf } from "./net-effect.ts";
import type { ObjectKind, Operation, OperationOf } from "./operation.ts";
import { isRenamedBack } from "./renamed-back.ts";
import { isSameDefinition, maySayAgain } from "./said-again.ts";
import { sayUncovered } from "./say-uncovered.ts";
import { plainNamesOf } from "./sql/schemas-apart.ts";
import { STORAGE } from "./sql/storage.ts";
import { toldOf } from "./sql/told.ts";

/** Something that a migration does and that nothing in its reversal takes back. */
export interface Uncovered {
  readonly reason: string;
  readonly line: number;
}

/** The first operation that the reversal leaves as it is; null when each is taken back, or may be. */
export function firstUncovered(up: readonly Operation[], down: readonly Operation[]): Uncovered | null {
  // What only running it would tell may take back anything.
  if (down.some(({ kind }) => kind === "opaque")) return null;
  const [left] = seenToStay(up, down);
  return left === undefined ? null : { reason: sayUncovered(left), line: left.line };
}

/** What the migration does and nothing that is seen of the reversal takes back, with plain names. */
export function seenToStay(up: readonly Operation[], down: readonly Operation[]): readonly Operation[] {
  const plain = plainNamesOf(up, down);
  const done = netEffect(up.map(plain));
  const back = withoutIdle(down, up).map(plain);
  const undone = counterparts(netEffect(back, true), done, [...up.map(plain), ...back]);
  const different = [
    ...new Map(done.map((operation) => [JSON.stringify({ ...operation, line: 0 }), operation])).values(),
  ];
  const { covered = [], open = [] } = Object.groupBy(different, (one) =>
    isCovered(one, undone) ? "covered" : "open",
  );
  const left = open.filter((operation) => !maySayAgain(operation, { done, covered }, undone));
  if (left.length > 0) return left;
  const only = onlyRows(different, undone) ?? onlyTidied(different, undone);
  return only === undefined ? [] : [only];
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
      return ["privilege", "comment", "sequence", "extension"].includes(operation.what) || isKept(operation);
    case "rows":
      // Code from before runs with values where it found NULL.
      return operation.how === "update" && operation.fills === true;
    case "rename":
    case "raise":
    case "opaque":
      return false;
    default:
      return operation satisfies never;
  }
}

// How a table is kept is nothing that code from before would notice. Other engines of MySQL know no transactions.
function isKept({ aspect, to }: OperationOf<"alter">): boolean {
  return aspect === "other" && (to === STORAGE || to === "ENGINE:innodb");
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
        operation.what === "privilege" ||
        undone.cameAlong(operation.what, operation.name) ||
        isMadeAgain(operation, undone) ||
        isTidiedTwice(operation, undone)
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
  const { forbidsNull } = toldOf(creation);
  if (forbidsNull !== undefined && allowsNull(`${table ?? ""}.${forbidsNull}`, undone)) return true;
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
    return isMadeAs(match) && !isSameDefinition(creation, match);
  });
}

function allowsNull(column: string, undone: Counterparts): boolean {
  return undone
    .find("column", column)
    .some((match) => match.kind === "alter" && match.aspect === "not-null-dropped");
}

function isMadeAs(match: Operation): boolean {
  return match.kind === "create" || (match.kind === "alter" && match.isWhole === true);
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

function isAlteredBack(change: OperationOf<"alter">, undone: Counterparts): boolean {
  const { what, name } = change;
  if (what !== "table" && undone.isRemadeWithTable(tableOf(change))) return true;
  // Whether a constraint differs that is made anew under its name cannot be told from the text: a finding says so.
  if (what === "constraint" && change.isWhole === true && undone.find(what, name).length === 0) return true;
  if (undone.cameAlong(what, name)) return true;
  // A type made anew with values less. What else differs cannot be told from the text: a finding says so.
  if (what === "type" && change.isWhole === true && undone.addsValueTo(name)) return true;
  if (change.aspect === "type" && change.to !== null && undone.becomesType(change.to)) return true;
  if (change.aspect === "not-null-dropped" && undone.forbidsNullIn(name)) return true;
  return undone
    .find(what, name)
    .some((match) =>
      match.kind === "create"
        ? !isSameDefinition(change, match)
        : match.kind === "alter" && answers(change, match, undone),
    );
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

// What is set to the value that it has by then is not set back.
function setsTheSame(
  { aspect, to, definition }: OperationOf<"alter">,
  back: OperationOf<"alter">,
  undone: Counterparts,
): boolean {
  if (to === null || back.to === null || aspect.startsWith("not-null")) return false;
  if (aspect === "type") return isSameType(to, back.to) && !undone.isTypeOfItsOwn(to);
  // One value of two types: `'b'::text`, `'b'::varchar`.
  if (definition !== undefined && back.definition !== undefined && definition !== back.definition)
    return false;
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
