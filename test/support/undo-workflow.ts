import type { WorkflowRun } from "../../src/rehearsal/github/state/workflow.ts";
import type { ActionWorld } from "./world.ts";

/** What a job needs beside the README's permissions to start a workflow by name. */
export const mayStart = { permissions: { actions: "write" } } as const;

const inputs = { release: "{release.tag}", image: "{artifact.shop}", call: "{correlation}" };

/** Ways back that start `undo.yml`, by its name and by an event. */
export const byName = { redeploy: { workflow: "undo.yml", inputs, timeout: "20s" } };
export const byEvent = { redeploy: { event: "undo", payload: { reason: "gate" }, timeout: "20s" } };

/** The workflow `undo.yml`, whose runs show their correlation and end as told; null: they never end. */
export function undoWorkflow(
  world: ActionWorld,
  conclusion: string | null,
  runName = expression("inputs.call"),
): void {
  world.github.repository.declareWorkflow({
    path: ".github/workflows/undo.yml",
    runName,
    inputs: { release: { required: true }, image: {}, call: {} },
  });
  undoRunsEnd(world, conclusion);
}

/** The same workflow, started by the event `undo`. */
export function undoOnEvent(world: ActionWorld, conclusion: string | null): void {
  world.github.repository.declareWorkflow({
    path: ".github/workflows/undo.yml",
    triggers: ["repository_dispatch"],
    eventTypes: ["undo"],
    runName: `Undo ${expression("github.event.client_payload.correlation")}`,
  });
  undoRunsEnd(world, conclusion);
}

/** From now on runs that are started end so. */
export function undoRunsEnd({ github: { repository } }: ActionWorld, conclusion: string | null): void {
  repository.onDispatch = ({ id }: WorkflowRun) => {
    setTimeout(() => {
      repository.startRun({ id });
      if (conclusion !== null) setTimeout(() => repository.finishRun(id, conclusion), 200);
    }, 100);
  };
}

function expression(text: string): string {
  return `\${{ ${text} }}`;
}
