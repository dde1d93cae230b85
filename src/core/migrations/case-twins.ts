import type { MigrationVerdict } from "./verdict.ts";

/**
 * A migration is undecided where another path of the repository differs from its own in case alone: a checkout on a
 * file system that knows no case has one of the two, and nobody can tell which. What has no reversal in any case stays
 * so: a person may accept what nobody can judge, but not what is missing.
 */
export function withoutCaseTwins(
  verdicts: readonly MigrationVerdict[],
  paths: ReadonlySet<string>,
): readonly MigrationVerdict[] {
  const folded = new Map<string, number>();
  for (const path of paths) folded.set(path.toLowerCase(), (folded.get(path.toLowerCase()) ?? 0) + 1);
  const isTwin = (path: string): boolean => (folded.get(path.toLowerCase()) ?? 0) > 1;
  return verdicts.map((one) => {
    if (one.verdict === "missing" || one.verdict === "empty") return one;
    const twin = [one.path, one.file, one.reversal?.path ?? ""].find(isTwin);
    if (twin === undefined) return one;
    const reason =
      "Two files have this path but for upper and lower case: which one runs depends on the machine.";
    return {
      ...one,
      verdict: "undecided",
      reason,
      file: twin,
      line: 1,
      write: "A name of its own for each.",
      reversal: null,
    };
  });
}
