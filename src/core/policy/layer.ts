import { z } from "zod";
import { commandKeys } from "../rollback/layers/command.ts";
import { eventKeys } from "../rollback/layers/event.ts";
import { flagdFileKeys } from "../rollback/layers/flagd-file.ts";
import { gitKeys } from "../rollback/layers/git.ts";
import { httpKeys } from "../rollback/layers/http.ts";
import { LayerPresetUse } from "../rollback/layers/presets/index.ts";
import { everyLayer } from "../rollback/layers/read-back.ts";
import { workflowKeys } from "../rollback/layers/workflow.ts";
import { Schedule } from "../rollout/schedule.ts";
import { DurationText } from "./duration-text.ts";

const command = { ...commandKeys, ...everyLayer };
const workflow = { ...workflowKeys, ...everyLayer };
const event = { ...eventKeys, ...everyLayer };
const http = { ...httpKeys, ...everyLayer };
const git = { ...gitKeys, ...everyLayer };
const flagdFile = { ...flagdFileKeys, ...everyLayer };

export const CommandLayer = z.strictObject(command).describe("A command that runs in this job's workspace.");
export const WorkflowLayer = z.strictObject(workflow).describe("A workflow that is started and awaited.");
export const EventLayer = z
  .strictObject(event)
  .describe("An event of the repository; the run with the correlation in its `run-name` is awaited.");

export const HttpLayer = z
  .strictObject(http)
  .describe("Requests to a service that switches flags or moves traffic.");
export const GitLayer = z
  .strictObject(git)
  .describe("A commit to the repository from which a cluster takes what runs.");
export const FlagdFileLayer = z.strictObject(flagdFile).describe("Flags in a file that flagd reads.");

/** One way back. Each kind is told by its own key. */
export const Layer = z.union([
  CommandLayer,
  WorkflowLayer,
  EventLayer,
  HttpLayer,
  GitLayer,
  FlagdFileLayer,
  ...LayerPresetUse.options,
]);
export type Layer = Readonly<z.infer<typeof Layer>>;

const inSteps = {
  steps: Schedule.optional().describe(
    "Moves the traffic back in steps, in percent; the layer holds `{share}` then. After each the service is looked at, and it halts when things got worse. Left out: all at once.",
  ),
  watch: DurationText.prefault("5s").describe("How long the service is looked at after each step."),
};

/** The layer that moves traffic, which alone can be taken in steps. */
export const TrafficLayer = z.union([
  z.strictObject({ ...command, ...inSteps }).describe("A command that moves traffic."),
  z.strictObject({ ...workflow, ...inSteps }).describe("A workflow that moves traffic."),
  z.strictObject({ ...event, ...inSteps }).describe("An event whose workflow moves traffic."),
  z.strictObject({ ...http, ...inSteps }).describe("Requests to a service that moves traffic."),
  z.strictObject({ ...git, ...inSteps }).describe("A commit that moves traffic."),
]);
export type TrafficLayer = Readonly<z.infer<typeof TrafficLayer>>;
