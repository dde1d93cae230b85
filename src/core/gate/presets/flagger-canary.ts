import { z } from "zod";
import { kubectlGet, kubectlKeys, ObjectName } from "./kubectl.ts";
import { type Preset, passedOn, passOn } from "./preset.ts";

/** A Canary of Flagger. */
export const FlaggerCanaryParameters = z
  .strictObject({
    preset: z.literal("flagger-canary").describe("Name of the preset."),
    ...passedOn,
    object: ObjectName.describe("Name of the Canary."),
    "before-start": z
      .boolean()
      .default(false)
      .describe(
        "Whether a phase that was entered before the gate began counts; it may be that of an earlier release.",
      ),
    ...kubectlKeys,
  })
  .describe("A Canary of Flagger: `Succeeded` is good and `Failed` bad.");
export type FlaggerCanaryParameters = Readonly<z.infer<typeof FlaggerCanaryParameters>>;

/** The phase of a Canary. Flagger keeps the last release's until it has seen the new one, so its time counts too. */
export const flaggerCanary: Preset<FlaggerCanaryParameters> = {
  parameters: FlaggerCanaryParameters,
  expand: (parameters) => ({
    kind: "metric",
    command: kubectlGet("canaries.flagger.app", parameters.object, parameters),
    value: "$.status.phase",
    time: "$.status.lastTransitionTime",
    fresh: "2d",
    "before-start": parameters["before-start"],
    outcomes: {
      good: ["Succeeded"],
      bad: ["Failed"],
      missing: [
        "Initializing",
        "Initialized",
        "Waiting",
        "Progressing",
        "WaitingPromotion",
        "Promoting",
        "Finalising",
        "Terminating",
        "Terminated",
      ],
    },
    ...passOn(parameters),
  }),
};
