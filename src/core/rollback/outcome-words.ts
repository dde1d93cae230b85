import { isBegun } from "./next-step.ts";
import type { RollbackRecord } from "./record.ts";

const words: Readonly<Record<RollbackRecord["outcome"], string>> = {
  verified: "Rolled back and verified",
  unverified: "Rolled back, and still not healthy",
  failed: "The rollback is half done",
  interrupted: "The rollback was interrupted",
  "nothing-to-return-to": "Nothing to return to",
  "roll-forward": "Going back is not safe",
  superseded: "A newer deployment took over",
};

/** What came of a rollback, as people read it. */
export function outcomeWords(record: Pick<RollbackRecord, "outcome" | "layers">): string {
  const isUntouched = record.outcome === "failed" && !isBegun(record);
  return isUntouched ? "The rollback could not begin" : words[record.outcome];
}
