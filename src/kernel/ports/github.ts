/** A file at a commit: its text, or why there is none. */
export type FileAt =
  | { readonly kind: "text"; readonly text: string; readonly sha: string }
  | { readonly kind: "absent" }
  | { readonly kind: "unreadable"; readonly problem: string };

export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly sha: string;
}

/** Files as they are at a commit, read by API and never from a checkout. */
export interface Contents {
  /** Null stands for the head of the default branch. */
  textAt(path: string, commit: string | null): Promise<FileAt>;
  bytesOfBlob(sha: string): Promise<Uint8Array>;
  /** All blobs below a commit. `complete` is false when GitHub cut the list. */
  treeOf(commit: string): Promise<{ readonly entries: readonly TreeEntry[]; readonly complete: boolean }>;
}

export interface Commit {
  readonly sha: string;
  readonly message: string;
  readonly author: string;
  /** ISO 8601, the committer's. */
  readonly date: string;
}

export interface Commits {
  /** The commit, or null when the repository has none of this name. */
  find(ref: string): Promise<Commit | null>;
  /** Commits reachable from `head` and not from `base`, oldest first. */
  between(base: string, head: string): Promise<readonly Commit[]>;
}

export interface Tag {
  readonly name: string;
  /** The peeled commit. */
  readonly commit: string;
  /** Null for a lightweight tag. */
  readonly message: string | null;
}

export interface Tags {
  find(name: string): Promise<Tag | null>;
  list(): Promise<readonly { readonly name: string; readonly commit: string }[]>;
  /** Annotated; `date` makes the object the same on every run. The ref is the lock: "exists" is not success. */
  create(tag: {
    readonly name: string;
    readonly commit: string;
    readonly message: string;
    readonly date: string;
  }): Promise<"created" | "exists">;
}

export interface Asset {
  readonly id: number;
  readonly name: string;
  readonly size: number;
  /** `sha256:…` as GitHub computed it; null on assets older than that feature. */
  readonly digest: string | null;
  readonly uploaded: boolean;
  readonly url: string;
}

export interface Release {
  readonly id: number;
  readonly tag: string;
  readonly draft: boolean;
  readonly url: string;
  readonly uploadUrl: string;
  readonly body: string;
  readonly assets: readonly Asset[];
}

export interface Releases {
  /** Published and draft releases of this tag; drafts are only in the list, so all pages are read. */
  ofTag(tag: string): Promise<readonly Release[]>;
  createDraft(release: {
    readonly tag: string;
    readonly name: string;
    readonly body: string;
  }): Promise<Release>;
  upload(
    release: Release,
    file: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array },
  ): Promise<Asset>;
  discardAsset(asset: Asset): Promise<void>;
  publish(release: Release): Promise<Release>;
  bytesOf(asset: Asset): Promise<Uint8Array>;
}

export interface Pull {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly author: string;
  readonly headSha: string;
  readonly baseSha: string;
  readonly baseRef: string;
  readonly mergeCommit: string | null;
  /** ISO 8601, null while not merged. */
  readonly mergedAt: string | null;
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
  /** Pull requests merged since the date, newest first. */
  mergedSince(isoDate: string): Promise<readonly Pull[]>;
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

export interface Deployments {
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

export interface Issue {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly body: string;
  readonly author: string;
  readonly state: string;
}

export interface Issues {
  get(number: number): Promise<Issue | null>;
  /** Issues with the label by this author, newest first, open and closed. */
  labelled(label: string, author: string): Promise<readonly Issue[]>;
  create(issue: {
    readonly title: string;
    readonly body: string;
    readonly labels: readonly string[];
  }): Promise<Issue>;
  ensureLabel(label: {
    readonly name: string;
    readonly color: string;
    readonly description: string;
  }): Promise<void>;
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
