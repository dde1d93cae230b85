import type { SyntaxNode } from "../../../../kernel/parsers.ts";
import type { ElixirCall } from "../../elixir/call.ts";
import { keywordsOf, readValue } from "../../elixir/read-value.ts";
import { type ElixirScope, type ElixirValue, textIn } from "../../elixir/value.ts";
import type { Operation } from "../../operation.ts";
import type { Outcome } from "../../recorded/outcome.ts";
import { fieldOf, textOf } from "../../syntax/nodes.ts";
import { runSql } from "./execute.ts";
import type { Frame, Walk } from "./frame.ts";

const REPO = /^(?:repo\(\)|(?:.*\.)?[A-Za-z]*Repo|Ecto\.Adapters\.SQL)$/;
const ROWS: Readonly<Record<string, "insert" | "update" | "delete">> = {
  insert: "insert",
  insert_all: "insert",
  insert_or_update: "update",
  update: "update",
  update_all: "update",
  delete: "delete",
  delete_all: "delete",
};
const LOOKS =
  /^(?:all|one|get|get_by|exists\?|aggregate|stream|preload|reload|config|transaction|checkout|in_transaction\?|put_dynamic_repo)!?$/;

/** Runs a call on the repository, which happens at once and is never queued; false when it is no such call. */
export function runRepo(call: ElixirCall, module: string, frame: Frame, walk: Walk): boolean {
  if (!REPO.test(module)) return false;
  const name = call.name.replace(/!$/, "");
  const { text } = walk.script;
  const own: Walk = {
    ...walk,
    add(...outcomes) {
      walk.add(...outcomes.map((outcome) => (frame.backward ? again(outcome) : outcome)));
    },
  };
  const args = call.args.map((arg) => readValue(arg, text, frame.scope));
  const how = ROWS[name];
  if (name === "query" || name === "query_many") {
    const sql = args.find(({ kind }) => kind === "text");
    if (sql?.kind === "text") runSql(sql.text, sql.line, own);
    else own.add({ kind: "does", operation: { kind: "opaque", line: call.line } });
  } else if (how !== undefined) own.add({ kind: "does", operation: rows(how) });
  else if (LOOKS.test(call.name)) {
    for (const arg of args)
      if (arg.kind === "function") walk.run(arg.body, { ...frame, scope: new Map(frame.scope) });
  } else if (!frame.isValue) own.add({ kind: "does", operation: { kind: "opaque", line: call.line } });
  return true;

  function rows(kind: "insert" | "update" | "delete"): Operation {
    const [first] = call.args;
    const options = call.keywords === null ? new Map() : keywordsOf(call.keywords, text, frame.scope);
    const query = first === undefined ? null : queryOf(first, text, frame.scope);
    const set = setOf(options) ?? setOf(query?.update ?? new Map());
    const columns = kind === "update" ? set : null;
    return { kind: "rows", how: kind, table: query?.table ?? null, columns, source: null, line: call.line };
  }
}

function again(outcome: Outcome): Outcome {
  return outcome.kind === "does" ? { kind: "again", operation: outcome.operation } : outcome;
}

interface Query {
  readonly table: string | null;
  readonly update: ReadonlyMap<string, ElixirValue>;
}

// "orders", `from(o in "orders", …)`, or what a pipe makes of either.
function queryOf(node: SyntaxNode, text: string, scope: ElixirScope): Query {
  const none = new Map<string, ElixirValue>();
  const value = readValue(node, text, scope);
  if (value.kind === "text") return { table: value.text, update: none };
  if (value.kind === "call" && value.name === "from") {
    const list = node.children.find(({ type }) => type === "arguments");
    const source = list?.children.find(({ type }) => type === "binary_operator" || type === "string");
    const from = source?.type === "binary_operator" ? fieldOf(source, "right") : source;
    const table = from ? textIn(readValue(from, text, scope)) : null;
    const update = value.options.get("update");
    return { table, update: update?.kind === "keywords" ? update.pairs : none };
  }
  const isPipe = node.type === "binary_operator" && textOf(node, text).includes("|>");
  const left = isPipe ? fieldOf(node, "left") : null;
  return left === null ? { table: null, update: none } : queryOf(left, text, scope);
}

function setOf(options: ReadonlyMap<string, ElixirValue>): readonly string[] | null {
  const set = options.get("set");
  return set?.kind === "keywords" ? [...set.pairs.keys()] : null;
}
