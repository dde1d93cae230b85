/** What each kind of evidence weighs, and how it is called where a score is explained. */
export const suspectPoints = {
  check: { points: 5, words: "touches what the failing check is named after" },
  failedBefore: { points: 4, words: "was in a release that failed before" },
  foreseen: { points: 3, words: "its plan names what failed" },
  oldCode: { points: 3, words: "old code cannot run on its schema" },
  migration: { points: 3, words: "ships a migration" },
  dependencies: { points: 2, words: "changes dependencies" },
  configuration: { points: 2, words: "changes configuration" },
  deployment: { points: 2, words: "changes how it is deployed" },
  dependencyFiles: { points: 1, words: "touches files that name dependencies" },
  planless: { points: 1, words: "no rollback plan" },
  large: { points: 1, words: "very large" },
  direct: { points: 1, words: "no pull request is known" },
  newest: { points: 1, words: "the newest" },
  harmless: { points: -3, words: "only documentation and tests" },
} as const satisfies Readonly<Record<string, { readonly points: number; readonly words: string }>>;

/** What a score is the sum of, for those who read the ranking. */
export function pointsSentence(): string {
  const kinds = Object.values(suspectPoints).map(
    ({ points, words }) => `${words} ${points > 0 ? "+" : "−"}${Math.abs(points)}`,
  );
  return `${kinds.join(", ")}.`;
}
