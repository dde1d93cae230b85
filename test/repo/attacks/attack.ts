/** Tests of one file; of those that are tables, the rows that are meant, as the file writes them. */
export interface Shown {
  readonly file: string;
  readonly tests: readonly string[];
  readonly rows: readonly string[];
}

/** A way to get a change past the check, or to harm by it; what must come of it; and the tests that show it. */
export interface Attack {
  /** Its number in the list of threats that the suite was designed against; numbers of other actions are left out. */
  readonly number: number;
  readonly attack: string;
  readonly outcome: string;
  readonly shown: readonly Shown[];
}

/** What is shown by the tests of these titles in a file; by these rows of them, where there are many. */
export function by(file: string, tests: readonly string[], rows: readonly string[] = []): Shown {
  return { file, tests, rows };
}
