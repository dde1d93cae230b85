import { policyPath } from "../core/policy/policy-path.ts";
import { text } from "../kernel/fields.ts";
import { defineOpening } from "../kernel/opening.ts";
import { environmentField, tokenField } from "../kernel/shared-fields.ts";

/** Inputs of `deploy`; it begins with the policy of the default branch. */
export const deployOpening = defineOpening({
  inputs: {
    release: text().describe("Tag of the release to deploy, as `actions/release` made it, such as `v1.4.0`."),
    environment: environmentField(),
    token: tokenField(),
  },
  first: () => ({ kind: "file", path: policyPath, commit: null }),
});
