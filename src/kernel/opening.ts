/** What a run asks GitHub first. It is under way while the code of the action is loaded. */
export type FirstRead =
  | { readonly kind: "file"; readonly path: string; readonly commit: string | null }
  | { readonly kind: "releases" }
  | { readonly kind: "none" };

/** What is known of a step before any of its code is loaded. */
export interface Start {
  /** Whether the workflow gave an input a value. */
  readonly has: (input: string) => boolean;
  /** Commit that the pull request or the merge group of the event is based on, null for other events. */
  readonly baseSha: () => string | null;
}

/** What `main` needs of an action before its code: which inputs are masked, and what it asks GitHub first. */
export interface Opening {
  readonly secrets: readonly string[];
  readonly first: (start: Start) => FirstRead;
  /** Whether the action gives up, before its code is loaded, every way to start a process. */
  readonly startsNoProcess?: true;
}
