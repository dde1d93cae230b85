import { showsClosed } from "../../../core/incident/status/shown-status.ts";
import { knownIssue } from "./known-issue.ts";
import { lintAction } from "./lint-action.ts";
import type { LintFacts, LintPorts } from "./lint-facts.ts";
import { lintKnown } from "./lint-known.ts";
import type { LintOutcome } from "./lint-outcome.ts";

/** An `issues` event. */
export interface IssueEvent {
  readonly issue: number;
  readonly action: string | null;
  /** Who did it. */
  readonly actor: string;
}

const heard: readonly (string | null)[] = ["closed", "edited", "reopened", "labeled", "unlabeled"];

/**
 * Answers an event of an issue. What counts is how the issue stands now, so events that come late, twice or in another order
 * do no harm; what we did ourselves is not answered, so that there is no loop. Only closing is undone: who edits an old closed
 * issue does not open it again.
 */
export async function lintIssue(ports: LintPorts, facts: LintFacts, event: IssueEvent): Promise<LintOutcome> {
  const { identity, noteState } = facts;
  if (event.actor === identity) return { kind: "nothing-to-do", why: `${identity} did it` };
  if (!heard.includes(event.action))
    return { kind: "nothing-to-do", why: "what happened changes nothing here" };
  const look = await ports.issues.look(event.issue);
  const known = look.kind === "issue" ? knownIssue(look.issue, identity) : null;
  if (known === null) return { kind: "not-ours" };
  const mayReopen = event.action === "closed";
  const { kind } = known;
  if (kind === "other") return lintAction(ports, facts, known, mayReopen);
  const outcome = await lintKnown(ports, facts, { ...known, kind }, mayReopen);
  const isOpen = kind === "incident" && outcome.kind === "open";
  // The text also where another run was cut short before it wrote it.
  if (isOpen && (event.action === "reopened" || showsClosed(known.issue.body) === true))
    await noteState(known.issue, "open");
  return outcome;
}
