/** The text that a ref of ours carries, and the commit to give as the old value when it is moved. */
export interface RefNote {
  readonly oid: string;
  /** The tree of that commit, which the next one takes over. */
  readonly tree: string;
  readonly text: string;
}

/**
 * One short text under a ref of ours, as the message of an orphan commit: who acts, what is paused. The commits
 * before it are its history. Refs have no author, so what a note says is a matter between those who may push.
 */
export interface RefNotes {
  read(ref: string): Promise<RefNote | null>;
  /** Compare-and-set: "taken" when the ref is no longer as `from` (null: not there) says. */
  write(ref: string, from: RefNote | null, text: string): Promise<RefNote | "taken">;
}
