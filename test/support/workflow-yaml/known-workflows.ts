import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suiteWorkflow } from "./suite-reference.ts";
import { readWorkflow, type Workflow } from "./workflow.ts";

/** The workflow that a job `uses`; null when it is not one of ours. */
export type KnownWorkflows = (uses: string) => Workflow | null;

/** Our reusable workflows, as their files are now. */
export function knownWorkflows(root: string): KnownWorkflows {
  return (uses) => {
    const name = suiteWorkflow(uses);
    const path = join(root, ".github/workflows", name ?? "");
    return name !== null && existsSync(path) ? readWorkflow(readFileSync(path, "utf8")) : null;
  };
}
