/** What a person asks for in a comment. Texts in it are theirs. */
export type DecisionCommand =
  | { readonly kind: "rollback"; readonly release: string | null; readonly reason: string | null }
  | { readonly kind: "stay"; readonly reason: string }
  | { readonly kind: "hold"; readonly release: string | null; readonly reason: string }
  | { readonly kind: "lift"; readonly release: string; readonly reason: string }
  | { readonly kind: "pause"; readonly reason: string }
  | { readonly kind: "resume"; readonly reason: string | null }
  | RefusedCommand;

/** A command that cannot be done as it is written, or as things are. */
export interface RefusedCommand {
  readonly kind: "refused";
  readonly name: DecisionCommandName;
  /** A sentence of ours. Safe Markdown. */
  readonly why: string;
  /** Safe Markdown to stand after "Write"; null when there is nothing to write. */
  readonly write: string | null;
}

export const decisionCommandNames = ["rollback", "stay", "hold", "lift", "pause", "resume"] as const;
export type DecisionCommandName = (typeof decisionCommandNames)[number];

/** Where a comment stands: on the incident of the environment, or anywhere else. */
export interface CommandPlace {
  /** The environment that the step serves. */
  readonly environment: string;
  readonly isIncident: boolean;
  /** Names of environments that the policy knows. */
  readonly environments: readonly string[];
}
