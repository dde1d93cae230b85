import type { PlannedCommand } from "./command.ts";
import type { PlannedEvent } from "./event.ts";
import type { PlannedWorkflow } from "./workflow.ts";

/** A layer with every word filled in: what will be run, settled before anything is touched. */
export type PlannedLayer = PlannedCommand | PlannedWorkflow | PlannedEvent;

/** What is shown of a layer: its words, or the name of what it starts. */
export function argvOf(planned: PlannedLayer): readonly string[] {
  switch (planned.kind) {
    case "command":
      return planned.argv;
    case "workflow":
      return [planned.workflow];
    case "event":
      return [planned.event];
    default:
      return planned satisfies never;
  }
}
