/** A branch of a repository that says what runs. */
export interface GitopsPlace {
  /** `https:`, `ssh:` or `file:`, without credentials; `http:` on this machine alone. */
  readonly url: string;
  readonly branch: string;
  /** For basic authentication over HTTP; null where none is needed or a key of ssh's agent serves. */
  readonly login: { readonly user: string; readonly token: string } | null;
}

/** Why a repository did not answer. `absent`: it says that it has no such branch or commit. `login`: it lets nobody in so. */
export interface GitopsProblem {
  readonly kind: "problem";
  readonly reason: "absent" | "login" | "no-git" | "time" | "other";
  readonly problem: string;
}

export type GitopsTip = { readonly kind: "tip"; readonly commit: string } | GitopsProblem;

/** An entry of a tree as git keeps it: its mode is `100644`, `100755`, `120000` (a link) or `160000` (a submodule). */
export interface GitopsEntry {
  readonly path: string;
  readonly mode: string;
  readonly object: string;
}

export type GitopsEntries =
  | { readonly kind: "entries"; readonly entries: readonly GitopsEntry[] }
  | GitopsProblem;

export type GitopsText = { readonly kind: "text"; readonly text: string } | GitopsProblem;

/** What a path is to be: a text, an object that the repository has, or nothing. */
export type GitopsChange =
  | { readonly kind: "text"; readonly path: string; readonly mode: string; readonly text: string }
  | { readonly kind: "object"; readonly path: string; readonly mode: string; readonly object: string }
  | { readonly kind: "removed"; readonly path: string };

export interface GitopsCommit {
  /** The tip that was read. The branch takes the commit only when this is its tip still. */
  readonly parent: string;
  readonly changes: readonly GitopsChange[];
  readonly message: string;
}

export type GitopsPush =
  | { readonly kind: "pushed"; readonly commit: string }
  /** The changes make no difference to the parent: nothing was sent. */
  | { readonly kind: "same" }
  /** The branch has another tip by now, or is gone. */
  | { readonly kind: "moved" }
  | { readonly kind: "refused"; readonly seen: string }
  /** No answer came; the branch may have the commit. */
  | { readonly kind: "unanswered"; readonly problem: string };

/** A branch that is open. What was fetched is kept until `close`. */
export interface GitopsBranch {
  /** Asks the repository again. */
  tip(): Promise<GitopsTip>;
  /** The files at these paths and below them, in a commit; a commit that is not here yet is fetched. */
  entries(commit: string, paths: readonly string[]): Promise<GitopsEntries>;
  /** A file of an entry; what is not UTF-8 is a problem. */
  text(entry: GitopsEntry): Promise<GitopsText>;
  push(commit: GitopsCommit): Promise<GitopsPush>;
  close(): Promise<void>;
}

/** Branches elsewhere, by git. Nothing of the workspace, of the user's git settings or of hooks here has a part in it. */
export interface Gitops {
  /** `msLeft` is asked before each call to git, which ends by then. */
  open(
    place: GitopsPlace,
    msLeft: () => number,
  ): Promise<{ readonly kind: "open"; readonly branch: GitopsBranch } | GitopsProblem>;
}
