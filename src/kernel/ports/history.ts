import type { PullFile } from "./github.ts";

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
  /** The text of a blob, null for one that is not UTF-8; texts that are asked for together come in one request. */
  textOfBlob(sha: string): Promise<string | null>;
  /** Keeps a text as a git object of no tree, and answers with its id: the same text has the same id. */
  keepBlob(text: string): Promise<string>;
  /** A text file at the head of the default branch, asked for with whatever else is asked just then; null: none. */
  textAtHead(path: string): Promise<string | null>;
  /** All files below a commit, symbolic links and submodules included, by their modes. `complete` is false when GitHub cut the list. */
  treeOf(commit: string): Promise<{ readonly entries: readonly TreeEntry[]; readonly complete: boolean }>;
}

export interface Commit {
  readonly sha: string;
  readonly message: string;
  /** The login that its e-mail address belongs to, which anyone can write; otherwise the name. */
  readonly author: string;
  /** The login of who put it where it is, by an address that anyone can write too; null when there is none. */
  readonly committer: string | null;
  /** Whether GitHub vouches for its signature. */
  readonly isVerified: boolean;
  /** ISO 8601, the committer's. */
  readonly date: string;
  readonly parents: readonly string[];
}

/** How a commit lies to another: `ahead` means that the base is an ancestor of it. */
export interface Comparison {
  readonly status: "identical" | "ahead" | "behind" | "diverged";
  /** Files that differ between the common ancestor and the head; null when GitHub cut the list (300 files). */
  readonly files: readonly PullFile[] | null;
  /** Commits reachable from the head and not from the base, oldest first. */
  readonly commits: readonly Commit[];
}

/** What a release must know of its commit before it begins. */
export interface ReleaseCommit {
  readonly date: string;
  /** The branch that the run is of, or the default branch, and its head; null when there is no such branch now. */
  readonly branch: { readonly name: string; readonly head: string } | null;
  readonly isOwnedByOrganization: boolean;
}

export interface Commits {
  /** The commit, or null when the repository has none of this name. */
  find(ref: string): Promise<Commit | null>;
  /** Facts of a commit; `branch` null stands for the default branch. Null when the repository has no such commit. */
  forRelease(sha: string, branch: string | null): Promise<ReleaseCommit | null>;
  compare(base: string, head: string): Promise<Comparison>;
  /** How the head lies to the base, and the files between them, without its commits. */
  relation(base: string, head: string): Promise<Omit<Comparison, "commits">>;
  /** The newest commit that both have in their history. */
  mergeBase(base: string, head: string): Promise<string>;
  /** Ids of the commits below `head` that touched the path since a date (ISO 8601). */
  touching(path: string, head: string, since: string): Promise<ReadonlySet<string>>;
}

/** A tag as a list shows it: what the ref points to, which is not yet peeled. */
export interface TagRef {
  readonly name: string;
  readonly object: string;
  readonly isAnnotated: boolean;
}

export interface Tag {
  readonly name: string;
  /** The tag object, or the commit of a lightweight tag. */
  readonly object: string;
  /** The peeled commit. */
  readonly commit: string;
  /** Null for a lightweight tag. */
  readonly message: string | null;
}

/** A rule that holds for new tags, from a ruleset that is active for this repository. */
export interface TagRuleset {
  readonly name: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly rules: readonly {
    readonly type: string;
    /** Of a rule for names. */
    readonly pattern: { readonly operator: string; readonly text: string; readonly negate: boolean } | null;
  }[];
}

export interface Tags {
  find(name: string): Promise<Tag | null>;
  /** The tag as it stands now, in one request. */
  current(name: string): Promise<Tag | null>;
  /** The tags of the newest commits, read, with whatever else is asked just then; `isComplete`: there are no others. */
  newest(): Promise<{ readonly tags: readonly Tag[]; readonly isComplete: boolean }>;
  /** Tags whose names begin with the prefix, in one request however many they are. */
  matching(prefix: string): Promise<readonly TagRef[]>;
  /** Reads a tag's object. */
  read(ref: TagRef): Promise<Tag>;
  /** Null when the token may not read them. */
  rulesets(): Promise<readonly TagRuleset[] | null>;
  /** Annotated; `date` makes the object the same on every run. The ref is the lock: "exists" is not success. */
  create(tag: {
    readonly name: string;
    readonly commit: string;
    readonly message: string;
    readonly date: string;
  }): Promise<"created" | "exists">;
  /** Makes or moves a lightweight tag from where it was seen; "taken" when somebody else moved it first. */
  point(name: string, from: string | null, commit: string): Promise<"moved" | "taken">;
  /** False when GitHub says that the token may not make refs. Nothing is made: what it asks for cannot exist. */
  mayCreate(): Promise<boolean>;
}
