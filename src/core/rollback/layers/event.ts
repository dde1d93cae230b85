import { z } from "zod";
import { DurationText } from "../../policy/duration-text.ts";
import { deployables } from "../../release/artifact-report.ts";
import { filledRecord, type LayerFacts, withCorrelation } from "./planning.ts";

// GitHub docs: a payload has ten top-level properties at most.
const ourKeys = ["correlation", "environment", "release", "commit", "artifacts"] as const;

/** The keys of a layer that sends an event to the repository. */
export const eventKeys = {
  event: z
    .string()
    .min(1)
    .max(100)
    .describe("Type of a `repository_dispatch` that a workflow of this repository listens to."),
  payload: z
    .record(z.string().min(1), z.string())
    .refine((given) => Object.keys(given).length <= 5, "at most 5 keys")
    .refine((given) => !ourKeys.some((key) => key in given), `other keys than ${ourKeys.join(", ")}`)
    .default({})
    .describe(
      "Added to the payload, which has `correlation`, `environment`, `release`, `commit` and `artifacts`.",
    ),
  timeout: DurationText.prefault("10m").describe("The run that it started must have succeeded by then."),
};

/** An event with its payload. */
export interface PlannedEvent {
  readonly kind: "event";
  readonly event: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly timeoutMs: number;
}

interface EventConfig {
  readonly event: string;
  readonly payload: Readonly<Record<string, string>>;
  readonly timeout: number;
}

/** Fills the payload of an event. Throws LAYER_UNUSABLE for a name that nobody can fill. */
export function planEvent(layer: EventConfig, facts: LayerFacts): PlannedEvent {
  const { name, to, environment, correlation } = facts;
  const payload = {
    correlation,
    environment,
    release: to.tag ?? "",
    commit: to.commit,
    artifacts: deployables(to.manifest?.document.artifacts ?? []),
    ...filledRecord(`The payload of \`${name}\``, layer.payload, withCorrelation(facts)),
  };
  return { kind: "event", event: layer.event, payload, timeoutMs: layer.timeout };
}
