import { z } from "zod";
import { kubectlGet, kubectlKeys, ObjectName } from "./kubectl.ts";
import { type Preset, passedOn, passOn } from "./preset.ts";

/** A Rollout of Argo Rollouts. */
export const ArgoRolloutParameters = z
  .strictObject({
    preset: z.literal("argo-rollout").describe("Name of the preset."),
    ...passedOn,
    object: ObjectName.describe("Name of the Rollout."),
    ...kubectlKeys,
  })
  .describe("A Rollout of Argo Rollouts: `Healthy` is good and `Degraded` bad.");
export type ArgoRolloutParameters = Readonly<z.infer<typeof ArgoRolloutParameters>>;

/** The phase of a Rollout, once the controller has seen its newest specification: until then it is that of the old one. */
export const argoRollout: Preset<ArgoRolloutParameters> = {
  parameters: ArgoRolloutParameters,
  expand: (parameters) => ({
    kind: "metric",
    command: kubectlGet("rollouts.argoproj.io", parameters.object, parameters),
    same: ["$.metadata.generation", "$.status.observedGeneration"],
    value: "$.status.phase",
    outcomes: { good: ["Healthy"], bad: ["Degraded"], missing: ["Progressing", "Paused"] },
    ...passOn(parameters),
  }),
};
