import type { Policy } from "../policy/policy.ts";
import { usedActions } from "./used-actions.ts";
import type { Workflow } from "./workflow.ts";

const usual = "production";
const deploying: readonly string[] = ["deploy", "gate", "guard", "rollback"];
// Each is looked at with requests of its own.
const most = 10;

/** The environments that the policy has or that a step of the suite names; the usual one where a step names none. */
export function knownEnvironments(policy: Policy, workflows: readonly Workflow[]): readonly string[] {
  const used = workflows
    .flatMap(({ jobs }) => jobs)
    .flatMap((job) => usedActions(job, workflows))
    .filter(({ action }) => deploying.includes(action))
    .map(({ with: inputs }) => inputs["environment"] ?? usual);
  const names = [...Object.keys(policy.environments), ...used].filter((name) => isPlain(name));
  return [...new Set(names)].slice(0, most);
}

// What an expression becomes is known to its run alone.
function isPlain(name: string): boolean {
  return name !== "" && !name.includes("${{");
}
