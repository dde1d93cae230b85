import { argument } from "../../javascript/names.ts";
import { type Dialect, emit, type Run } from "../../javascript/run.ts";
import { emitSql } from "../../javascript/sql-argument.ts";
import type { Chain, Link } from "../../javascript/value.ts";
import { readKnex } from "../knex/read-knex.ts";

/** MikroORM: what a migration does by the methods that its base class gives it. */
export const mikroOrmDialect: Dialect = {
  read({ root, links }, run) {
    const [first, ...more] = links;
    if (first === undefined || root.kind !== "handle") return null;
    switch (first.name) {
      case "addSql":
        addSql(first, run);
        return null;
      case "execute":
        emitSql(run, argument(first, 0, run), first.line);
        return null;
      case "getKnex":
        return more.length === 0 ? null : readKnex(more, run);
      case "getEntityManager":
      case "driver":
        return more.length === 0 ? null : "unknown";
      case "reset":
      case "getQueries":
      case "config":
      case "ctx":
      case "isTransactional":
        return null;
      default:
        return "unknown";
    }
  },
  // `super.down()` is the base class's, which fails.
  readGlobal({ root, links: [first] }, run) {
    if (root.kind !== "global" || root.name !== "super" || first?.name !== "down") return "unknown";
    run.seen.thrownAt ??= first.line;
    return "thrown";
  },
};

// SQL as text, or a query that shows its SQL: `this.addSql(knex("a").update({ b: 1 }).toQuery())`.
function addSql(link: Link, run: Run): void {
  const given = argument(link, 0, run);
  const query = given.kind === "chain" ? queryIn(given) : null;
  if (query !== null && readKnex(query, run) !== "unknown") return;
  if (query === null) emitSql(run, given, link.line);
  else emit(run, { kind: "opaque", line: link.line });
}

function queryIn({ root, links }: Chain): readonly Link[] | null {
  if (root.kind !== "handle" || links[0]?.name !== "getKnex") return null;
  return links.slice(1).filter(({ name }) => !/^to(?:SQL|Query|String|Native)$/.test(name));
}
