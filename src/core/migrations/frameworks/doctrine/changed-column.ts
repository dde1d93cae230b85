import type { Operation } from "../../operation.ts";
import { isPlain } from "../../php/value.ts";
import type { PhpCall } from "../../php/walk.ts";
import { altered } from "../../python/made.ts";
import type { DoctrineHandle, DoctrineValue } from "./handle.ts";

/** What the options of `changeColumn` change, each a facet of its own. */
export function changedColumn(
  column: string | null,
  options: DoctrineValue | undefined,
  line: number,
): readonly Operation[] {
  if (options?.kind !== "map") return [altered("column", column, "other", line)];
  return [...options.pairs].map(([option, value]) => facetOf(option, value, column, line));
}

/** What a setter of a column that was there before changes: `$table->getColumn('note')->setLength(35)`. */
export function setColumn(column: string | null, call: PhpCall<DoctrineHandle>): readonly Operation[] {
  const { name, args, line } = call;
  if (column === null || !name.startsWith("set")) return [];
  if (name === "setOptions") return changedColumn(column, args[0], line);
  return [facetOf(name.slice("set".length).toLowerCase(), args[0], column, line)];
}

function facetOf(
  option: string,
  value: DoctrineValue | undefined,
  column: string | null,
  line: number,
): Operation {
  switch (option) {
    case "notnull":
      if (isPlain(value, "true")) return altered("column", column, "not-null-set", line);
      return altered("column", column, isPlain(value, "false") ? "not-null-dropped" : "other", line);
    case "type":
    case "length":
    case "precision":
    case "scale":
      return altered("column", column, "type", line);
    case "default":
      return altered("column", column, "default", line);
    case "comment":
      return altered("comment", column, "other", line);
    default:
      return altered("column", column, "other", line);
  }
}
