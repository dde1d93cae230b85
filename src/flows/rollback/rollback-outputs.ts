import { z } from "zod";
import type { Confirmation } from "../../core/rollback/confirmation.ts";
import type { RollbackRecord } from "../../core/rollback/record.ts";
import { releaseName } from "../../core/rollback/release-state.ts";

/** What every step that rolls back puts out about it. */
export function rollbackOutputFields() {
  return {
    outcome: z
      .string()
      .describe(
        "`verified`, `unverified`, `failed`, `interrupted`, `nothing-to-return-to`, `roll-forward` or `superseded`; empty when none was needed. `planned` after a dry run that found a way back, `done before` after one that found it taken. `awaiting-decision` or `stayed` where people decide. `held`, `lifted`, `paused` or `resumed` in these modes; after comments `answered`, `refused`, `may-not` or `not-for-us`.",
      ),
    "rolled-back-to": z
      .string()
      .describe(
        "Release that the layer `redeploy` or `traffic` brought back, whatever came of the rest; empty when neither did.",
      ),
    seconds: z.string().describe("From verdict to verified recovery; empty unless verified."),
    "seconds-to-decision": z
      .string()
      .describe("From verdict to the settled plan; empty when there was none."),
    "seconds-to-confirmed": z
      .string()
      .describe("From verdict to the end of the full bake; empty unless it was confirmed."),
    confirmed: z
      .string()
      .describe("`true` or `false` after the full bake; empty while it has not been judged."),
    "objective-met": z
      .string()
      .describe("`true` when it was verified within the policy's objective; empty unless verified."),
    figures: z
      .string()
      .describe("JSON: seconds from the verdict to the decision, each layer's start and end, and verified."),
  };
}

/** The values of these outputs; all empty when there was no rollback. */
export function rollbackOutputs(record: RollbackRecord | null, confirmation: Confirmation | null) {
  const number = (seconds: number | null | undefined): string => (seconds == null ? "" : seconds.toFixed(1));
  const isBack = record?.layers.some(
    ({ layer, outcome }) =>
      (layer === "redeploy" || layer === "traffic") && (outcome === "done" || outcome === "done-before"),
  );
  const met = record?.objective.met ?? null;
  return {
    outcome: record?.outcome ?? "",
    "rolled-back-to": isBack === true && record?.to != null ? releaseName(record.to) : "",
    seconds: number(record?.seconds),
    "seconds-to-decision": number(record?.figures.decision),
    "seconds-to-confirmed": confirmation?.confirmed === true ? number(confirmation.seconds) : "",
    confirmed: confirmation === null ? "" : String(confirmation.confirmed),
    "objective-met": met === null ? "" : String(met),
    figures: record === null ? "" : JSON.stringify(record.figures),
  };
}
