import type { DecisionOnRecord } from "./decision-on-record.ts";

/** How it is written down where this stands: the one who decided, and the comment in which they did. */
export interface DecidedTerms {
  readonly who: string;
  readonly comment: string;
}

/** By whom and by which means, as `by mona, who overrode the gate`; plain words, but for what the terms are. */
export function decidedHow(how: DecisionOnRecord["how"], { who, comment }: DecidedTerms): string {
  switch (how) {
    case "approval":
      return `by ${who}, who approved the waiting job`;
    case "comment":
      return `by ${who} in ${comment}`;
    case "hand":
      return `by ${who}, who ran the workflow by hand`;
    case "override":
      return `by ${who}, who overrode the gate`;
    case "timeout":
      return "by the policy, because nobody had decided in time";
    case "word":
      return `by ${who}, who gave a reason`;
    case "automatic":
      return "by the policy, which asks nobody";
    default:
      return how satisfies never;
  }
}

/** The same in plain words that are not safe Markdown. */
export function decidedPlainly({ how, by }: Pick<DecisionOnRecord, "how" | "by">): string {
  return decidedHow(how, { who: by ?? "somebody", comment: "a comment" });
}
