import { memberOf } from "../../javascript/evaluate.ts";
import { argument } from "../../javascript/names.ts";
import type { Run } from "../../javascript/run.ts";
import type { Link } from "../../javascript/value.ts";

/** Puts in what `pgm.sql(sql, { name: "users" })` gives for `{name}`, as an identifier; null where it is not known. */
export function fillArguments(link: Link, run: Run): (sql: string) => string | null {
  const given = argument(link, 1, run);
  if (given.kind === "plain") return (sql) => sql;
  return (sql) => {
    let isKnown = true;
    const filled = sql.replaceAll(/\{(\w+)\}/g, (mark, name: string) => {
      const value = memberOf(given, name, run.program);
      if (value.kind !== "text") isKnown = false;
      return value.kind === "text" ? `"${value.text.replaceAll('"', '""')}"` : mark;
    });
    return isKnown ? filled : null;
  };
}
