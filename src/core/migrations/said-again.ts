import type { Counterparts } from "./counterparts.ts";
import { mayBeSame } from "./names.ts";
import { isSameType } from "./narrower-type.ts";
import { tableOf } from "./net-effect.ts";
import type { Operation, OperationOf } from "./operation.ts";
import { toldOf } from "./sql/told.ts";

/** What a migration does, and what of it is taken back. */
export interface Beside {
  readonly done: readonly Operation[];
  readonly covered: readonly Operation[];
}

/**
 * Whether both ways say the same beside something else that is taken back and that may need it: the default of a column
 * whose type changes, a view of a table that changes. Where nothing else is, the reversal is a mistake.
 */
export function maySayAgain(operation: Operation, { done, covered }: Beside, undone: Counterparts): boolean {
  if (isRestatedType(operation, done, undone)) return true;
  if (operation.kind === "alter" && operation.what === "column") {
    const { name, aspect, to } = operation;
    const ofColumn = (other: Operation): boolean =>
      other.kind === "alter" && other.what === "column" && other.name === name && other.aspect !== aspect;
    // A default that is put aside while the type of its column is made anew.
    if (aspect === "default" && to === null)
      return covered.some((one) => ofColumn(one) && one.kind === "alter" && undone.becomesType(one.to ?? ""));
    return isSetAgain(operation, undone) && covered.some(ofColumn);
  }
  const isAgain =
    (operation.kind === "alter" && operation.isWhole === true) ||
    (operation.kind === "create" && operation.replaces === true && operation.what !== "function");
  if (
    !isAgain ||
    !undone.find(operation.what, operation.name).some((one) => isSameDefinition(operation, one))
  )
    return false;
  return covered.some((other) => mayNeed(operation, other));
}

// A view, an index or a constraint has to go while what it is about changes.
function mayNeed(operation: Operation, other: Operation): boolean {
  if (!("what" in operation) || !("what" in other)) return false;
  const table = ["index", "trigger", "policy"].includes(operation.what) ? tableOf(operation) : null;
  if (table !== null && tableOf(other) === table) return true;
  const isNew = other.kind === "create" && other.what !== "column" && other.replaces !== true;
  if (isNew) return false;
  if (["function", "view", "materialized-view", "type"].includes(other.what)) return true;
  if (other.what !== "column" && other.what !== "table") return false;
  const of = other.what === "column" ? tableOf(other) : other.kind === "rename" ? other.from : other.name;
  return table === null || of === null || mayBeSame(of, table);
}

// A call that changes another facet of a column may have to say its type again (Ecto's `modify`); SQL has not.
function isRestatedType(operation: Operation, done: readonly Operation[], undone: Counterparts): boolean {
  if (operation.kind !== "alter" || operation.aspect !== "type" || operation.to === null) return false;
  const { name, line, to, definition } = operation;
  const changesMore = (one: Operation): boolean =>
    one.kind === "alter" && one.line === line && one.name === name && one.aspect !== "type";
  if (definition !== undefined || !done.some(changesMore)) return false;
  return undone
    .find("column", name)
    .some((match) => match.kind === "alter" && match.aspect === "type" && isSameType(match.to ?? "", to));
}

function isSetAgain({ name, aspect, to }: OperationOf<"alter">, undone: Counterparts): boolean {
  if (aspect === "type" || aspect === "other" || (aspect === "default" && to === null)) return false;
  return undone
    .find("column", name)
    .some((match) => match.kind === "alter" && match.aspect === aspect && match.to === to);
}

/** Whether both make it with one definition, as far as their texts tell: what is made again just as it was made is not taken back. */
export function isSameDefinition(one: Operation, match: Operation): boolean {
  const definition = definitionOf(one);
  return definition !== undefined && definition === definitionOf(match);
}

function definitionOf(operation: Operation): string | undefined {
  return operation.kind === "alter" ? operation.definition : toldOf(operation).definition;
}
