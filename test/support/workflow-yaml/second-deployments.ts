import { suiteAction } from "./suite-reference.ts";
import type { Workflow } from "./workflow.ts";

const writing: readonly (string | null)[] = ["deploy", "guard", "rollback"];

/**
 * Jobs of which GitHub makes a deployment beside the one that their steps write or judge: it has no release, it is a
 * success as soon as the job is, and it is the newest one of its environment.
 */
export function secondDeployments(workflow: Workflow): readonly string[] {
  return Object.entries(workflow.jobs)
    .filter(([, { steps }]) => steps.some(({ uses = "" }) => writing.includes(suiteAction(uses))))
    .filter(([, { environment }]) => environment !== undefined && environment.deployment !== false)
    .map(
      ([name]) => `${name}: GitHub makes a deployment of its \`environment\`: write \`deployment: false\``,
    );
}
