/** One run of a workflow, as GitHub lists it. */
export interface WorkflowRun {
  readonly id: number;
  readonly attempt: number;
  /** `completed`, or what it is doing. */
  readonly status: string;
  /** Null until it is completed. */
  readonly conclusion: string | null;
  /** What `run-name` made of it. */
  readonly title: string;
  readonly event: string;
  readonly createdAt: string;
  readonly url: string;
}

export interface WorkflowJob {
  readonly name: string;
  /** Name of the machine; null while none has taken the job. */
  readonly runner: string | null;
  readonly status: string;
}

/** That somebody let a run go on into an environment that wants reviewers. */
export interface RunApproval {
  /** A login. */
  readonly by: string;
  /** Names of environments. */
  readonly environments: readonly string[];
}

/** What starts a run from outside: one workflow by hand, or all that listen to an event of the repository. */
export type DispatchEvent = "workflow_dispatch" | "repository_dispatch";

/** Runs of this repository's workflows. */
export interface WorkflowRuns {
  /** Null when GitHub does not show it. */
  get(id: number): Promise<WorkflowRun | null>;
  jobs(id: number, attempt: number): Promise<readonly WorkflowJob[]>;
  /** Approvals of a run's environments, of all its attempts. */
  approvals(id: number): Promise<readonly RunApproval[]>;
  /** Runs that an event started at `since` (ISO 8601) or later, newest first; of one workflow file when it is named. */
  startedBy(event: DispatchEvent, since: string, workflow: string | null): Promise<readonly WorkflowRun[]>;
  /** Answers with the id of the run, or null where the server is too old to tell it. */
  dispatchWorkflow(request: {
    readonly workflow: string;
    /** Branch or tag; the default branch when null. */
    readonly ref: string | null;
    readonly inputs: Readonly<Record<string, string>>;
  }): Promise<number | null>;
  dispatchEvent(type: string, payload: Readonly<Record<string, unknown>>): Promise<void>;
  /** Asks a run to stop; that it has ended already is no error. */
  cancel(id: number): Promise<void>;
}
