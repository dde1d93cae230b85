import type { FollowUpRules, RequiredSections } from "../../../core/policy/follow-up-rules.ts";
import type { IncidentRules } from "../../../core/policy/incident-rules.ts";
import type { Issue } from "../../../kernel/ports/github.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import type { Paced } from "../../paced.ts";
import type { ActionBook } from "./action-book.ts";

/** `incidents` of the policy, as far as issues are followed by it. */
export interface FollowedRules extends Pick<IncidentRules, "label" | "near-miss"> {
  readonly required?: RequiredSections;
  readonly "follow-up": FollowUpRules;
}

export interface LintFacts {
  readonly rules: FollowedRules;
  readonly identity: string;
  readonly actions: ActionBook;
  /** Writes into the record of an incident that its postmortem is closed, or open again; equal state is not written. */
  noteState(incident: Issue, state: "open" | "closed"): Promise<void>;
  readonly pace: Paced;
}

export type LintPorts = Pick<
  Ports,
  "issues" | "conversation" | "digest" | "log" | "clock" | "signal" | "secrets"
>;
