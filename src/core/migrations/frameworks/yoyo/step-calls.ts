import type { SyntaxNode } from "../../../../kernel/parsers.ts";
import { type Call, callOf } from "../../python/call.ts";
import type { Reading } from "../../python/reading.ts";
import { nodesOf } from "../../syntax/nodes.ts";

// yoyo/migrations.py, StepCollector: every call counts while the file is loaded, whatever its answer is bound to.
const LATER = ["function_definition", "class_definition", "lambda"];

/** The calls of `step` that run when the file is loaded, in order. */
export function stepCalls(reading: Reading): readonly Call[] {
  const enters = ({ type }: SyntaxNode): boolean => !LATER.includes(type);
  return [...nodesOf(reading.file.root, enters)].flatMap((node) => {
    if (node.type !== "call") return [];
    const call = callOf(node, reading);
    return call.fullName === "step" || call.fullName === "yoyo.step" ? [call] : [];
  });
}
