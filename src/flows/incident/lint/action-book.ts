import type { ActionOnIssue } from "../../../core/incident/lint/action-on-issue.ts";
import type { EvidenceWanted } from "../../../core/incident/lint/render-action-lint.ts";
import type { Issue } from "../../../kernel/ports/github.ts";

/** Whether something shows that an action is done. */
export type EvidenceLook =
  | { readonly kind: "evidenced" }
  | ({ readonly kind: "missing" } & EvidenceWanted)
  /** GitHub could not be asked, so nothing is done about it. */
  | { readonly kind: "unknown"; readonly why: string };

/** The actions of incidents, as their own issues tell them. */
export interface ActionBook {
  /** The actions below an incident's issue, open and closed. */
  of(incident: Issue): Promise<readonly ActionOnIssue[]>;
  /** The action that an issue is; null when it is none of ours. */
  read(issue: Issue): Promise<ActionOnIssue | null>;
  evidenceOf(action: ActionOnIssue, issue: Issue): Promise<EvidenceLook>;
}
