import { policyPath } from "../core/policy/policy-path.ts";
import { gateFields } from "../flows/gate/gate-fields.ts";
import { rollbackCommandField } from "../flows/rollback/rollback-command-field.ts";
import { defineOpening } from "../kernel/opening.ts";
import { deploymentField, environmentField, tokenField } from "../kernel/shared-fields.ts";

/** Inputs of `guard`; it begins with the policy of the default branch. */
export const guardOpening = defineOpening({
  inputs: {
    environment: environmentField(),
    "deployment-id": deploymentField(),
    ...gateFields(),
    "rollback-command": rollbackCommandField(),
    token: tokenField(),
  },
  first: () => ({ kind: "file", path: policyPath, commit: null }),
});
