/** What a layer came to. `state` says what this part of the environment is in now. */
export interface LayerResult {
  readonly outcome: "done" | "failed" | "interrupted";
  readonly detail: string;
  readonly state: string;
  readonly url: string | null;
  /** It may have been carried out all the same: where the state can be read, that decides. */
  readonly isUnsure?: true;
}
