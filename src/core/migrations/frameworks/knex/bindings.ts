import { itemsOf } from "../../javascript/items.ts";
import { argument } from "../../javascript/names.ts";
import type { Run } from "../../javascript/run.ts";
import type { Link, Value } from "../../javascript/value.ts";

/**
 * Puts something in for the placeholders of `raw(sql, bindings)` as knex does: `??` and `:name:` are identifiers, `?`
 * and `:name` are values, which never matter here. Null where an identifier is not known.
 */
export function fillBindings(link: Link, run: Run): (sql: string) => string | null {
  const bindings = argument(link, 1, run);
  if (bindings.kind === "plain" && bindings.value === undefined) return (sql) => sql;
  return (sql) => {
    const items = itemsOf(bindings, run) ?? [bindings];
    let index = 0;
    let isKnown = true;
    // knex/lib/raw.js and knex/lib/formatter/rawFormatter.js.
    const filled = sql.replaceAll(/\\\?|\?\??|(?<!:):\w+:?/g, (mark) => {
      if (mark === "\\?") return "?";
      if (mark.startsWith(":")) {
        if (bindings.kind !== "object") return mark;
        if (mark.endsWith(":")) isKnown = false;
        return mark.endsWith(":") ? mark : "NULL";
      }
      const item = items[index];
      index += 1;
      if (mark === "?") return "NULL";
      const name = identifier(item);
      if (name === null) isKnown = false;
      return name ?? mark;
    });
    return isKnown ? filled : null;
  };
}

function identifier(value: Value | undefined): string | null {
  if (value?.kind !== "text") return null;
  return value.text
    .split(".")
    .map((part) => (part === "*" ? part : `"${part.replaceAll('"', '""')}"`))
    .join(".");
}
