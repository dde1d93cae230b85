export type * from "./history.ts";
export type * from "./issues.ts";
export type * from "./ref-notes.ts";
export type * from "./releases.ts";
export type * from "./workflow-runs.ts";

export interface Pull {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly author: string;
  /** `other` also when the account is gone. */
  readonly authorType: "User" | "Bot" | "other";
  readonly state: "open" | "closed";
  readonly labels: readonly string[];
  readonly isDraft: boolean;
  /** Its head lies in another repository, or in one that is gone. */
  readonly isFromFork: boolean;
  readonly headSha: string;
  readonly baseSha: string;
  readonly baseRef: string;
  readonly mergeCommit: string | null;
  /** ISO 8601, null while not merged. */
  readonly mergedAt: string | null;
}

export interface MergedPull {
  readonly number: number;
  readonly title: string;
  /** As it stands now. */
  readonly body: string;
  readonly author: string;
  readonly url: string;
  readonly labels: readonly string[];
  readonly mergeCommit: string;
  readonly mergedAt: string;
  readonly updatedAt: string;
  readonly isEditedSinceMerge: boolean;
}

export interface PullFile {
  readonly path: string;
  readonly status: "added" | "modified" | "removed" | "renamed" | "copied" | "changed" | "unchanged";
  readonly previousPath?: string;
}

export interface Pulls {
  get(number: number): Promise<Pull>;
  /** GitHub lists 3,000 files at most; `complete` is false from there on. */
  files(number: number): Promise<{ readonly files: readonly PullFile[]; readonly complete: boolean }>;
  /** Merged pull requests, the last updated first, page by page as they are asked for. */
  merged(): AsyncIterable<readonly MergedPull[]>;
  /** The body at the moment of the merge, when it was edited since; null when GitHub does not tell it. */
  bodyAtMerge(pull: MergedPull): Promise<string | null>;
  /**
   * Paths that it changed and did not remove; `complete` is false when GitHub did not list them all, or when there are
   * more than `mostPages` hundreds.
   */
  touched(
    number: number,
    mostPages?: number,
  ): Promise<{ readonly paths: readonly string[]; readonly complete: boolean }>;
}

export interface CheckAnnotation {
  readonly path: string;
  readonly line: number;
  readonly level: "notice" | "warning" | "failure";
  readonly title: string;
  readonly message: string;
}

export interface CheckRun {
  readonly id: number;
  readonly externalId: string;
  /** `completed` once everything of it has arrived. */
  readonly status: string;
  readonly url: string;
}

export interface CheckRunContent {
  readonly name: string;
  readonly headSha: string;
  readonly externalId: string;
  readonly conclusion: "success" | "failure" | "neutral";
  readonly title: string;
  readonly summary: string;
  readonly annotations: readonly CheckAnnotation[];
}

export interface Checks {
  /** Our check runs of this name on the commit, newest first. */
  list(headSha: string, name: string): Promise<readonly CheckRun[]>;
  /** Completed only by the last of its requests, so that one which was cut off does not pass for whole. */
  create(content: CheckRunContent): Promise<CheckRun>;
}

export interface Deployment {
  readonly id: number;
  readonly sha: string;
  readonly ref: string;
  readonly task: string;
  readonly environment: string;
  readonly payload: unknown;
  readonly createdAt: string;
  readonly creator: string;
}

export type DeploymentState = "queued" | "in_progress" | "success" | "failure" | "error" | "inactive";

export interface DeploymentStatus {
  readonly state: string;
  readonly description: string;
  readonly creator: string;
  readonly createdAt: string;
  readonly logUrl: string;
}

export interface DeploymentHistory {
  /** Newest first by id, each with its statuses, newest first. */
  readonly deployments: readonly (Deployment & { readonly statuses: readonly DeploymentStatus[] })[];
  /** False when the environment has older ones. */
  readonly isComplete: boolean;
}

export interface Deployments {
  /** The newest deployments of an environment and all of their statuses, in one request for each hundred where that does. */
  history(environment: string, newest: number): Promise<DeploymentHistory>;
  /** The deployments of one commit to an environment, newest first, with their statuses. */
  ofCommit(environment: string, sha: string): Promise<DeploymentHistory["deployments"]>;
  get(id: number): Promise<Deployment | null>;
  /** Newest first, page by page as they are asked for. */
  list(environment: string): AsyncIterable<Deployment>;
  create(deployment: {
    readonly ref: string;
    readonly environment: string;
    readonly task: string;
    readonly description: string;
    readonly payload: Readonly<Record<string, unknown>>;
  }): Promise<Deployment>;
  /** Newest first. */
  statuses(id: number): Promise<readonly DeploymentStatus[]>;
  /** Answers with the login that GitHub wrote it down for. */
  addStatus(
    id: number,
    status: { readonly state: DeploymentState; readonly description: string; readonly logUrl: string },
  ): Promise<string>;
}

export interface StoredRecord {
  /** The commit that the ref points to: the old value to give when it is moved. */
  readonly oid: string;
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Small text files kept as git objects under `refs/rollback-ready/…`, on orphan commits of their own.
 * `create` and `advance` are compare-and-set: "taken" means that somebody else wrote first.
 */
export interface Records {
  /** Begins to store what a later `create` or `advance` with the same files needs, so that these take fewer requests. */
  prepare(files: Readonly<Record<string, string>>): void;
  read(ref: string): Promise<StoredRecord | null>;
  create(
    ref: string,
    files: Readonly<Record<string, string>>,
    message: string,
  ): Promise<StoredRecord | "taken">;
  advance(
    ref: string,
    from: StoredRecord,
    files: Readonly<Record<string, string>>,
    message: string,
  ): Promise<StoredRecord | "taken">;
}
