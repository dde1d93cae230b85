import { z } from "zod";
import { recommendsRollback, type Verdict } from "../../core/gate/verdict.ts";

/** Outputs of `actions/gate`, whatever it was for. */
export function gateOutputFields() {
  return {
    verdict: z.string().describe("`pass`, `fail`, `inconclusive`, `error`, `cancelled` or `superseded`."),
    reason: z.string().describe("Why, in one word, such as `errors` or `outage`."),
    detail: z.string().describe("Why, in a sentence."),
    "rollback-recommended": z
      .string()
      .describe("`true` only when the verdict is `fail` and the gate is no shadow."),
    "deployment-id": z.string().describe("The deployment that was judged; empty for `preflight`."),
    "evidence-path": z.string().describe("File with the verdict and what it stands on (JSON)."),
    "samples-path": z.string().describe("File with every sample (JSON Lines)."),
    "plot-path": z.string().describe("Picture of the samples over time (SVG)."),
    "preflight-path": z
      .string()
      .describe("What `preflight` saw, for the input of that name; empty in the other modes."),
  };
}

export type GateOutputs = Readonly<Record<keyof ReturnType<typeof gateOutputFields>, string>>;

/** The outputs that say what was decided. */
export function verdictOutputs(
  verdict: Verdict,
  { isActedOn, deployment }: { readonly isActedOn: boolean; readonly deployment: number | null },
): Pick<
  GateOutputs,
  "verdict" | "reason" | "detail" | "rollback-recommended" | "deployment-id" | "preflight-path"
> {
  return {
    verdict: verdict.kind,
    reason: verdict.reason,
    detail: verdict.detail,
    "rollback-recommended": String(isActedOn && recommendsRollback(verdict)),
    "deployment-id": deployment === null ? "" : String(deployment),
    "preflight-path": "",
  };
}
