import type { GateEvidence } from "../../gate/evidence.ts";
import type { Confirmation } from "../../rollback/confirmation.ts";
import type { RollbackRecord } from "../../rollback/record.ts";
import { type ReleaseState, releaseName } from "../../rollback/release-state.ts";
import { codeSpan } from "../../text/code.ts";
import { proseText } from "../../text/prose.ts";
import { untrusted } from "../../text/untrusted.ts";
import type { UnknownRollback } from "../record.ts";
import { clockText } from "../text/clock-text.ts";
import { lengthText } from "../text/length-text.ts";

export interface NowFacts {
  readonly gate: Pick<GateEvidence, "verdict" | "shadow">;
  readonly from: ReleaseState;
  readonly rollback: RollbackRecord | null;
  readonly unknownRollback?: UnknownRollback | undefined;
  readonly confirmation: Pick<Confirmation, "confirmed" | "endedAt"> | null;
}

/** In which state the environment is, as far as is known, in a sentence or two. */
export function nowSentence({ gate, from, rollback, unknownRollback, confirmation }: NowFacts): string {
  const failed = code(from);
  if (rollback === null && unknownRollback !== undefined)
    return `${unknownRollbackWords(unknownRollback)}, so whether ${failed} is still in service is not known.`;
  if (rollback === null) {
    if (gate.verdict.kind !== "fail") return `${failed} stays in service; nothing was rolled back.`;
    const why = gate.shadow ? "the gate only observed" : "no rollback was run";
    return `${failed} is **still in service** (${why}).`;
  }
  const reason = proseText(untrusted(rollback.reason));
  const target = rollback.to === null ? "an earlier release" : code(rollback.to);
  switch (rollback.outcome) {
    case "verified":
      return `${target} is back${sinceWords(rollback)}. ${bakeWords(confirmation)}`;
    case "unverified":
      return `${target} was put back and is **not healthy** (${reason}).`;
    case "failed":
      return `the return to ${target} is **half done** (${reason}). A person must look at each layer below.`;
    case "interrupted":
      return `the return to ${target} was **interrupted** (${reason}). Running the job again finishes it.`;
    case "nothing-to-return-to":
      return `${failed} is **still in service**: there was nothing to return to (${reason}).`;
    case "roll-forward":
      return `${failed} is **still in service**: going back is not safe, so it must be mended forward (${reason}).`;
    case "superseded":
      return `a newer deployment took over, so nothing was rolled back (${reason}).`;
    default:
      return rollback.outcome satisfies never;
  }
}

/** What is known of a rollback whose outcome is not; begins in lower case, and has no full stop. */
export function unknownRollbackWords({ deployment }: UnknownRollback): string {
  const where = deployment === null ? "" : ` (deployment ${deployment})`;
  return `a rollback is on record${where}, and what it came to cannot be read`;
}

function sinceWords({ times, seconds }: RollbackRecord): string {
  const since = times.verifiedAt === null ? "" : ` since ${clockText(times.verifiedAt)} UTC`;
  return seconds === null ? since : `${since}, ${lengthText(seconds)} after the verdict`;
}

function bakeWords(confirmation: NowFacts["confirmation"]): string {
  if (confirmation === null) return "Its full bake is not known yet.";
  const at = `at ${clockText(confirmation.endedAt)} UTC`;
  return confirmation.confirmed
    ? `The full bake confirmed it ${at}.`
    : `Its full bake **failed** ${at}: a person must look now.`;
}

function code(release: ReleaseState): string {
  return codeSpan(untrusted(releaseName(release)), 100);
}
