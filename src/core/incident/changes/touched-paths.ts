/** The files that a merged pull request left changed; `complete` is false when GitHub did not list them all. */
export interface TouchedPaths {
  readonly paths: readonly string[];
  readonly complete: boolean;
}
