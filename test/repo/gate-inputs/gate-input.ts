/** Tests of one file; of those that are tables, the rows that are meant, as the file writes them. */
export interface Shown {
  readonly file: string;
  readonly tests: readonly string[];
  readonly rows: readonly string[];
}

/** Something hostile or odd that a gate meets, what must come of it, and the tests that show it. */
export interface GateInput {
  readonly number: number;
  readonly input: string;
  readonly outcome: string;
  readonly shown: readonly Shown[];
}

/** What is shown by the tests of these titles in a file; by these rows of them, where there are many. */
export function by(file: string, tests: readonly string[], rows: readonly string[] = []): Shown {
  return { file, tests, rows };
}
