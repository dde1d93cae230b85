import { devNull } from "node:os";
import type { ToolRequest, ToolResult, Tools } from "./tool.ts";

// A workspace's own git settings can name programs (hooks, fsmonitor, remote helpers): none of them is run.
const settings = [
  `core.hooksPath=${devNull}`,
  "core.fsmonitor=false",
  "core.pager=cat",
  "core.askPass=",
  "credential.helper=",
  "protocol.ext.allow=never",
  "http.followRedirects=false",
  "gc.auto=0",
  "maintenance.auto=false",
];

const environment = {
  GIT_TERMINAL_PROMPT: "0",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_NO_LAZY_FETCH: "1",
  GIT_ALLOW_PROTOCOL: "none",
};

/** Runs git with its output kept, no questions asked and nothing of a repository's settings executed. */
export function runGit(
  tools: Tools,
  cwd: string,
  args: readonly string[],
  request: Pick<ToolRequest, "timeoutMs" | "env" | "input">,
): Promise<ToolResult> {
  const options = settings.flatMap((setting) => ["-c", setting]);
  return tools.run({
    ...request,
    argv: ["git", ...options, ...args],
    cwd,
    env: { ...environment, ...request.env },
  });
}
