import type { DecisionOnRecord } from "../decision/decision-on-record.ts";
import type { TimelineRow } from "./record.ts";

/** Who decided, where the rows of the rollback do not tell it. */
export function decisionRows(decided: DecisionOnRecord): readonly TimelineRow[] {
  const { decision, how, at, source } = decided;
  if (how === "automatic" || how === "word") return [];
  return [{ at, event: `${decision} decided ${decidedHow(decided)}`, source }];
}

/** By whom and by which means, in plain words that are not safe Markdown. */
export function decidedHow({ how, by }: Pick<DecisionOnRecord, "how" | "by">): string {
  const who = by ?? "somebody";
  switch (how) {
    case "approval":
      return `by ${who}, who approved the waiting job`;
    case "comment":
      return `by ${who} in a comment`;
    case "hand":
      return `by ${who}, who ran the workflow by hand`;
    case "override":
      return `by ${who}, who overrode the gate`;
    case "timeout":
      return "by the policy, as nobody had decided in time";
    case "word":
      return `by ${who}, who gave a reason`;
    case "automatic":
      return "by the policy, which asks nobody";
    default:
      return how satisfies never;
  }
}
