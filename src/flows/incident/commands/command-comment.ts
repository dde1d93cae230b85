import type { Outcome } from "../../../core/incident/commands/answer-text.ts";
import type { IncidentRecord } from "../../../core/incident/record.ts";
import type { IncidentRules } from "../../../core/policy/incident-rules.ts";
import type { CommentOfEvent } from "../../../kernel/ports/machine.ts";

export interface CommandFacts {
  /** Number of the issue. */
  readonly on: number;
  readonly comment: CommentOfEvent;
  readonly identity: string;
  readonly rules: IncidentRules;
  /** Brings the machine's sections of the issue up to date. */
  rerender(record: IncidentRecord): Promise<void>;
}

/** What became of a comment. */
export type AnsweredComment =
  /** No command for us, or not on an incident of ours. */
  | { readonly kind: "not-for-us"; readonly why: string }
  | { readonly kind: "may-not" }
  /** Another delivery of it was answered. */
  | { readonly kind: "answered-before" }
  /** Another run is answering it. */
  | { readonly kind: "elsewhere"; readonly url: string }
  /** The incident has no record that could be found. */
  | { readonly kind: "no-record" }
  | { readonly kind: "answered"; readonly outcomes: readonly Outcome[] };
