import { SuiteError } from "../../../kernel/errors.ts";
import type { Issue } from "../../../kernel/ports/github.ts";
import { leftAlone } from "../lint/left-alone.ts";
import type { LintFacts, LintPorts } from "../lint/lint-facts.ts";
import { followAction } from "./follow-action.ts";
import { followIssue, type Seen } from "./follow-issue.ts";
import { issuesToFollow } from "./issues-to-follow.ts";
import { rememberingActions, rememberingComments } from "./remembering.ts";
import { remind } from "./remind.ts";
import type { SweepReport } from "./sweep-report.ts";

/**
 * What a schedule does for all issues of ours: what was closed half done is opened again (events by a job's token start no
 * workflow, so that no other run may have seen it), and what is overdue is reminded. A near miss is never closed for its age:
 * whether it was worth an action is for people to say. One issue that cannot be read keeps no other from its turn.
 */
export async function sweepIssues(given: LintPorts, facts: LintFacts): Promise<SweepReport> {
  const ports: LintPorts = { ...given, conversation: rememberingComments(given.conversation) };
  const followed: LintFacts = { ...facts, actions: rememberingActions(facts.actions) };
  const followUp = facts.rules["follow-up"];
  const seen: Seen = { reopened: [], due: [], unreviewed: [], overdueActions: [], unknown: [] };
  const { looked, all, actions } = await issuesToFollow(ports, facts);
  if (all > looked.length)
    seen.unknown.push(
      `Of ${all} issues only ${looked.length} were looked at, the open and the newest ones first.`,
    );
  for (const known of looked)
    await onItsOwn(known.issue.number, () => followIssue(ports, followed, known, seen));
  for (const action of actions)
    await onItsOwn(action.number, () => followAction(ports, followed, action, seen));
  const due = seen.due
    .filter(({ issue }) => leftAlone(issue, followUp.quiet) === null)
    .sort((a, b) => b.overdue.days - a.overdue.days || a.issue.number - b.issue.number);
  const reminded: Issue[] = [];
  let leftForLater = 0;
  for (const one of due) {
    // What is left is not looked at: the next runs find it.
    if (reminded.length >= followUp["at-most"]) {
      leftForLater += 1;
      continue;
    }
    await onItsOwn(one.issue.number, async () => {
      const told = await remind(ports, followed, one);
      if (told === "told") reminded.push(one.issue);
      if (told === "not-told")
        seen.unknown.push(`Issue ${one.issue.number} could not be reminded; the log of the run says why.`);
    });
  }
  const { reopened, unreviewed, overdueActions, unknown } = seen;
  return {
    looked: looked.length + actions.length,
    reopened,
    reminded,
    leftForLater,
    unreviewed,
    overdueActions,
    unknown: [...new Set(unknown)],
  };

  async function onItsOwn(number: number, act: () => Promise<void>): Promise<void> {
    if (ports.signal.aborted) return;
    try {
      await act();
    } catch (error) {
      if (!(error instanceof SuiteError) || error.code === "RATE_LIMITED") throw error;
      ports.log.warning(`Issue ${number} was not followed up. ${error.message} ${error.hint}`);
      seen.unknown.push(`Issue ${number} could not be followed up; the log of the run says why.`);
    }
  }
}
