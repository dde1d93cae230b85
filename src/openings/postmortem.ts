import { policyPath } from "../core/policy/policy-path.ts";
import { defineOpening } from "../kernel/opening.ts";
import { deploymentField, environmentField, tokenField } from "../kernel/shared-fields.ts";

/** Inputs of `postmortem`; it begins with the policy of the default branch. */
export const postmortemOpening = defineOpening({
  inputs: {
    environment: environmentField(),
    "deployment-id": deploymentField().describe(
      "The failed deployment. Left out: the newest that failed the gate.",
    ),
    token: tokenField(),
  },
  first: () => ({ kind: "file", path: policyPath, commit: null }),
});
