import { policyPath } from "../core/policy/policy-path.ts";
import { text } from "../kernel/fields.ts";
import { defineOpening } from "../kernel/opening.ts";
import { tokenField } from "../kernel/shared-fields.ts";

/** Inputs of `plan-check`; it begins with the policy at the base commit. */
export const planCheckOpening = defineOpening({
  inputs: {
    "check-name": text()
      .prefault("rollback plan")
      .describe("Name of the check run, where the token may create one."),
    token: tokenField(),
  },
  first: (_, { pull }) =>
    pull === null ? { kind: "none" } : { kind: "file", path: policyPath, commit: pull.baseSha },
});
