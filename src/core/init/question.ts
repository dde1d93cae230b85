/** Something that no file of a clone tells. */
export interface OpenQuestion {
  /** The file in which the answer is written. */
  readonly path: string;
  /** A sentence or two; what it holds of the clone is safe to show. */
  readonly text: string;
}

/** A part of a file that `init` writes, with what is left to ask about it. */
export interface WrittenPart {
  readonly lines: readonly string[];
  readonly questions: readonly string[];
}
