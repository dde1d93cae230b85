import { suiteAction } from "./suite-reference.ts";
import { groupsOf, type Workflow } from "./workflow.ts";

/** Groups in which a release that waits is dropped when the next one comes: what was merged then has none of its own. */
export function droppedReleases(workflow: Workflow): readonly string[] {
  return Object.entries(workflow.jobs)
    .filter(([, { steps }]) => steps.some(({ uses = "" }) => suiteAction(uses) === "release"))
    .flatMap(([name, job]) =>
      groupsOf(workflow, job)
        .filter(({ queue }) => queue !== "max")
        .map(({ group }) => `${name}: \`${group}\` drops the release that waits: write \`queue: max\``),
    );
}
