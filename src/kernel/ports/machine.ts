/** Wall clock and waiting, in milliseconds; `monotonic` never goes back and has no epoch. */
export interface Clock {
  now(): number;
  monotonic(): number;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** sha256 in lower-case hex. */
export interface Digest {
  sha256(content: string | Uint8Array): string;
}

/** Where in the repository an annotation stands; lines count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
}

/** Facts for the job's log, in order. Every line is made safe before it is printed: none can be a command. */
export interface Log {
  info(line: string): void;
  /** Lines that are folded under a title. */
  group(title: string, lines: readonly string[]): void;
  warning(message: string, place?: Place): void;
  error(message: string, place?: Place): void;
  /** Hides a value in all that the job prints from here on. */
  mask(secret: string): void;
}

/** What the post step of the same action is told. Kept at once, so that it outlives a step that is killed. */
export interface StepState {
  save(name: string, value: string): void;
}

/** The step's summary page, GitHub Flavored Markdown; appended to. */
export interface Summary {
  write(markdown: string): void;
}

export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMs: number;
  /** Bytes of the decoded body that are kept; the rest is dropped and `truncated` says so. */
  readonly maxBytes: number;
}

/** A response, or why there was none. Redirects are never followed. */
export type HttpAnswer =
  | {
      readonly kind: "response";
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: Uint8Array;
      readonly truncated: boolean;
      readonly ms: number;
    }
  | {
      readonly kind: "unreachable";
      readonly problem: "refused" | "reset" | "timeout" | "name" | "tls" | "protocol" | "other";
      readonly detail: string;
      readonly ms: number;
    };

export interface Http {
  send(request: HttpRequest, signal?: AbortSignal): Promise<HttpAnswer>;
}

/** Bytes that are read part by part. A part stands in a buffer that the next one is read into. */
export interface FileContent {
  readonly size: number;
  parts(): AsyncIterable<Uint8Array>;
}

/** Files of the workspace; a path that leaves it, or goes through a link that does, is refused. */
export interface Files {
  /** The bytes of a file, read while they are taken. */
  content(path: string): Promise<FileContent | null>;
  sha256(path: string): Promise<{ readonly sha256: string; readonly size: number } | null>;
  /** Its first bytes, at most so many, and when it was written (epoch ms); null when there is no such file. */
  read(
    path: string,
    maxBytes: number,
  ): Promise<{ readonly bytes: Uint8Array; readonly truncated: boolean; readonly changedMs: number } | null>;
  /** Paths of the files below a folder, relative to it, 10,000 at most; null when it is no folder. */
  below(folder: string): Promise<readonly string[] | null>;
  /** Writes a file for later steps below the runner's temporary folder and returns its absolute path. */
  writeOutput(name: string, content: string): Promise<string>;
}

export interface CommandRequest {
  readonly argv: readonly [string, ...string[]];
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** Bytes of its standard output that are kept as `stdout`; none when left out. */
  readonly keepBytes?: number;
  /** Nothing that it prints is logged, but what it hides is hidden: for what runs again and again. */
  readonly quiet?: true;
}

/** What a command printed. Known secrets and what looks like one are `***` in what may be shown of it. */
export interface CommandOutput {
  /** The last lines of both of its streams, in the order of their coming. */
  readonly tail: readonly string[];
  /** The last line of its standard output that is not blank, without blanks around it; empty when there is none. */
  readonly lastLine: string;
  /**
   * The beginning of its standard output, when it was asked for; `truncated` when there was more. To be judged: secrets are
   * in it as they were printed.
   */
  readonly stdout?: { readonly text: string; readonly truncated: boolean };
  /** Something that it started holds on to its output and was not waited for: it may be at work still. */
  readonly leftRunning?: true;
}

export type CommandResult =
  | (CommandOutput & {
      readonly kind: "exited";
      /** As a shell has it: 128 and the number of the signal, when one ended the command. */
      readonly code: number;
      /** Name of the signal that ended it, such as `SIGSEGV`; absent when it ended by itself. */
      readonly signal?: string;
      readonly seconds: number;
    })
  | (CommandOutput & { readonly kind: "timed-out"; readonly seconds: number })
  | { readonly kind: "not-started"; readonly problem: string };

/** Runs argv as it stands, without a shell, in the workspace; the whole process group ends at the deadline. */
export interface Commands {
  run(request: CommandRequest, signal?: AbortSignal): Promise<CommandResult>;
}

/** What the runner says about this run, parsed once. */
export interface Run {
  readonly owner: string;
  readonly repo: string;
  readonly sha: string;
  readonly ref: string;
  readonly eventName: string;
  readonly runId: number;
  readonly runAttempt: number;
  readonly job: string;
  /** The file of the workflow that was started, and its commit; one that it calls has another, which nothing names. */
  readonly workflow?: { readonly path: string; readonly sha: string };
  readonly actor: string;
  /** Name of the machine that runs this job. */
  readonly runner: string;
  readonly url: string;
  readonly serverUrl: string;
  /** What happened, such as `labeled`; null for events that tell no action. */
  readonly eventAction: string | null;
  /** The pull request of a pull_request, pull_request_target or pull_request_review event. */
  readonly pull: PullOfEvent | null;
  /** What a merge_group event asks to be checked. */
  readonly mergeGroup: MergeGroup | null;
  /** Number of the issue, or pull request, of an issues or issue_comment event. */
  readonly issue: number | null;
  /** Whether that is a pull request. */
  readonly isOnPull: boolean;
  /** The comment of an issue_comment event. */
  readonly comment: CommentOfEvent | null;
  /** Who did what the event tells, also when somebody else runs it again; null for events that nobody did. */
  readonly sender: string | null;
}

/** A comment as an event brings it. Its body is a stranger's text. */
export interface CommentOfEvent {
  readonly id: number;
  readonly author: string;
  readonly body: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly url: string;
}

export interface PullOfEvent {
  readonly number: number;
  readonly headSha: string;
  readonly baseSha: string;
}

/** Pull requests that a merge queue has put together. The event does not say which ones. */
export interface MergeGroup {
  readonly headSha: string;
  /** The parent of the group: the head of the branch, or that of the group in front. */
  readonly baseSha: string;
  /** The full ref of the branch that it will be merged into, such as `refs/heads/main`. */
  readonly baseRef: string;
}

/**
 * Why something could not be resolved. `absent`: the store says that it does not have it. `changed`: it has other bytes
 * than were asked for. `unknown`: it could not be asked, or did not say.
 */
export interface Unresolved {
  readonly kind: "unresolved";
  readonly reason: "absent" | "changed" | "unknown";
  readonly problem: string;
}

/** An OCI reference resolved by a registry: the digest of the bytes that it names now. */
export type Resolution =
  | { readonly kind: "resolved"; readonly digest: string; readonly mediaType: string; readonly size: number }
  | Unresolved;

/** One manifest that an index names. */
export interface IndexChild {
  /** `os/architecture` with the variant where there is one; `unknown/unknown` when the index does not say. */
  readonly platform: string;
  readonly digest: string;
  readonly mediaType: string;
  readonly size: number;
  /** The child that this one is an attestation of, as BuildKit marks it; null for an image. */
  readonly attests: string | null;
}

/** What an index names, all of it seen in the registry; no children for the manifest of a single image. */
export type ImageContents = { readonly kind: "whole"; readonly children: readonly IndexChild[] } | Unresolved;

/** A statement about an image that its registry keeps. */
export interface ImageAttestation {
  readonly type: string;
  readonly subject: string;
  readonly digest: string;
  readonly from: "index" | "referrers" | "referrers-tag";
}

/** The OCI distribution API. `reference` is a tag or a `sha256:…` digest. */
export interface Registry {
  resolve(host: string, repository: string, reference: string): Promise<Resolution>;
  /** Reads the manifest of a digest and looks for each child that it names. */
  contents(host: string, repository: string, digest: string): Promise<ImageContents>;
  /** Provenance, SBOM and the like of an image and its children; null when the registry could not tell. */
  attestations(
    host: string,
    repository: string,
    digest: string,
    children: readonly IndexChild[],
  ): Promise<readonly ImageAttestation[] | null>;
}

/** A version of a package with the sha512 (hex) of its tarball, as its registry lists it. */
export type PackageResolution =
  | {
      readonly kind: "resolved";
      readonly sha512: string;
      readonly tarball: string | null;
      /** Predicate type of the provenance that the registry keeps for it; null when it has none. */
      readonly provenance: string | null;
    }
  | Unresolved;

/** The registry of npm packages that the job is set up for. */
export interface Packages {
  resolve(name: string, version: string): Promise<PackageResolution>;
}

/** The sha256 (hex) of a file at a URL; the size in bytes is null when only the digest was asked for. */
export type FileResolution =
  | { readonly kind: "resolved"; readonly sha256: string; readonly size: number | null }
  | Unresolved;

/** Files elsewhere, hashed as they stream past and kept nowhere. */
export interface Downloads {
  /** By the checksum that the server states (`X-Checksum-Sha256`), otherwise by the bytes. */
  digestOf(url: string): Promise<FileResolution>;
  /** By the bytes of a release asset of this repository. */
  digestOfAsset(id: number): Promise<FileResolution>;
}

/** What this step knows to be secret. What is written to GitHub is masked by nobody else. */
export interface Secrets {
  redact(text: string): string;
}
