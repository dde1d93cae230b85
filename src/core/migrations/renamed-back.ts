import type { Counterparts } from "./counterparts.ts";
import { kinOf, lastPart, mayBeSame } from "./names.ts";
import { tableOf } from "./net-effect.ts";
import type { ObjectKind, Operation, OperationOf } from "./operation.ts";

/** Whether a reversal gives something its name of before back, or makes it anew under that. */
export function isRenamedBack(rename: OperationOf<"rename">, undone: Counterparts): boolean {
  const { what, from, to } = rename;
  if (undone.isRemadeWithTable(tableOf(rename)) || undone.cameAlong(what, from)) return true;
  // PostgreSQL's ALTER TABLE renames sequences, views and indexes too.
  const kinds = RELATIONS.includes(what) ? RELATIONS : [what];
  const matches = kinds.flatMap((kind) => undone.find(kind, to));
  const back = matches.some((match) => {
    if (match.kind === "rename") {
      const isBack = match.from === null || to === null || sameColumn(match.from, to);
      return isBack && (match.to === null || from === null || sameColumn(match.to, from));
    }
    // What has the new name goes, or is made anew; and what had the old one is there again.
    const goes = match.kind === "drop" || (match.kind === "alter" && match.isWhole === true);
    return goes && isCreated(what, from, undone);
  });
  if (back) return true;
  // It has taken the place of what the migration drops, and the reversal makes another one under the old name.
  if (what === "column" && undone.dropsColumn(to) && isCreated(what, from, undone)) return true;
  // The table is put aside and made again, with what stands on it or comes along with it.
  if (kinOf(what) === "index" && isMadeWithTable(what, from, undone)) return true;
  if ((kinOf(what) === "index" || what === "sequence") && undone.comesWithTable(from)) return true;
  return what !== "table" && undone.find(what, from).some((match) => isMadeAnew(match, from));
}

function isCreated(what: ObjectKind, name: string | null, undone: Counterparts): boolean {
  return undone.find(what, name).some((match) => match.kind === "create" && isNamed(match, name));
}

function isNamed({ name }: OperationOf<"create">, wanted: string | null): boolean {
  return name === null || wanted === null || sameColumn(name, wanted);
}

function isMadeWithTable(what: ObjectKind, name: string | null, undone: Counterparts): boolean {
  return undone.find(what, name).some((match) => {
    const table = match.kind === "create" ? (match.on ?? null) : null;
    return table !== null && undone.isTakenAway("table", table) && isCreated("table", table, undone);
  });
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
