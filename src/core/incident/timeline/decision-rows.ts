import { decidedPlainly } from "../../decision/decided-how.ts";
import type { DecisionOnRecord } from "../../decision/decision-on-record.ts";
import type { TimelineRow } from "../record.ts";

/** Who decided, where the rows of the rollback do not tell it. */
export function decisionRows(decided: DecisionOnRecord): readonly TimelineRow[] {
  const { decision, how, at, source } = decided;
  if (how === "automatic" || how === "word") return [];
  return [{ at, event: `${decision} decided ${decidedPlainly(decided)}`, source }];
}
