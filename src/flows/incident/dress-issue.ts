import { severityLabel } from "../../core/incident/commands/severity-label.ts";
import type { RatedSeverity } from "../../core/incident/severity/severity.ts";
import type { IncidentRules } from "../../core/policy/incident-rules.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { Issue } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { writeOnce } from "../write-once.ts";

export interface Dressing {
  readonly issue: Issue;
  readonly rules: IncidentRules;
  readonly severity: RatedSeverity;
  /** A token that may write to projects; null when none was given. */
  readonly projectToken: string | null;
}

type Needed = Pick<Ports, "log" | "clock" | "signal">;

/**
 * Adds what the policy wants on the issue, one by one: labels, assignees, type, milestone, parent, project. What GitHub
 * refuses or drops is a warning and keeps nothing else from being added. What is there already is not written again.
 */
export async function dressIssue(
  ports: Needed & Pick<Ports, "issues">,
  { issue, rules, severity, projectToken }: Dressing,
): Promise<void> {
  const { issues } = ports;
  const dress = dresser(ports);
  for (const label of labelsOf(rules, severity)) {
    if (issue.labels.some((own) => own.toLowerCase() === label.name.toLowerCase())) continue;
    await dress(`the label \`${label.name}\``, async () => {
      await issues.ensureLabel(label);
      const there = await issues.addLabels(issue.number, [label.name]);
      return there.some((own) => own.toLowerCase() === label.name.toLowerCase());
    });
  }
  for (const login of rules.assignees) {
    if (issue.assignees.some((own) => own.toLowerCase() === login.toLowerCase())) continue;
    await dress(`the assignee ${login}`, () => issues.assign(issue.number, login));
  }
  const { type, milestone, parent, project } = rules;
  if (type !== undefined) await dress(`the type \`${type}\``, () => issues.setType(issue.number, type));
  if (milestone !== undefined)
    await dress(`the milestone \`${milestone}\``, () => issues.setMilestone(issue.number, milestone));
  if (parent !== undefined)
    await dress(
      `the parent issue ${parent}`,
      async () => (await issues.addSubIssue(parent, issue.id)) === "added",
    );
  if (project !== undefined)
    await dress(
      `the project ${project}`,
      async () => (await issues.addToProject(issue.nodeId, project, projectToken ?? undefined)) === "added",
    );
}

type Dress = (what: string, write: () => Promise<boolean>) => Promise<void>;

function dresser(ports: Needed): Dress {
  const { log } = ports;
  return async (what, write) => {
    try {
      // All of these set what is wanted, so that they may be repeated.
      const isTaken = await writeOnce(ports, what, write, () => Promise.resolve(null));
      if (!isTaken) log.warning(`GitHub did not take ${what} on the issue.`);
    } catch (error) {
      if (!(error instanceof SuiteError)) throw error;
      log.warning(`GitHub did not take ${what} on the issue. ${error.message}`);
    }
  };
}

function labelsOf(
  rules: IncidentRules,
  { level }: RatedSeverity,
): readonly { readonly name: string; readonly color: string; readonly description: string }[] {
  const named = rules.labels.map((name) => ({ name, color: "ededed", description: "" }));
  return rules["severity-labels"] ? [...named, severityLabel(level)] : named;
}
