import { z } from "zod";

/** How this return, and those before it in the environment, stand against the policy's objective. */
export const ObjectiveReport = z.object({
  /** What the policy aims at, from verdict to verified. */
  seconds: z.number().positive(),
  /** Null while this return is not verified. */
  met: z.boolean().nullable(),
  /** Verified returns of the environment that are known, this one included, and how many of them were in time. */
  share: z.object({ within: z.number().int().nonnegative(), of: z.number().int().nonnegative() }),
});
export type ObjectiveReport = Readonly<z.infer<typeof ObjectiveReport>>;

/** Measures this return (seconds, null when it was not verified) and the earlier ones against an objective. */
export function againstObjective(
  objective: number,
  seconds: number | null,
  earlier: readonly number[],
): ObjectiveReport {
  const all = seconds === null ? earlier : [...earlier, seconds];
  return {
    seconds: objective,
    met: seconds === null ? null : seconds <= objective,
    share: { within: all.filter((one) => one <= objective).length, of: all.length },
  };
}

/** Seconds that a "verified" mark tells, as `verifiedDetail` wrote them; null when it tells none. */
export function secondsOfMark(description: string): number | null {
  const [, seconds] = / after (\d+(?:\.\d+)?) s(?: \[|$)/.exec(description) ?? [];
  return seconds === undefined ? null : Number(seconds);
}

/** What a "verified" mark says: the release, and the seconds from verdict to verified. */
export function verifiedDetail(release: string, seconds: number | null): string {
  return seconds === null ? release : `${release} after ${seconds.toFixed(1)} s`;
}
