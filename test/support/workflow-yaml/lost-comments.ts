import type { Workflow } from "./workflow.ts";

/**
 * Groups in which a comment could be lost. A newer run takes the place of the one that waits, so what somebody wrote is
 * never answered; and a queue that is shared with strangers is full when they want it to be.
 */
export function lostComments(workflow: Workflow): readonly string[] {
  const groups = [workflow.concurrency, ...Object.values(workflow.jobs).map((job) => job.concurrency)];
  return groups.flatMap((concurrency) => {
    if (concurrency === undefined) return [];
    const { group, queue } =
      typeof concurrency === "string" ? { group: concurrency, queue: undefined } : concurrency;
    if (!("issue_comment" in workflow.on) && !group.includes("issue.number")) return [];
    return [
      ...(queue === "max" ? [] : [`\`${group}\` drops the run that waits: write \`queue: max\``]),
      ...(/issue\.number.*github\.actor/.test(group)
        ? []
        : [`\`${group}\` is shared by issues or by people`]),
    ];
  });
}
