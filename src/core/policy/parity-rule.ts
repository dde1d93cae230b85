import { z } from "zod";
import { Argv } from "./argv.ts";
import { DurationText } from "./duration-text.ts";
import { Enforcement } from "./enforcement.ts";

const KeyGlob = z
  .string()
  .max(200)
  .regex(
    /^[A-Za-z0-9_*?.:[\]{},/-]+$/,
    "a configuration key such as `DEBUG_PORT`, or a glob such as `DEBUG_*`",
  );

/** `deploy.parity` of the policy: which environment's configuration keys this one must have, too. */
export const ParityRule = z
  .strictObject({
    with: z
      .string()
      .min(1)
      .max(255)
      .describe("The environment whose configuration keys this one must have, such as `staging`."),
    command: Argv.refine(([, ...words]) => words.some((word) => word.includes("{environment}")), {
      message: "`{environment}` in one of its arguments, or it prints the same keys for both environments",
    }).describe(
      "Prints the names of an environment's configuration keys: one a line, a JSON array of texts, or a JSON object, whose keys count. Never values. Runs once for each of the two, with `{environment}` filled in.",
    ),
    ignore: z
      .array(KeyGlob)
      .max(500)
      .default([])
      .describe("Keys that only the other environment needs, as globs such as `DEBUG_*`."),
    timeout: DurationText.prefault("60s").describe("The command and all it started end then."),
    enforcement: Enforcement.optional().describe("Left out: as `deploy.enforcement`."),
  })
  .describe(
    "Configuration keys that another environment has, and this one has not, keep a release from being deployed.",
  );
export type ParityRule = Readonly<z.infer<typeof ParityRule>>;
