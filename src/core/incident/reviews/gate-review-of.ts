import type { GateEvidence } from "../../gate/evidence.ts";
import { percent } from "../../gate/report/percent.ts";
import type { Confirmation } from "../../rollback/confirmation.ts";
import type { RollbackRecord } from "../../rollback/record.ts";
import type { GateReview } from "./reviews.ts";

type Rollback = Pick<RollbackRecord, "outcome" | "recovery" | "layers">;

/**
 * Whether the verdict was right, by what the same checks said after the return. That they are good again speaks for it;
 * that they stay bad leaves it open, since then it may not have been the release.
 */
export function gateReviewOf(
  gate: GateEvidence,
  rollback: Rollback | null,
  confirmation: Pick<Confirmation, "confirmed"> | null,
): GateReview {
  const { likely, why } = judged(gate, rollback, confirmation);
  return { likely, why: `${why} ${ratesSentence(gate)}` };
}

function judged(
  gate: GateEvidence,
  rollback: Rollback | null,
  confirmation: Pick<Confirmation, "confirmed"> | null,
): GateReview {
  if (gate.verdict.reason === "preexisting") {
    return {
      likely: "unclear",
      why: "What failed was bad before the deployment already, so this release is not blamed for it.",
    };
  }
  if (gate.verdict.kind !== "fail") {
    return {
      likely: "unclear",
      why: `The verdict was ${gate.verdict.kind}, which blames nothing on the release.`,
    };
  }
  if (rollback === null)
    return {
      likely: "unclear",
      why: "No rollback was run, so nothing shows what the release before would have done.",
    };
  if (confirmation?.confirmed === false) {
    return {
      likely: "unclear",
      why: "After the return the full bake failed too: perhaps it is not this release.",
    };
  }
  if (rollback.outcome === "verified") return afterReturn(rollback, confirmation !== null);
  return { likely: "unclear", why: unverifiedWords[rollback.outcome] };
}

function afterReturn({ layers, recovery }: Rollback, isConfirmed: boolean): GateReview {
  const isChanged = layers.some(({ outcome }) => outcome === "done" || outcome === "done-before");
  if (!isChanged) {
    return {
      likely: "wrong",
      why: "The checks were good again though nothing was put back: it looks like a blip.",
    };
  }
  const seen = recovery === null ? "" : ` (${recovery.good} of ${recovery.asked} good)`;
  const baked = isConfirmed ? ", and stayed so for the full bake" : "; the full bake is not known yet";
  return { likely: "right", why: `After the return the same checks were good again${seen}${baked}.` };
}

const unverifiedWords: Readonly<Record<Exclude<RollbackRecord["outcome"], "verified">, string>> = {
  unverified: "After the return the checks were still bad: perhaps it is not this release.",
  failed: "The return is half done, so its checks cannot be compared with these.",
  interrupted: "The return was interrupted, so its checks cannot be compared with these.",
  "nothing-to-return-to": "There was nothing to return to, so there is nothing to compare it with.",
  "roll-forward": "Going back was not safe, so there is nothing to compare it with.",
  superseded: "A newer deployment took over before anything could be compared.",
};

function ratesSentence({ design: { falseRollback } }: GateEvidence): string {
  if (falseRollback === null) return "How often such a gate blames a healthy release cannot be stated.";
  const { alone, bursts2, bursts3 } = falseRollback;
  const bursts = percent(Math.max(bursts2, bursts3));
  return `By its design it blames a healthy release in ${percent(alone)} of deploys, ${bursts} where bad answers come in bursts.`;
}
