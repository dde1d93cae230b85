import { z } from "zod";
import { LongDurationText } from "./duration-text.ts";
import { Enforcement } from "./enforcement.ts";

/** `doctor` of the policy: what a look at the repository's settings asks for. */
export const DoctorRules = z
  .strictObject({
    enforcement: Enforcement.default("warn").describe(
      "`block` fails the step of plan-check that looks at the settings when it finds an error; `warn` only tells it.",
    ),
    "known-good-max-age": LongDurationText.prefault("30d").describe(
      "How long ago the newest known-good release of an environment may have been deployed.",
    ),
    "plan-max-age": LongDurationText.prefault("90d").describe(
      "How long ago the newest plan of that release may have been merged.",
    ),
  })
  .describe("What `rollback-ready doctor` and plan-check's `mode: doctor` ask of the repository.");
export type DoctorRules = Readonly<z.infer<typeof DoctorRules>>;
