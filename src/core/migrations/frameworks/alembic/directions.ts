import type { Parsers } from "../../../../kernel/parsers.ts";
import { argument, callOf } from "../../python/call.ts";
import type { PythonFile } from "../../python/file.ts";
import { beginReading, type Reading, resolve } from "../../python/reading.ts";
import type { Value } from "../../python/scope.ts";
import { sideOfFunctions } from "../../python/sides.ts";
import { withoutRestated } from "../../restated.ts";
import type { Side } from "../../side.ts";
import { nodesOf } from "../../syntax/nodes.ts";
import { ALEMBIC } from "./meanings.ts";
import type { RevisionTool } from "./revision.ts";

/** Both directions of a revision: what its functions `upgrade` and `downgrade` do. */
export function directions(
  file: PythonFile,
  path: string,
  { command }: RevisionTool,
  parsers: Parsers,
): { up: Side; down: Side } {
  const up = direction("upgrade", file, path, parsers) ?? {
    kind: "unreadable",
    reason: "It has no function `upgrade`.",
    file: path,
    line: 1,
  };
  const down = direction("downgrade", file, path, parsers) ?? {
    kind: "absent",
    reason: `There is no function \`downgrade\`: \`${command} downgrade\` stops with an error.`,
    file: path,
    line: up.line,
  };
  return { up: withoutRestated(up, down), down };
}

function direction(name: string, file: PythonFile, path: string, parsers: Parsers): Side | null {
  const reading = beginReading(file, parsers);
  const entry = file.scope.names.get(name);
  if (entry === undefined) {
    return file.imports.has(name) ? elsewhere(path) : null;
  }
  const fn = entry === null ? null : resolve(entry, reading);
  if (fn === null || !["function_definition", "lambda"].includes(fn.node.type)) return elsewhere(path);
  const nameless = name === "downgrade" ? namelessDrop(fn, reading) : null;
  if (nameless !== null) return { kind: "absent", reason: NAMELESS, file: path, line: nameless };
  return sideOfFunctions([fn, ...ofSeveralDatabases(name, fn, reading)], path, reading, ALEMBIC);
}

const NAMELESS =
  "The reversal drops a constraint whose name is None: Alembic stops there with an error. Write the constraint's name.";

function elsewhere(path: string): Side {
  const reason = "What runs is defined in another file.";
  return { kind: "unreadable", reason, file: path, line: 1 };
}

// flask_migrate/templates/flask-multidb and alembic/templates/multidb: `globals()["upgrade_%s" % engine_name]()`
// runs a function for each database.
function ofSeveralDatabases(name: string, fn: Value, reading: Reading): readonly Value[] {
  const asks = [...nodesOf(fn.node)].some(
    (node) => node.type === "call" && callOf(node, reading).fullName === "globals",
  );
  if (!asks) return [];
  const named = [...reading.file.scope.names].filter(([one]) => one.startsWith(`${name}_`));
  return named.flatMap(([, value]) => (value?.node.type === "function_definition" ? [value] : []));
}

// What stands in one of these may not be reached, or its error be caught.
const PERHAPS = ["if_statement", "for_statement", "while_statement", "try_statement", "match_statement"];

// Autogenerate writes `op.drop_constraint(None, …)` where it knows no name; SQLAlchemy refuses it when it runs.
function namelessDrop(fn: Value, reading: Reading): number | null {
  for (const node of nodesOf(fn.node, ({ type }) => !PERHAPS.includes(type))) {
    if (node.type !== "call") continue;
    const call = callOf(node, reading);
    if (call.method === "drop_constraint" && argument(call, 0, "constraint_name")?.type === "none") {
      return node.line;
    }
  }
  return null;
}
