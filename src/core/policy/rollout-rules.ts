import { z } from "zod";
import { Schedule } from "../rollout/schedule.ts";
import { DurationText } from "./duration-text.ts";
import { Layer } from "./layer.ts";

/** `environments.<name>.rollout` of the policy: how the traffic comes to a new release. */
export const RolloutRules = z
  .strictObject({
    steps: Schedule.describe(
      "Percent of the traffic that the new release gets at each step: a list such as `[1, 10, 50, 100]`, or a curve. `[100]` is blue-green: all at once, with the other side kept until the gate has passed.",
    ),
    bake: DurationText.prefault("60s").describe(
      "How long each step but the last is watched by the gate before the next; the last one is watched for `gate.bake`.",
    ),
    finish: Layer.optional().describe(
      "Runs when the last step has passed its gate, such as to remove the old side. Until then it stays, to go back to.",
    ),
  })
  .describe(
    "Moves the traffic to a new release in steps, each followed by a gate. The layer `rollback.traffic` moves it, both ways.",
  );
export type RolloutRules = Readonly<z.infer<typeof RolloutRules>>;
