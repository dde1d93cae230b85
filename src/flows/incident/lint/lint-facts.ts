import type { ActionFacts } from "../../../core/incident/lint/action-on-issue.ts";
import type { IncidentRecord } from "../../../core/incident/record.ts";
import type { FollowUpRules, RequiredSections } from "../../../core/policy/follow-up-rules.ts";
import type { IncidentRules } from "../../../core/policy/incident-rules.ts";
import type { Issue } from "../../../kernel/ports/github.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import type { ActionBook } from "./action-book.ts";
import type { KnownIssue } from "./known-issue.ts";

/** `incidents` of the policy, as far as issues are followed by it. */
export interface FollowedRules
  extends Pick<IncidentRules, "label" | "near-miss" | "action-label" | "action-due"> {
  readonly required?: RequiredSections;
  readonly "follow-up": FollowUpRules;
}

export interface LintFacts {
  readonly rules: FollowedRules;
  readonly identity: string;
  readonly actions: ActionBook;
  /** The record of an incident's issue; null when none is found that fits it. */
  recordOf(known: KnownIssue): Promise<IncidentRecord | null>;
  /** Writes into the record of an incident that its postmortem is closed, or open again; equal state is not written. */
  noteState(incident: Issue, state: "open" | "closed"): Promise<void>;
  /** Makes issues of the actions that stand in the table of an incident, each once. */
  makeOfRows(incident: Issue, rows: readonly ActionFacts[]): Promise<void>;
}

export type LintPorts = Pick<
  Ports,
  "issues" | "conversation" | "digest" | "log" | "clock" | "signal" | "secrets"
>;
