import { DurationText } from "../../policy/duration-text.ts";
import type { Step } from "../probes/probe.ts";
import { type Judging, readingOf, unsettled } from "./datum.ts";
import { limitKeys } from "./limits.ts";
import { NoData } from "./no-data.ts";
import type { SourceAsking, SourceStep } from "./source-step.ts";

/** The keys by which a check judges the number that its source gives. */
export const judgingKeys = {
  ...limitKeys,
  settle: DurationText.optional().describe("Values are not judged until this long after the gate began."),
  "no-data": NoData.prefault({}),
} as const;

/** The step of a check that judges a source's number by its limits. */
export function judgedStep(
  judging: Judging & { readonly settle?: number | undefined },
  step: SourceStep,
  { nowMs, startedAtMs }: SourceAsking,
): Step {
  if (step.kind === "next") return { kind: "next", ...step.turn };
  const reading = readingOf(judging, step.datum, step.facts);
  return { kind: "reading", reading: unsettled(reading, judging.settle ?? 0, nowMs - startedAtMs) };
}
