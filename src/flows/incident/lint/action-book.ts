import type { JudgedEvidence } from "../../../core/incident/actions/judge-evidence.ts";
import type { ActionOnIssue } from "../../../core/incident/lint/action-on-issue.ts";
import type { Issue } from "../../../kernel/ports/github.ts";

/** The actions of incidents, as their own issues tell them. */
export interface ActionBook {
  /** The actions below an incident's issue, open and closed. */
  of(incident: Pick<Issue, "number">): Promise<readonly ActionOnIssue[]>;
  /** The action that an issue is; null when it is none of ours. */
  read(issue: Issue): Promise<ActionOnIssue | null>;
  evidenceOf(action: ActionOnIssue, issue: Issue): Promise<JudgedEvidence>;
}
