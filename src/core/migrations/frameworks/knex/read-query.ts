import { objectKeys } from "../../javascript/evaluate.ts";
import { itemsOf } from "../../javascript/items.ts";
import { argument, nameOf } from "../../javascript/names.ts";
import { type Ending, emit, type Run } from "../../javascript/run.ts";
import type { Link, Value } from "../../javascript/value.ts";

/** What a query does to rows: `knex("users").where(…).update({ … })`. */
export function readQuery(links: readonly Link[], run: Run): Ending {
  const table = tableOf(links, run);
  for (const link of links) {
    const how = HOW[link.name];
    if (how === undefined || link.args === null) continue;
    const given = argument(link, how === "insert" && link.name === "batchInsert" ? 1 : 0, run);
    const isUpsert = how === "insert" && links.some(({ name }) => name === "merge");
    emit(run, {
      kind: "rows",
      how,
      table,
      columns: how === "update" ? columnsOf(link, given, run) : null,
      source: how === "insert" ? sourceOf(given, run) : null,
      line: link.line,
    });
    if (isUpsert) {
      emit(run, { kind: "rows", how: "update", table, columns: null, source: null, line: link.line });
    }
  }
  return null;
}

const HOW: Readonly<Record<string, "insert" | "update" | "delete" | "truncate">> = {
  insert: "insert",
  batchInsert: "insert",
  upsert: "insert",
  update: "update",
  increment: "update",
  decrement: "update",
  updateFrom: "update",
  del: "delete",
  delete: "delete",
  truncate: "truncate",
};

function tableOf(links: readonly Link[], run: Run): string | null {
  const schema = links.find(({ name }) => name === "withSchema");
  const named = links.findLast(({ name }) => /^(?:\(\)|table|from|into|batchInsert)$/.test(name));
  if (named === undefined) return null;
  const name = nameOf(argument(named, 0, run), run)?.split(/\s+as\s+/i)[0] ?? null;
  const within = schema === undefined ? null : nameOf(argument(schema, 0, run), run);
  return name === null || within === null || within === "public" ? name : `${within}.${name}`;
}

function columnsOf(link: Link, given: Value, run: Run): readonly string[] | null {
  if (link.name === "increment" || link.name === "decrement") {
    return given.kind === "text" ? [given.text] : null;
  }
  if (given.kind === "text") return [given.text];
  return objectKeys(given, run.program);
}

// `insert(knex.select("*").from("users"))` copies.
function sourceOf(given: Value, run: Run): string | null {
  if (given.kind === "array") {
    const [only, second] = itemsOf(given, run) ?? [];
    return only === undefined || second !== undefined ? null : sourceOf(only, run);
  }
  return given.kind === "chain" && given.links.some(({ name }) => /^(?:select|from|\(\))$/.test(name))
    ? tableOf(given.links, run)
    : null;
}
