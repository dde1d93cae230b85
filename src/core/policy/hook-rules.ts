import { z } from "zod";
import { LayerPresetUse } from "../rollback/layers/presets/index.ts";
import { DurationText } from "./duration-text.ts";
import { CommandLayer, EventLayer, FlagdFileLayer, GitLayer, HttpLayer, WorkflowLayer } from "./layer.ts";

const hookKeys = {
  name: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "a name such as `throttle`: small letters, digits and hyphens")
    .describe("What it is called in the log and on record."),
  required: z
    .boolean()
    .default(false)
    .describe(
      "In `before`, `true` begins no rollback when it fails; in `after`, the job fails. Otherwise that is a warning.",
    ),
  timeout: DurationText.prefault("10s").describe(
    "How long it may take at most. What comes next waits for it, so a workflow costs minutes.",
  ),
};

const [unleash, launchdarkly, firebase, statsig, flipt, growthbook] = LayerPresetUse.options;

const Hook = z.union([
  CommandLayer.extend(hookKeys),
  WorkflowLayer.extend(hookKeys),
  EventLayer.extend(hookKeys),
  HttpLayer.extend(hookKeys),
  GitLayer.extend(hookKeys),
  FlagdFileLayer.extend(hookKeys),
  unleash.extend(hookKeys),
  launchdarkly.extend(hookKeys),
  firebase.extend(hookKeys),
  statsig.extend(hookKeys),
  flipt.extend(hookKeys),
  growthbook.extend(hookKeys),
]);
export type Hook = Readonly<z.infer<typeof Hook>>;

/** `rollback.before` and `rollback.after` of the policy: what is done around a return, each of a kind that layers have. */
export const Hooks = z
  .array(Hook)
  .max(20)
  .superRefine((hooks, context) => {
    for (const [index, { name }] of hooks.entries()) {
      if (hooks.findIndex((one) => one.name === name) === index) continue;
      const message = "a name of its own for each";
      context.addIssue({ code: "custom", path: [index, "name"], message, input: name });
    }
  })
  .default([]);
export type Hooks = Readonly<z.infer<typeof Hooks>>;
