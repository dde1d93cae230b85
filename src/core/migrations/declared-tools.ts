import type { CustomTool } from "./custom-patterns.ts";
import { customFramework } from "./frameworks/custom.ts";
import { FRAMEWORKS } from "./frameworks/index.ts";
import type { Frameworks } from "./index.ts";

/**
 * The tools that may own a file where a policy declares some of its own: what it declares is surer of its files than what
 * is recognised.
 */
export function withDeclaredTools(declared: readonly CustomTool[]): Frameworks {
  const custom = declared.map((tool) => {
    const made = customFramework(tool);
    if (made.kind === "framework") return made.framework;
    // A policy with such a tool is refused while it is read. Without it, its migrations would pass unseen.
    throw new Error(`The tool ${tool.name} of the policy: ${made.reason}`);
  });
  return [...custom, ...FRAMEWORKS];
}
