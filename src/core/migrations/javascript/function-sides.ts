import type { Parsers } from "../../../kernel/parsers.ts";
import type { Side } from "../side.ts";
import { exportedValue } from "./members.ts";
import type { Program } from "./program.ts";
import { type FunctionTool, functionSide } from "./sides.ts";
import type { Value } from "./value.ts";

/** Both directions of a file that exports them as functions. */
export function functionSides(
  program: Program,
  file: string,
  parsers: Parsers,
  tool: FunctionTool,
): { readonly up: Side; readonly down: Side } {
  const [up, down] = [exportedValue(program, "up"), exportedValue(program, "down")];
  const at = { program, parsers, file, line: lineOf(up) ?? program.exports.hiddenAt ?? 1 };
  return {
    up: functionSide("up", up, at, tool),
    down: functionSide("down", down, { ...at, line: lineOfDown(down, program) ?? at.line }, tool),
  };
}

// Nothing is written: the up is where a reader looks. Something is, and cannot be seen: where it comes from.
function lineOfDown(down: Value, { exports }: Program): number | null {
  return down.kind === "unknown" ? (exports.byName.get("down")?.line ?? exports.hiddenAt) : null;
}

function lineOf(value: Value): number | null {
  return value.kind === "function" ? value.node.line : null;
}
