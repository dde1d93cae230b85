import { policyPath } from "../core/policy/policy-path.ts";
import { gateFields } from "../flows/gate/gate-fields.ts";
import { defineOpening } from "../kernel/opening.ts";
import { deploymentField, environmentField, tokenField } from "../kernel/shared-fields.ts";

/** Inputs of `gate`; it begins with the policy of the default branch. */
export const gateOpening = defineOpening({
  inputs: {
    environment: environmentField(),
    "deployment-id": deploymentField(),
    ...gateFields(),
    token: tokenField(),
  },
  first: () => ({ kind: "file", path: policyPath, commit: null }),
});
