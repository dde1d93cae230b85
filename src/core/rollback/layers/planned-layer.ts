import type { PlannedCommand } from "./command.ts";
import type { PlannedEvent } from "./event.ts";
import type { PlannedFlagdFile } from "./flagd-file.ts";
import type { PlannedGit } from "./git.ts";
import type { PlannedHttp } from "./planned-http.ts";
import { shownRequest } from "./sendable.ts";
import type { PlannedWorkflow } from "./workflow.ts";

/** A layer with every word filled in: what will be run, settled before anything is touched. */
export type PlannedLayer =
  | PlannedCommand
  | PlannedWorkflow
  | PlannedEvent
  | PlannedHttp
  | PlannedGit
  | PlannedFlagdFile;

/** What is shown of a layer: its words, or the name of what it starts. */
export function argvOf(planned: PlannedLayer): readonly string[] {
  switch (planned.kind) {
    case "command":
      return planned.argv;
    case "workflow":
      return [planned.workflow];
    case "event":
      return [planned.event];
    case "http":
      return planned.requests.map(({ method, url }) => shownRequest(method, url));
    case "git":
      return ["git", planned.url, planned.branch];
    case "flagd-file":
      return [planned.path, ...planned.flags.map(([flag, state]) => `${flag}=${state}`)];
    default:
      return planned satisfies never;
  }
}
