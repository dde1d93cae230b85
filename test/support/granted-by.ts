import { readFileSync } from "node:fs";
import { join } from "node:path";
import { levelsOf } from "./workflow-yaml/permissions-needed.ts";
import { permissionsOf, readWorkflow } from "./workflow-yaml/workflow.ts";

const root = join(import.meta.dirname, "../..");

/** What a job of a workflow of ours lets its token do, by the names that GitHub's API has. act knows no permissions. */
export function grantedBy(path: string, job: string): Readonly<Record<string, "read" | "write">> {
  const workflow = readWorkflow(readFileSync(join(root, path), "utf8"));
  const own = workflow.jobs[job];
  const granted = own === undefined ? null : permissionsOf(workflow, own);
  if (granted === null || typeof granted === "string")
    throw new Error(`${path}: ${job} states no permissions`);
  return Object.fromEntries(
    Object.entries(levelsOf(granted)).map(([name, level]) => [name.replaceAll("-", "_"), level]),
  );
}
