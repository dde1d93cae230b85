import { policyPath } from "../core/policy/policy-path.ts";
import { gateFields } from "../flows/gate/gate-fields.ts";
import { rollbackCommandField } from "../flows/rollback/rollback-command-field.ts";
import { defineOpening } from "../kernel/opening.ts";
import { deploymentField, environmentField, tokenField } from "../kernel/shared-fields.ts";

/** Inputs of `rollback`; it begins with the policy of the default branch. */
export const rollbackOpening = defineOpening({
  inputs: {
    environment: environmentField(),
    "deployment-id": deploymentField().describe(
      "The deployment to undo. Left out: the newest that failed the gate.",
    ),
    "rollback-command": rollbackCommandField(),
    "health-url": gateFields()["health-url"].describe(
      "URL that the recovery check asks. Left out: the checks of the policy.",
    ),
    token: tokenField(),
  },
  first: () => ({ kind: "file", path: policyPath, commit: null }),
});
