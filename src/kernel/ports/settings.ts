/** What a token was told, or the permission that would have told it. */
export type Told<T> =
  | { readonly kind: "told"; readonly value: T }
  | { readonly kind: "untold"; readonly needs: string };

/** A check that must pass before a merge; `app` is the id of the only app that may set it, null when any may. */
export interface RequiredCheck {
  readonly name: string;
  readonly app: number | null;
}

/** What the active rulesets say of a branch, those of the organisation included. */
export interface BranchRules {
  readonly checks: readonly RequiredCheck[];
  readonly hasMergeQueue: boolean;
}

export interface EnvironmentSetting {
  readonly name: string;
  /** How many people and teams may approve a job that waits for it. */
  readonly reviewers: number;
  /** Whether only some branches or tags may deploy to it. */
  readonly hasBranchRule: boolean;
}

/** Settings of the repository, read only. What the token may not read is `untold`; any other failure is thrown. */
export interface Settings {
  defaultBranch(): Promise<string>;
  branchRules(branch: string): Promise<Told<BranchRules>>;
  /** Checks that the older branch protection requires. */
  protectedChecks(branch: string): Promise<Told<readonly RequiredCheck[]>>;
  environments(): Promise<Told<readonly EnvironmentSetting[]>>;
  /** What `GITHUB_TOKEN` may do where a workflow says nothing. */
  workflowToken(): Promise<Told<"read" | "write">>;
  /** Whether actions must be named by the SHA of a commit. */
  demandsPins(): Promise<Told<boolean>>;
  immutableReleases(): Promise<Told<boolean>>;
}
