import type { EscalationStep } from "../../policy/follow-up-rules.ts";
import type { Overdue } from "./overdue.ts";

/** What is done to an issue besides reminding. */
export interface Escalation {
  readonly labels: readonly string[];
  readonly assign: readonly string[];
}

const dayMs = 86_400_000;

/** How many steps of the policy something overdue for so long has reached. */
export function stepsReached(steps: readonly EscalationStep[], { days }: Overdue): number {
  return steps.filter(({ after }) => days * dayMs >= after).length;
}

/** All steps of the policy that something overdue for so long has reached, without what is there already. */
export function escalationOf(
  steps: readonly EscalationStep[],
  { days }: Overdue,
  there: { readonly labels: readonly string[]; readonly assignees: readonly string[] },
): Escalation {
  const reached = steps.filter(({ after }) => days * dayMs >= after);
  return {
    labels: without(
      reached.flatMap(({ labels }) => labels),
      there.labels,
    ),
    assign: without(
      reached.flatMap(({ assign }) => assign),
      there.assignees,
    ),
  };
}

// GitHub compares labels and logins without case.
function without(wanted: readonly string[], there: readonly string[]): readonly string[] {
  const seen = new Set(there.map((one) => one.toLowerCase()));
  return wanted.filter((one) => {
    const isNew = !seen.has(one.toLowerCase());
    seen.add(one.toLowerCase());
    return isNew;
  });
}
