/**
 * A part of the issue that the machine owns. `forms` are the same facts, each form shorter than the one before; the
 * last may be a sentence that says where the rest is. A body that is too long takes shorter forms in the order of
 * `shed`, the lowest first; `never` keeps its first form.
 */
export interface Section {
  /** Lower-case words with hyphens; stands in the marker and never changes. */
  readonly id: string;
  readonly heading: string;
  /** Safe Markdown, without the heading. */
  readonly forms: readonly [string, ...string[]];
  readonly shed: "never" | number;
}

/** The order in which sections get shorter: raw logs first, then samples, commits, pull requests, the rest. */
export const shedOrder = { logs: 1, samples: 2, commits: 3, pulls: 4, rest: 5 } as const;
