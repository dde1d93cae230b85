import type { Repository } from "../repository.ts";
import type { Account } from "./records.ts";
import { branchHead } from "./resolve.ts";
import { renderRunName } from "./run-name.ts";
import type { Workflow, WorkflowRun } from "./workflow.ts";

/** Queues the run that a `workflow_dispatch` asks for. `branch` may be a tag too. */
export function dispatchWorkflow(
  repository: Repository,
  workflow: Workflow,
  asked: {
    readonly actor: Account;
    readonly branch: string;
    readonly sha: string;
    readonly inputs: Readonly<Record<string, string>>;
  },
): WorkflowRun {
  const defaults = Object.entries(workflow.inputs).map(([name, input]) => [name, input.default ?? ""]);
  const inputs: Record<string, string> = { ...Object.fromEntries(defaults), ...asked.inputs };
  return queue(repository, workflow, {
    ...asked,
    event: "workflow_dispatch",
    inputs,
    payload: {},
    // unverified: without `run-name`, the workflow's name is the title.
    title: renderRunName(workflow.runName ?? workflow.name, { inputs, github: { event: { inputs } } }),
  });
}

/** Queues a run on the default branch of each workflow that listens to the type of a `repository_dispatch`. */
export function dispatchEvent(
  repository: Repository,
  asked: {
    readonly actor: Account;
    readonly type: string;
    readonly payload: Readonly<Record<string, unknown>>;
  },
): readonly WorkflowRun[] {
  const { actor, type, payload } = asked;
  const branch = repository.defaultBranch;
  const sha = branchHead(repository, branch);
  if (sha === undefined) return [];
  const event = { action: type, client_payload: payload };
  return repository.workflows
    .filter(({ triggers }) => triggers.includes("repository_dispatch"))
    .filter(({ eventTypes }) => eventTypes?.includes(type) ?? true)
    .map((workflow) =>
      queue(repository, workflow, {
        actor,
        branch,
        sha,
        event: "repository_dispatch",
        inputs: {},
        payload,
        // unverified: without `run-name`, the type of the event is the title.
        title: renderRunName(workflow.runName ?? type, { inputs: {}, github: { event } }),
      }),
    );
}

interface Queued extends Pick<WorkflowRun, "actor" | "event" | "inputs" | "payload" | "title"> {
  readonly branch: string;
  readonly sha: string;
}

function queue(repository: Repository, workflow: Workflow, { branch, sha, ...given }: Queued): WorkflowRun {
  const at = repository.timestamp();
  const run: WorkflowRun = {
    id: repository.nextId(),
    number: repository.workflowRuns.filter((earlier) => earlier.workflow === workflow).length + 1,
    workflow,
    actor: given.actor,
    event: given.event,
    inputs: given.inputs,
    payload: given.payload,
    title: given.title,
    headBranch: branch,
    headSha: sha,
    createdAt: at,
    jobs: [],
    attempt: 1,
    status: "queued",
    conclusion: null,
    updatedAt: at,
  };
  repository.workflowRuns.push(run);
  repository.onDispatch?.(run);
  return run;
}
