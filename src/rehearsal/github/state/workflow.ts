import type { Account } from "./records.ts";

/** One key below `on.workflow_dispatch.inputs`. */
export interface WorkflowInput {
  readonly required?: boolean;
  readonly default?: string;
}

/** A workflow file, as far as a dispatch reads it. */
export interface Workflow {
  readonly id: number;
  /** As `.github/workflows/deploy.yml`. */
  readonly path: string;
  readonly name: string;
  /** The keys of `on:`. */
  readonly triggers: readonly string[];
  /** `on.repository_dispatch.types`; null listens to all. */
  readonly eventTypes: readonly string[] | null;
  readonly inputs: Readonly<Record<string, WorkflowInput>>;
  readonly runName: string | null;
}

export interface WorkflowJob {
  readonly id: number;
  readonly attempt: number;
  readonly name: string;
  /** Name of the machine; null while none has taken it. */
  readonly runner: string | null;
  readonly createdAt: string;
  status: "queued" | "in_progress" | "completed" | "waiting" | "requested" | "pending";
  conclusion: string | null;
  completedAt: string | null;
}

export interface WorkflowRun {
  readonly id: number;
  /** Counts the runs of its workflow. */
  readonly number: number;
  readonly workflow: Workflow;
  readonly event: string;
  readonly title: string;
  readonly actor: Account;
  readonly headBranch: string;
  readonly headSha: string;
  readonly createdAt: string;
  /** What a `workflow_dispatch` gave, with the defaults of what it left out. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The `client_payload` of a `repository_dispatch`. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** Jobs of all attempts. */
  readonly jobs: WorkflowJob[];
  attempt: number;
  status: "queued" | "in_progress" | "completed" | "waiting" | "requested" | "pending";
  conclusion: string | null;
  updatedAt: string;
}

/** What somebody said of a run that waited for the reviewers of environments. */
export interface RunReview {
  readonly login: string;
  readonly state: "approved" | "rejected";
  readonly environments: readonly string[];
}
