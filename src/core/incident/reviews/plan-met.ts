import { amountsIn } from "../../plan/amounts.ts";
import { layersIn } from "../../plan/rules/layers.ts";
import { isEnglish, words } from "../../plan/words.ts";
import type { MergedPlan } from "../../release/manifest.ts";
import type { RollbackRecord } from "../../rollback/record.ts";
import { namesOne, type WhatFailed } from "../facts/what-failed.ts";
import { answersIn, risksIn, wayBackIn } from "./plan-answers.ts";

/** How the trigger of a plan stands to what failed. */
export type TriggerMet =
  | "name"
  | "kind"
  | "kind-without-threshold"
  | "gate"
  | "other"
  | "missing"
  | "not-compared";

/** How many of the layers that ran the steps of a plan name. */
export type StepsMet = "all" | "some" | "none" | "nothing-ran";

/** What of a plan came true. */
export interface PlanMet {
  readonly trigger: TriggerMet;
  readonly isRisk: boolean;
  readonly steps: StepsMet;
}

/** Compares a plan with what failed and with what was run, by words. */
export function planMet(
  { fields }: Pick<MergedPlan, "fields">,
  failed: WhatFailed,
  rollback: Pick<RollbackRecord, "layers"> | null,
): PlanMet {
  return {
    trigger: triggerMet(answersIn(fields, ["trigger"]), failed),
    isRisk: namesOne(risksIn(fields), failed.names),
    steps: stepsMet(fields, rollback),
  };
}

function triggerMet(text: string, { names, kind }: WhatFailed): TriggerMet {
  if (words(text) === "") return "missing";
  if (namesOne(text, names)) return "name";
  if (kind?.test(text)) return amountsIn(text).hasThreshold ? "kind" : "kind-without-threshold";
  if (/\bgates?\b|\bhealth[ -]checks?\b/i.test(text)) return "gate";
  // In another language, or without a known kind of failure, the same thing may have other words.
  return isEnglish(text) && kind !== null ? "other" : "not-compared";
}

function stepsMet(fields: MergedPlan["fields"], rollback: Pick<RollbackRecord, "layers"> | null): StepsMet {
  const ran = (rollback?.layers ?? []).filter(
    ({ startedAt, outcome }) => startedAt !== null || outcome === "done-before",
  );
  if (ran.length === 0) return "nothing-ran";
  const planned = new Set<string>(layersIn(wayBackIn(fields)));
  const named = ran.filter(({ layer }) => planned.has(layer)).length;
  if (named === ran.length) return "all";
  return named === 0 ? "none" : "some";
}
