import { z } from "zod";
import { DurationText } from "./duration-text.ts";

/** A command as a list of words; `{…}` words are filled from the release manifest, and no shell is between. */
export const Argv = z
  .tuple([z.string().min(1)], z.string())
  .describe("Program and arguments, one list item each. No shell: `&&`, `|` and `$` have no meaning here.");
export type Argv = Readonly<z.infer<typeof Argv>>;

export const CommandLayer = z
  .strictObject({
    command: Argv,
    timeout: DurationText.prefault("60s").describe("The command and all it started end then."),
  })
  .describe("A command that runs in this job's workspace.");
export type CommandLayer = Readonly<z.infer<typeof CommandLayer>>;

const Filled = z.record(z.string().min(1), z.string());

export const WorkflowLayer = z
  .strictObject({
    workflow: z
      .string()
      .regex(/^[^/]+\.ya?ml$/, "the file name of a workflow, such as `deploy.yml`")
      .describe("File name of a workflow of this repository with `on: workflow_dispatch`."),
    ref: z
      .string()
      .min(1)
      .optional()
      .describe("Branch or tag of the workflow. Left out: the default branch."),
    inputs: Filled.refine((given) => Object.keys(given).length <= 25, "at most 25 inputs")
      .default({})
      .describe(
        "Its inputs. Words such as `{artifact.NAME}` are filled; give one `{correlation}` and show it in `run-name`.",
      ),
    timeout: DurationText.prefault("10m").describe("Its run must have succeeded by then; it is cancelled."),
  })
  .describe("A workflow that is started and awaited.");
export type WorkflowLayer = Readonly<z.infer<typeof WorkflowLayer>>;

// GitHub docs: a payload has ten top-level properties at most.
const ourKeys = ["correlation", "environment", "release", "commit", "artifacts"] as const;

export const EventLayer = z
  .strictObject({
    event: z
      .string()
      .min(1)
      .max(100)
      .describe("Type of a `repository_dispatch` that a workflow of this repository listens to."),
    payload: Filled.refine((given) => Object.keys(given).length <= 5, "at most 5 keys")
      .refine((given) => !ourKeys.some((key) => key in given), `other keys than ${ourKeys.join(", ")}`)
      .default({})
      .describe(
        "Added to the payload, which has `correlation`, `environment`, `release`, `commit` and `artifacts`.",
      ),
    timeout: DurationText.prefault("10m").describe("The run that it started must have succeeded by then."),
  })
  .describe("An event of the repository; the run with the correlation in its `run-name` is awaited.");
export type EventLayer = Readonly<z.infer<typeof EventLayer>>;

/** One way back: a command, or a run of a workflow that is started by name or by event. */
export const Layer = z.union([CommandLayer, WorkflowLayer, EventLayer]);
export type Layer = CommandLayer | WorkflowLayer | EventLayer;
