import { z } from "zod";
import { kubectlGet, kubectlKeys, ObjectName } from "./kubectl.ts";
import { type Preset, passedOn, passOn } from "./preset.ts";

/** An analysis of Argo Rollouts. */
export const ArgoAnalysisRunParameters = z
  .strictObject({
    preset: z.literal("argo-analysis-run").describe("Name of the preset."),
    ...passedOn,
    object: ObjectName.describe("Name of the AnalysisRun."),
    ...kubectlKeys,
  })
  .describe("An AnalysisRun of Argo Rollouts: `Successful` is good and `Failed` bad.");
export type ArgoAnalysisRunParameters = Readonly<z.infer<typeof ArgoAnalysisRunParameters>>;

/**
 * The phase of an AnalysisRun. `Error` is in no list, so that it is an error here too: the analysis could not measure.
 * A run that was ended without a measurement is `Successful` for Argo, and not here.
 */
export const argoAnalysisRun: Preset<ArgoAnalysisRunParameters> = {
  parameters: ArgoAnalysisRunParameters,
  expand: (parameters) => ({
    kind: "metric",
    command: kubectlGet("analysisruns.argoproj.io", parameters.object, parameters),
    value: "$.status.phase",
    outcomes: { good: ["Successful"], bad: ["Failed"], missing: ["Pending", "Running", "Inconclusive"] },
    ...passOn(parameters),
  }),
};
