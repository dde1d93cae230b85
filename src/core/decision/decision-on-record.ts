import { z } from "zod";
import type { RollbackRecord } from "../rollback/record.ts";
import { type Decision, ways } from "./decision.ts";

/** Who decided about a failed deployment, as its incident has it. Its texts are people's. */
export const DecisionOnRecord = z.object({
  decision: z.enum(["rollback", "stay"]),
  /** `automatic`: the policy asks nobody. `word`: a person gave a reason, by hand or in a comment. */
  how: z.enum([...ways, "automatic", "word"]),
  /** A login; null where nobody decided but the policy. */
  by: z.string().nullable(),
  reason: z.string().nullable(),
  /** ISO 8601; empty where it is not known. */
  at: z.string(),
  /** Where it was said: the comment, else the run. */
  source: z.string().nullable(),
  /** Until when people had time, and what the policy would have done then; null where nobody was asked. */
  deadline: z.object({ until: z.string(), onTimeout: z.enum(["rollback", "stay"]) }).nullable(),
});
export type DecisionOnRecord = Readonly<z.infer<typeof DecisionOnRecord>>;

/** What is known of how it came about. */
export interface DecidingFacts {
  /** As its ref has it, when a mark vouches for that. */
  readonly note: Decision | null;
  /** As the mark on the deployment has it, when that is all there is. */
  readonly marked:
    | (Pick<Decision, "decision" | "how" | "by"> & { readonly at: string; readonly url: string })
    | null;
  readonly rollback: Pick<RollbackRecord, "outcome" | "word" | "times" | "run"> | null;
  readonly deadline: DecisionOnRecord["deadline"];
}

/** Who decided; null while nobody has, and where there was nothing to decide. */
export function decisionOnRecord({
  note,
  marked,
  rollback,
  deadline,
}: DecidingFacts): DecisionOnRecord | null {
  if (note !== null) {
    const { decision, how, by, reason, at, source, run } = note;
    return { decision, how, by, reason, at, source: source ?? run, deadline };
  }
  if (marked !== null) {
    const { decision, how, by, at, url } = marked;
    return { decision, how, by, reason: null, at, source: url === "" ? null : url, deadline };
  }
  if (rollback === null) return null;
  const { word, times, run } = rollback;
  const at = times.decidedAt ?? times.verdictAt;
  const said = { decision: "rollback", at, source: run.url, deadline } as const;
  if (word !== null) return { ...said, how: "word", by: word.by, reason: word.reason };
  // What people are asked about is not decided by itself.
  return deadline === null && wasUndone(rollback)
    ? { ...said, how: "automatic", by: null, reason: null }
    : null;
}

function wasUndone({ outcome }: Pick<RollbackRecord, "outcome">): boolean {
  switch (outcome) {
    case "verified":
    case "unverified":
    case "failed":
    case "interrupted":
      return true;
    case "nothing-to-return-to":
    case "roll-forward":
    case "superseded":
      return false;
    default:
      return outcome satisfies never;
  }
}
