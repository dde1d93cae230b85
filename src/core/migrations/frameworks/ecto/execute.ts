import type { ElixirCall } from "../../elixir/call.ts";
import { readValue } from "../../elixir/read-value.ts";
import type { ElixirValue } from "../../elixir/value.ts";
import { type Flow, GOES_ON } from "../../recorded/outcome.ts";
import { sqlSide } from "../../sql/sql-side.ts";
import type { Frame, Walk } from "./frame.ts";
import { irreversible } from "./inverse.ts";

/** Runs `execute`: with one argument it has no way back, with two the second one is run on rollback. */
export function runExecute(call: ElixirCall, frame: Frame, walk: Walk): Flow {
  const { name, args, keywords, line } = call;
  const [up, down] = args;
  if (frame.backward && down === undefined) {
    const { reason } = irreversible(`\`${name}\` with one argument`, line);
    walk.add({ kind: "stays", reason, line });
    return GOES_ON;
  }
  // Only a `change` that is reversed runs the second one; in `down` it is the first, as in `up`.
  const given = frame.backward ? down : up;
  if (given === undefined || keywords !== null || name === "execute_file") {
    walk.add({ kind: "does", operation: { kind: "opaque", line } });
    return GOES_ON;
  }
  return runValue(readValue(given, walk.script.text, frame.scope), given.line, frame, walk);
}

function runValue(value: ElixirValue, line: number, frame: Frame, walk: Walk): Flow {
  const forward: Frame = { ...frame, backward: false };
  switch (value.kind) {
    case "text":
      runSql(value.text, value.line, walk);
      return GOES_ON;
    case "function":
      return walk.together(value.body, forward);
    case "capture": {
      const own = walk.script.module.functions.get(`${value.name}/0`);
      if (own !== undefined && !frame.following.includes(value.name)) {
        return walk.together(own.body, { ...forward, following: [...frame.following, value.name] });
      }
      break;
    }
    default:
      break;
  }
  walk.add({ kind: "does", operation: { kind: "opaque", line } });
  return GOES_ON;
}

/** Adds what SQL does that stands at a line. */
export function runSql(sql: string, firstLine: number, walk: Walk): void {
  const side = sqlSide(sql, { file: "", firstLine }, walk.script.parsers);
  if (side.kind !== "operations") {
    walk.add({ kind: "unclear", reason: side.reason, line: side.line });
    return;
  }
  walk.add(...side.operations.map((operation) => ({ kind: "does", operation }) as const));
}
