import type { Parsers, SyntaxNode } from "../../../kernel/parsers.ts";
import type { Side } from "../side.ts";
import { heritageOf } from "./class-members.ts";
import { memberOf } from "./evaluate.ts";
import type { Program } from "./program.ts";
import { type FunctionTool, functionSide } from "./sides.ts";
import type { Value } from "./value.ts";

/** What a method of a class stands for. */
export function methodValue(node: SyntaxNode, name: string, program: Program): Value {
  return memberOf({ kind: "class", node, scope: program.scope }, name, program);
}

/** Both directions of the one class of a file that is a migration. `bases` are those that bring no direction along. */
export function methodSides(
  classes: readonly SyntaxNode[],
  program: Program,
  file: string,
  parsers: Parsers,
  tool: FunctionTool,
  bases: readonly string[] = [],
): { readonly up: Side; readonly down: Side } {
  const [node, second] = classes;
  if (node === undefined || second !== undefined) {
    const reason = "It holds several migrations: which of them is meant cannot be told.";
    const side = { kind: "unreadable", reason, file, line: second?.line ?? 1 } as const;
    return { up: side, down: side };
  }
  const { extended } = heritageOf(node, program.text);
  const side = (direction: "up" | "down"): Side => {
    const found = methodValue(node, direction, program);
    const isAbsent = found.kind === "plain";
    if (isAbsent && extended !== null && !bases.includes(extended)) {
      const reason = `The ${direction} is not in this class, and the class that it extends is in another file.`;
      return { kind: "unreadable", reason, file, line: node.line };
    }
    return functionSide(direction, found, { program, parsers, file, line: node.line }, tool);
  };
  return { up: side("up"), down: side("down") };
}
