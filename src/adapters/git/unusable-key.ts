import type { SigningResult } from "../../kernel/ports/index.ts";
import { type ToolResult, toolMend, toolProblem } from "./tool.ts";

/** The refusal of a key whose program gave no answer. */
export function unusableKey(result: Exclude<ToolResult, { kind: "exited" }>): SigningResult {
  return {
    kind: "refused",
    problem: `cannot be used: ${toolProblem(result)}.`,
    write: `${toolMend(result)}.`,
  };
}
