import type { Parsers } from "../../../../kernel/parsers.ts";
import type { PythonFile } from "../../python/file.ts";
import { literalOf } from "../../python/literal.ts";
import { sqlOperations } from "../../python/literal-sql.ts";
import { opaque } from "../../python/made.ts";
import { beginReading } from "../../python/reading.ts";
import { sideOfFunctions } from "../../python/sides.ts";
import type { Meanings } from "../../python/walk.ts";
import type { Side } from "../../side.ts";

const RUNS = ["execute_script", "execute_query", "execute_query_dict", "execute_insert", "execute_many"];

/** What `upgrade` does: the SQL that it returns, and what it runs before. */
export function upSide(file: PythonFile, path: string, parsers: Parsers): Side {
  return read("upgrade", file, path, parsers)?.side ?? absent("There is no function `upgrade`.", path, 1);
}

/** What `downgrade` does. Aerich stops when it returns blank SQL (aerich/__init__.py, Command.downgrade). */
export function downSide(file: PythonFile, path: string, upLine: number, parsers: Parsers): Side {
  const found = read("downgrade", file, path, parsers);
  if (found === null) {
    return absent("There is no function `downgrade`: `aerich downgrade` stops with an error.", path, upLine);
  }
  const { side, returned } = found;
  if (side.kind !== "operations" || side.operations.some(({ kind }) => kind === "raise")) return side;
  if (returned.length === 0) {
    return absent(
      "`downgrade` returns nothing: Aerich stops with an error and takes nothing back.",
      path,
      side.line,
    );
  }
  if (!returned.every((sql) => sql === "blank")) return side;
  const reason =
    "`downgrade` returns blank SQL: Aerich stops with “No downgrade items found” and takes nothing back.";
  return absent(reason, path, side.line);
}

function read(
  name: string,
  file: PythonFile,
  path: string,
  parsers: Parsers,
): { side: Side; returned: readonly ("blank" | "sql")[] } | null {
  const fn = file.scope.names.get(name);
  if (fn?.node.type !== "function_definition") return null;
  const reading = beginReading(file, parsers);
  const returned: ("blank" | "sql")[] = [];
  const meanings: Meanings = {
    call(call, scope, at) {
      const [sql] = call.positional;
      if (!RUNS.includes(call.method) || call.receiver === null || sql === undefined) return null;
      return sqlOperations({ node: sql, scope }, at) ?? [opaque(call.node.line)];
    },
    returned(value, at) {
      const sql = literalOf(value, at);
      returned.push(sql?.text.trim() === "" ? "blank" : "sql");
      return sqlOperations(value, at) ?? [opaque(value.node.line)];
    },
  };
  return { side: sideOfFunctions([fn], path, reading, meanings), returned };
}

function absent(reason: string, file: string, line: number): Side {
  return { kind: "absent", reason, file, line };
}
