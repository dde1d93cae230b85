import { argument } from "../../javascript/names.ts";
import { type Dialect, emit, type Run } from "../../javascript/run.ts";
import { emitSql } from "../../javascript/sql-argument.ts";
import type { Link } from "../../javascript/value.ts";
import { fillArguments } from "./fill-arguments.ts";
import { stepOf } from "./steps.ts";

/** node-pg-migrate: what a migration does by its `pgm`. */
export const pgmDialect: Dialect = {
  read({ links: [first, ...more] }, run) {
    if (first === undefined || isSetting(first)) return null;
    if (first.name === "db") return more.some(({ args }) => args !== null) ? "unknown" : null;
    if (first.name === "sql") {
      emitSql(run, argument(first, 0, run), first.line, fillArguments(first, run));
      return null;
    }
    const step = stepOf(first, run);
    if (step === null) return "unknown";
    for (const operation of step.forward) emit(run, operation);
    return null;
  },
};

/**
 * The same calls in the tool's reverse mode, where each does its own inverse. `refuse` is told of the first call that
 * has none: the tool fails there.
 */
export function reverseDialect(refuse: (link: Link) => void): Dialect {
  return {
    read({ links: [first] }, run: Run) {
      if (first === undefined || isSetting(first)) return null;
      const back = first.name === "db" || first.name === "sql" ? null : (stepOf(first, run)?.back ?? null);
      if (back === null) refuse(first);
      else for (const operation of back) emit(run, operation);
      return null;
    },
  };
}

function isSetting({ name, args }: Link): boolean {
  return args === null ? name !== "db" : /^(?:noTransaction|func|isUsingTransaction|getSql\w*)$/.test(name);
}
