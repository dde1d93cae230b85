import { addSample, beginCheck, type CheckState, type JudgedCheck } from "./check-state.ts";
import { conclude, failureOf } from "./conclude.ts";
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
 * Judges recorded samples in the order of their times, and stops where a gate would have stopped: at the sample that
 * makes a check fail. The same function decides what a saved file, or several together, would have come to.
 */
export function judgeSamples(checks: readonly JudgedCheck[], samples: readonly Sample[]): Judged {
  const states = new Map(checks.map((check) => [check.name, beginCheck(check)]));
  const inOrder = samples.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  let used = 0;
  for (const sample of inOrder) {
    const before = states.get(sample.check);
    if (before === undefined) continue;
    used += 1;
    const after = addSample(before, sample);
    states.set(sample.check, after);
    const failure = failureOf(after);
    if (failure !== null) return { verdict: failure, states: [...states.values()], used };
  }
  return { verdict: conclude([...states.values()]), states: [...states.values()], used };
}
