import type { GitopsProblem } from "../../kernel/ports/gitops.ts";
import { refusalOf } from "./push-refusal.ts";
import { type ToolResult, toolProblem, toolProblemToMend } from "./tool.ts";

const absent = /couldn't find remote ref|not our ref|no such remote ref|unadvertised object/i;
const noKey = /permission denied|host key verification failed/i;

/** Why git could not do something at a repository. */
export function gitopsProblem(result: ToolResult): GitopsProblem {
  switch (result.kind) {
    case "exited": {
      const { reason, seen } = refusalOf(result.err);
      const isShut = reason === "token" || reason === "permission" || noKey.test(result.err);
      const problem = withoutAddresses(seen);
      return {
        kind: "problem",
        reason: absent.test(result.err) ? "absent" : isShut ? "login" : "other",
        problem,
      };
    }
    case "absent":
      return { kind: "problem", reason: "no-git", problem: toolProblemToMend(result) };
    case "timed-out":
      return { kind: "problem", reason: "time", problem: "the time of the layer was over" };
    case "cancelled":
      return { kind: "problem", reason: "other", problem: toolProblem(result) };
    default:
      return result satisfies never;
  }
}

/** The words of git, which may name a URL with its query, without what could be secret in it. */
export function withoutAddresses(seen: string): string {
  return seen.replace(/\b[a-z+]+:\/\/[^\s'"]+/g, "the repository");
}
