import { addSample, beginCheck, type CheckState, type JudgedCheck } from "./check-state.ts";
import { conclude, settledBy } from "./conclude.ts";
import type { Sample } from "./sample.ts";
import type { Verdict } from "./verdict.ts";

export interface Judged {
  readonly verdict: Verdict;
  /** In the order of the checks, as they stood when it was decided. */
  readonly states: readonly CheckState[];
  /** Samples that were needed for it. */
  readonly used: number;
}

/**
 * Judges recorded samples in the order in which they are given, and stops where a gate would have stopped: at the sample
 * that makes a check fail. The same function decides what a saved file, or several together, would have come to.
 */
export function judgeSamples(
  checks: readonly JudgedCheck[],
  samples: readonly Sample[],
  brokenBefore: ReadonlySet<string> = new Set(),
): Judged {
  const states = new Map(checks.map((check) => [check.name, beginCheck(check)]));
  let used = 0;
  for (const sample of samples) {
    const before = states.get(sample.check);
    if (before === undefined) continue;
    used += 1;
    const after = addSample(before, sample);
    states.set(sample.check, after);
    const failure = settledBy(after, brokenBefore);
    if (failure !== null) return { verdict: failure, states: [...states.values()], used };
  }
  const all = [...states.values()];
  return { verdict: conclude(all, brokenBefore), states: all, used };
}
