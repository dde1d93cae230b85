/** Who did something. Ids are stable for a login. */
export interface Account {
  readonly id: number;
  readonly login: string;
  readonly type: "Bot" | "User" | "Organization";
}

export interface Issue {
  readonly id: number;
  readonly number: number;
  readonly user: Account;
  readonly createdAt: string;
  title: string;
  body: string | null;
  labels: string[];
  assignees: Account[];
  state: "open" | "closed";
  stateReason: "completed" | "reopened" | "not_planned" | "duplicate" | null;
  updatedAt: string;
  closedAt: string | null;
  closedBy: Account | null;
  /** Every text of the body, the oldest first, once it was edited. */
  edits?: BodyEdit[];
}

/** One text of a body, from the moment that it was written. */
export interface BodyEdit {
  readonly id: number;
  readonly editedAt: string;
  /** The whole text of the body at that edit; null once the edit was deleted. unverified: GitHub's `diff` is that text. */
  diff: string | null;
  deletedAt: string | null;
}

/** A comment on an issue or a pull request. */
export interface Comment {
  readonly id: number;
  /** Of the issue or pull request. */
  readonly number: number;
  readonly user: Account;
  readonly createdAt: string;
  body: string;
  updatedAt: string;
}

export type ReviewState = "APPROVED" | "CHANGES_REQUESTED" | "COMMENTED" | "DISMISSED" | "PENDING";

export interface Review {
  readonly id: number;
  readonly user: Account;
  readonly body: string;
  /** The head of the pull request when it was written. */
  readonly commit: string;
  readonly submittedAt: string;
  state: ReviewState;
}

/** What an account may do, with the name of the role that says so. */
export interface Right {
  readonly permission: "admin" | "write" | "read" | "none";
  readonly role: string;
}

/** A pull request is an issue too: the same numbers and labels. */
export interface Pull extends Issue {
  readonly head: string;
  readonly base: string;
  /** Owner of the fork that the head is a branch of; null when it is one of the repository's own. */
  readonly fork: string | null;
  isDraft: boolean;
  /** Oldest first. */
  readonly reviews: Review[];
  /** Oldest first, beginning with the text before the first edit; empty while there was none. */
  readonly edits: BodyEdit[];
  lastEditedAt: string | null;
  merged?: {
    readonly at: string;
    readonly by: Account;
    readonly commit: string;
    readonly headSha: string;
    readonly baseSha: string;
  };
}

export interface Label {
  readonly id: number;
  readonly name: string;
  readonly color: string;
  readonly description: string | null;
}

export interface Asset {
  readonly id: number;
  readonly name: string;
  readonly label: string | null;
  readonly contentType: string;
  /** A starter is what an upload that broke off leaves. */
  readonly state: "uploaded" | "starter";
  readonly size: number;
  /** Undefined when there were too many to keep. */
  readonly bytes: Buffer | undefined;
  /** `sha256:` and the hex digest of the bytes. */
  readonly digest: string | null;
  readonly uploader: Account;
  readonly createdAt: string;
}

export interface Release {
  readonly id: number;
  readonly author: Account;
  readonly assets: Asset[];
  tagName: string;
  targetCommitish: string;
  name: string | null;
  body: string | null;
  draft: boolean;
  prerelease: boolean;
  immutable: boolean;
  createdAt: string;
  publishedAt: string | null;
  updatedAt: string;
}

/** A signed statement about the bytes of a digest. */
export interface Attestation {
  readonly predicateType: string;
  /** A Sigstore bundle. */
  readonly bundle: Readonly<Record<string, unknown>>;
}

export interface Annotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column?: number | undefined;
  readonly end_column?: number | undefined;
  readonly annotation_level: string;
  readonly message: string;
  readonly title?: string | undefined;
  readonly raw_details?: string | undefined;
}

export interface CheckRun {
  readonly id: number;
  readonly app: Account;
  readonly headSha: string;
  readonly annotations: Annotation[];
  name: string;
  status: "queued" | "in_progress" | "completed";
  conclusion: string | null;
  startedAt: string | null;
  completedAt: string | null;
  detailsUrl: string | null;
  externalId: string;
  output: { title: string | null; summary: string | null; text: string | null };
}

export interface DeploymentStatus {
  readonly id: number;
  readonly creator: Account;
  readonly state: string;
  readonly description: string;
  readonly environment: string;
  readonly logUrl: string;
  readonly environmentUrl: string;
  readonly createdAt: string;
}

export interface Deployment {
  readonly id: number;
  readonly creator: Account;
  readonly sha: string;
  readonly ref: string;
  readonly task: string;
  readonly originalEnvironment: string;
  readonly payload: unknown;
  readonly description: string | null;
  readonly isTransient: boolean;
  readonly isProduction: boolean;
  readonly createdAt: string;
  /** Oldest first. */
  readonly statuses: DeploymentStatus[];
  environment: string;
  updatedAt: string;
}
