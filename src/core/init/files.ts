/** The files of a clone: all paths, and the texts that were read; null for one that is no text or no regular file. */
export interface CloneFiles {
  readonly paths: ReadonlySet<string>;
  readonly texts: ReadonlyMap<string, string | null>;
}

/** Where something was seen, so that a person can look. */
export interface Seen {
  /** Untrusted text. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
}
