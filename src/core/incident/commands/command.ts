import type { ActionDraft } from "../actions/action-item.ts";
import type { Severity } from "../severity/severity.ts";

/** What a person asks for in a comment. Texts in it are theirs. */
export type Command =
  | { readonly kind: "ack" }
  | { readonly kind: "severity"; readonly level: Severity; readonly reason: string | null }
  /** `isDueAssumed`: nobody gave a day, so the priority did. */
  | { readonly kind: "action"; readonly draft: ActionDraft; readonly isDueAssumed: boolean }
  | { readonly kind: "near-miss"; readonly reason: string | null; readonly isUndone?: true }
  | { readonly kind: "status"; readonly status: "in-review" | "reviewed" }
  /** ISO 8601 in UTC. */
  | { readonly kind: "resolved"; readonly at: string }
  /** When users were told, ISO 8601 in UTC, and where. */
  | { readonly kind: "notice" | "all-clear"; readonly at: string; readonly where: string | null }
  | Refused;

/** A command that cannot be done as it is written. */
export interface Refused {
  readonly kind: "refused";
  /** The command that was meant, as it is known here. */
  readonly name: CommandName;
  /** A sentence of ours. */
  readonly why: string;
  /** Safe Markdown to stand after "Write". */
  readonly write: string;
}

export const commandNames = [
  "ack",
  "severity",
  "action",
  "near-miss",
  "status",
  "resolved",
  "notice",
  "all-clear",
] as const;
export type CommandName = (typeof commandNames)[number];

/** A command as it stands in a comment. */
export interface CommandText {
  /** In lower case, without the slash. */
  readonly name: string;
  /** What follows on its line. */
  readonly rest: string;
  /** The lines below it, up to the next command or block of text. */
  readonly below: readonly string[];
}

/** What a command is read with. */
export interface CommandContext {
  /** When the comment was written, in epoch milliseconds. */
  readonly at: number;
  /** How long an action may take by its priority, in milliseconds. */
  readonly actionDue: Readonly<Record<"p0" | "p1" | "p2", number>>;
}
