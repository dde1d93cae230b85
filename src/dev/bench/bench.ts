/** One line of a bench's table, with what it measured and how often. */
export interface BenchRow {
  readonly name: string;
  /** By column; null where nothing could be measured. */
  readonly values: Readonly<Record<string, number | null>>;
  /** What a reader must know of this row, such as a limit that it exceeds; empty when there is nothing. */
  readonly remark: string;
}

export interface BenchResult {
  readonly title: string;
  /** How it was measured, in a sentence or two. */
  readonly method: string;
  readonly columns: readonly string[];
  readonly rows: readonly BenchRow[];
}

/** Something that is measured. Figures of different machines are not comparable, so a result compares within one run. */
export interface Bench {
  readonly name: string;
  readonly run: (rounds: number) => Promise<BenchResult>;
}
