import { z } from "zod";
import { DurationText } from "../../policy/duration-text.ts";
import { filledRecord, type LayerFacts, withCorrelation } from "./planning.ts";

/** The keys of a layer that starts a workflow of the repository by name. */
export const workflowKeys = {
  workflow: z
    .string()
    .regex(/^[^/]+\.ya?ml$/, "the file name of a workflow, such as `deploy.yml`")
    .describe("File name of a workflow of this repository with `on: workflow_dispatch`."),
  ref: z.string().min(1).optional().describe("Branch or tag of the workflow. Left out: the default branch."),
  inputs: z
    .record(z.string().min(1), z.string())
    .refine((given) => Object.keys(given).length <= 25, "at most 25 inputs")
    .default({})
    .describe(
      "Its inputs. Words such as `{artifact.NAME}` are filled; give one `{correlation}` and show it in `run-name`.",
    ),
  timeout: DurationText.prefault("10m").describe("Its run must have succeeded by then; it is cancelled."),
};

/** A workflow with its inputs filled in. */
export interface PlannedWorkflow {
  readonly kind: "workflow";
  readonly workflow: string;
  readonly ref: string | null;
  readonly inputs: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
}

interface WorkflowConfig {
  readonly workflow: string;
  readonly ref?: string | undefined;
  readonly inputs: Readonly<Record<string, string>>;
  readonly timeout: number;
}

/** Fills the inputs of a workflow. Throws LAYER_UNUSABLE for a name that nobody can fill. */
export function planWorkflow(layer: WorkflowConfig, facts: LayerFacts): PlannedWorkflow {
  return {
    kind: "workflow",
    workflow: layer.workflow,
    ref: layer.ref ?? null,
    inputs: filledRecord(`The inputs of \`${facts.name}\``, layer.inputs, withCorrelation(facts)),
    timeoutMs: layer.timeout,
  };
}
