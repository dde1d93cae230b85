import type { IncidentIndex } from "../../../core/incident/incident-index.ts";
import type { ActionOnIssue } from "../../../core/incident/lint/action-on-issue.ts";
import { SuiteError } from "../../../kernel/errors.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import type { ActionBook } from "../lint/action-book.ts";
import { leftAlone } from "../lint/left-alone.ts";
import type { LintFacts, LintPorts } from "../lint/lint-facts.ts";
import { followAction, followIssue, type Seen } from "./follow-issue.ts";
import { issuesToFollow } from "./issues-to-follow.ts";
import { remind } from "./remind.ts";
import type { SweepReport } from "./sweep-report.ts";

/**
 * What a schedule does for all issues of ours: what was closed half done is opened again (events by a job's token start no
 * workflow, so that no other run may have seen it), and what is overdue is reminded. A near miss is never closed for its age:
 * whether it was worth an action is for people to say. One issue that cannot be read keeps no other from its turn.
 */
export async function sweepIssues(
  ports: LintPorts & Pick<Ports, "records">,
  given: LintFacts,
  index: Pick<IncidentIndex, "incidents">,
): Promise<SweepReport> {
  const facts: LintFacts = { ...given, actions: remembering(given.actions) };
  const followUp = facts.rules["follow-up"];
  const seen: Seen = { reopened: [], due: [], unreviewed: [], overdueActions: [], unknown: [] };
  const { looked, all } = await issuesToFollow(ports, facts);
  if (all > looked.length)
    seen.unknown.push(
      `Of ${all} issues only ${looked.length} were looked at, the open and the newest ones first.`,
    );
  for (const known of looked) {
    const { kind, issue } = known;
    await onItsOwn(issue.number, () => followIssue(ports, facts, index, known, seen));
    if (kind === "incident")
      await onItsOwn(issue.number, async () => {
        for (const action of await facts.actions.of(issue))
          await onItsOwn(action.number, () => followAction(ports, facts, action, seen));
      });
  }
  const due = seen.due
    .filter(({ issue }) => leftAlone(issue, followUp.quiet) === null)
    .sort((a, b) => b.overdue.days - a.overdue.days || a.issue.number - b.issue.number);
  const reminded: number[] = [];
  let leftForLater = 0;
  for (const one of due)
    await onItsOwn(one.issue.number, async () => {
      const told = await remind(ports, facts, one, reminded.length < followUp["at-most"]);
      if (told === "told") reminded.push(one.issue.number);
      if (told === "too-many") leftForLater += 1;
    });
  const { reopened, unreviewed, overdueActions, unknown } = seen;
  return {
    looked: looked.length,
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

// Both the lint and the reminders ask for them.
function remembering(book: ActionBook): ActionBook {
  const known = new Map<number, Promise<readonly ActionOnIssue[]>>();
  return {
    ...book,
    of(incident) {
      const asked = known.get(incident.number) ?? book.of(incident);
      known.set(incident.number, asked);
      return asked;
    },
  };
}
