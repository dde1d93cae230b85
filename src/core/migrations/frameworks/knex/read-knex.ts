import { argument } from "../../javascript/names.ts";
import { type Dialect, type Ending, emit, type Run } from "../../javascript/run.ts";
import { emitSql } from "../../javascript/sql-argument.ts";
import { enterTransaction } from "../../javascript/transaction.ts";
import { type Chain, handle, type Link } from "../../javascript/value.ts";
import { fillBindings } from "./bindings.ts";
import { readQuery } from "./read-query.ts";
import { readSchema } from "./read-schema.ts";

/** knex: what the chains of a migration do that begin with its `knex` (or a transaction of it). */
export const knexDialect: Dialect = {
  read(chain, run) {
    return readKnex(chain.links, run);
  },
  // Builders run when somebody waits for them: `builder-interface-augmenter.js` gives them a `then`, which runs them.
  isLazy({ links }: Chain): boolean {
    const [first] = rest(links);
    return first !== undefined && (/^(?:schema|raw|\(\))$/.test(first.name) || QUERY_STARTS.has(first.name));
  },
};

/** What links do that follow a knex instance. */
export function readKnex(links: readonly Link[], run: Run): Ending | "unknown" {
  const [first, ...more] = rest(links);
  if (first === undefined) return null;
  if (links.some(({ name, args }) => args !== null && NEVER_RUNS.has(name))) return null;
  if (first.name === "transaction") {
    const body = argument(first, 0, run);
    if (body.kind === "function") return enterTransaction(run, body, [handle("knex")]);
    return first.args === null || first.args.length === 0 ? null : "unknown";
  }
  if (first.name === "schema") return readSchema(more, run);
  if (first.name === "raw") {
    emitSql(run, argument(first, 0, run), first.line, fillBindings(first, run));
    return null;
  }
  if (first.name === "batchInsert") return readQuery([first], run);
  if (first.name === "()" || QUERY_STARTS.has(first.name)) return readQuery([first, ...more], run);
  if (HARMLESS.has(first.name)) return null;
  if (links.every(({ args }) => args === null)) return null;
  emit(run, { kind: "opaque", line: first.line });
  return null;
}

// A transaction stands for the instance that it was begun with, and a schema's name changes only where to look.
function rest(links: readonly Link[]): readonly Link[] {
  const [first, ...more] = links;
  if (first === undefined) return links;
  const isBegin =
    /^transaction(?:Provider)?$/.test(first.name) && first.args?.length === 0 && more.length > 0;
  return isBegin || first.name === "withUserParams" || first.name === "context" ? rest(more) : links;
}

// These only show what would run.
const NEVER_RUNS = new Set(["toSQL", "toQuery", "toString", "toNative", "generateDdlCommands"]);

const HARMLESS = new Set(
  "commit rollback isCompleted isTransaction destroy fn ref on once emit log queryBuilder userParams executionPromise savepoint".split(
    " ",
  ),
);

const QUERY_STARTS = new Set(
  `table from into withSchema select column columns first pluck distinct count where whereIn with withRecursive
withMaterialized withNotMaterialized insert update del delete truncate queryBuilder max min sum avg`.split(
    /\s+/,
  ),
);
