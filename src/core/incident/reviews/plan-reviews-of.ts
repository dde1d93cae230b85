import type { GateEvidence } from "../../gate/evidence.ts";
import type { MergedChange, MergedPlan } from "../../release/manifest.ts";
import type { RollbackRecord } from "../../rollback/record.ts";
import { clip } from "../../text/visible.ts";
import { type WhatFailed, whatFailed } from "../facts/what-failed.ts";
import { lengthText } from "../text/length-text.ts";
import { answersIn } from "./plan-answers.ts";
import { type PlanMet, planMet, type StepsMet, type TriggerMet } from "./plan-met.ts";
import { plannedSeconds } from "./planned-seconds.ts";
import type { PlanReview } from "./reviews.ts";

type Rollback = Pick<RollbackRecord, "layers" | "seconds">;

/**
 * Holds the merged plan of each change against what happened: its trigger and risks against what failed, its steps
 * against the layers that ran, its time against the seconds that it took. Changes without a plan have no review.
 */
export function planReviewsOf(
  changes: readonly Pick<MergedChange, "number" | "plan">[],
  gate: GateEvidence,
  rollback: Rollback | null,
): readonly PlanReview[] {
  const failed = whatFailed(gate);
  const once = new Map(changes.map((change) => [change.number, change]));
  return [...once.values()].flatMap(({ number, plan }) =>
    plan === null ? [] : [reviewOf(number, plan, failed, rollback)],
  );
}

function reviewOf(pull: number, plan: MergedPlan, failed: WhatFailed, rollback: Rollback | null): PlanReview {
  const met = planMet(plan, failed, rollback);
  const trigger = plan.fields["trigger"] ?? "";
  const parts = [
    triggerWords(met.trigger, failed),
    met.isRisk ? "its risks name what failed" : "",
    stepWords[met.steps],
    timeWords(answersIn(plan.fields, ["time-to-roll-back"]), rollback?.seconds ?? null),
  ];
  return {
    pull,
    foresaw: foresaw(met),
    why: sentence(parts),
    trigger: trigger.trim() === "" ? null : clip(trigger, 500),
  };
}

function foresaw({ trigger, isRisk, steps }: PlanMet): PlanReview["foresaw"] {
  switch (trigger) {
    case "name":
    case "kind":
      return steps === "none" ? "partly" : "yes";
    case "kind-without-threshold":
    case "gate":
      return "partly";
    case "other":
    case "missing":
      return isRisk ? "partly" : "no";
    case "not-compared":
      return isRisk ? "partly" : "unknown";
    default:
      return trigger satisfies never;
  }
}

function triggerWords(trigger: TriggerMet, { checks }: WhatFailed): string {
  switch (trigger) {
    case "name":
      return `its trigger names what failed (${checks.slice(0, 3).join(", ")})`;
    case "kind":
      return "its trigger is a failure of this kind";
    case "kind-without-threshold":
      return "its trigger is a failure of this kind, without a threshold";
    case "gate":
      return "its trigger is the gate as such";
    case "other":
      return "its trigger is another signal";
    case "missing":
      return "it has no trigger";
    case "not-compared":
      return "its trigger could not be compared with what failed";
    default:
      return trigger satisfies never;
  }
}

const stepWords: Readonly<Record<StepsMet, string>> = {
  all: "its steps name what was run",
  some: "its steps name a part of what was run",
  none: "its steps name nothing of what was run",
  "nothing-ran": "",
};

function timeWords(text: string, seconds: number | null): string {
  const planned = plannedSeconds(text);
  if (planned === null || seconds === null) return "";
  const [took, of] = [lengthText(seconds), lengthText(planned)];
  return seconds <= planned
    ? `the return took ${took} of the ${of} that it names`
    : `the return took ${took}, and it names ${of}`;
}

function sentence(parts: readonly string[]): string {
  const text = parts.filter(Boolean).join("; ");
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}
