import type { Repository } from "../repository.ts";
import type { Workflow } from "./workflow.ts";

export interface WorkflowSeed extends Partial<Omit<Workflow, "id" | "path">> {
  /** As `.github/workflows/deploy.yml`. */
  readonly path: string;
}

/** Says what a workflow file of the default branch holds; it listens to `workflow_dispatch` unless told otherwise. */
export function declareWorkflow(repository: Repository, seed: WorkflowSeed): Workflow {
  if (workflowAt(repository, seed.path) !== undefined)
    throw new Error(`The embedded repository has the workflow ${seed.path} already`);
  const workflow: Workflow = {
    id: repository.nextId(),
    // GitHub docs: without `name`, the path stands for it.
    name: seed.path,
    triggers: ["workflow_dispatch"],
    eventTypes: null,
    inputs: {},
    runName: null,
    ...seed,
  };
  repository.workflows.push(workflow);
  return workflow;
}

/** The workflow whose file stands at a path. */
export function workflowAt(repository: Repository, path: string): Workflow | undefined {
  return repository.workflows.find((workflow) => workflow.path === path);
}
