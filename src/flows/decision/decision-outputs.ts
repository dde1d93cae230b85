import { z } from "zod";
import type { Conclusion } from "../../kernel/define.ts";
import { rollbackOutputs } from "../rollback/rollback-outputs.ts";
import type { Known } from "./read-decision.ts";

/** What a step puts out about who decided. */
export function decisionOutputFields() {
  return {
    decision: z
      .string()
      .describe(
        "`rollback` or `stay`, once it was decided; empty where nothing was to be decided, or is not yet.",
      ),
    "decided-by": z.string().describe("Login of who decided; empty when nobody did in time."),
    "decision-until": z
      .string()
      .describe("Until when a decision is awaited (ISO 8601, UTC); empty when none is."),
  };
}

export type DecisionOutputs = Readonly<Record<keyof ReturnType<typeof decisionOutputFields>, string>>;

export function decisionOutputs(known: Known | null, until = ""): DecisionOutputs {
  return {
    decision: known?.decision ?? "",
    "decided-by": known?.by ?? "",
    "decision-until": until,
  };
}

type Own = "target" | "rolled-back-from" | "deployment-id" | "record-path";

/** What a return by `actions/rollback` puts out and ends with. */
export interface Carried {
  readonly outputs: ReturnType<typeof rollbackOutputs> & Readonly<Record<Own, string>>;
  readonly conclusion: Conclusion;
}

/** The same where nothing was done. */
export function nothingCarried(outcome: string, deployment: number | null, conclusion: Conclusion): Carried {
  const outputs = {
    ...rollbackOutputs(null, null),
    outcome,
    target: "",
    "rolled-back-from": "",
    "deployment-id": deployment === null ? "" : String(deployment),
    "record-path": "",
  };
  return { outputs, conclusion };
}
