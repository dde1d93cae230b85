/** A file that `init` would write. */
export type Proposal =
  | {
      readonly kind: "new";
      readonly path: string;
      readonly text: string;
      readonly isExecutable: boolean;
    }
  /** Lines that come behind a person's own, of which none changes. */
  | {
      readonly kind: "addition";
      readonly path: string;
      readonly before: string;
      readonly added: string;
    };

/** What stays as it is, and why. */
export interface LeftAlone {
  /** Untrusted text. */
  readonly path: string;
  readonly reason: string;
  /** Whether a person should look at it. */
  readonly isProblem: boolean;
}

/** The text that a proposal leaves. */
export function textAfter(proposal: Proposal): string {
  return proposal.kind === "new" ? proposal.text : `${proposal.before}${proposal.added}`;
}
