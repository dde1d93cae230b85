import type { Rule } from "../../../../src/core/gate/rules/rule.ts";
import type { Sample } from "../../../../src/core/gate/sample.ts";

/** A sample of the check `health`. */
export function sample(outcome: Sample["outcome"], afterMs: number, more: Partial<Sample> = {}): Sample {
  return {
    outcome,
    reason: { good: "", bad: "status 503, wanted 200", missing: "no data", error: "no route" }[outcome],
    status: null,
    ms: 5,
    at: "2026-01-01T00:00:00.000Z",
    afterMs,
    check: "health",
    target: "http://service/",
    ...more,
  };
}

const outcomes = { ".": "good", x: "bad", "?": "missing", "!": "error" } as const;

/** Samples of the plan, one each interval: `.` good, `x` bad, `?` missing, `!` error. */
export function series(text: string, intervalMs = 5000): readonly Sample[] {
  return [...text].flatMap((letter, index) =>
    letter === "." || letter === "x" || letter === "?" || letter === "!"
      ? [sample(outcomes[letter], index * intervalMs)]
      : [],
  );
}

/** The rule's state after all samples. */
export function stateOf<S>(rule: Rule<S>, samples: readonly Sample[]): S {
  return samples.reduce<S>((state, one) => rule.add(state, one), rule.begin());
}

/** When the first sample made the rule fail; null when none did. */
export function failedAt<S>(rule: Rule<S>, samples: readonly Sample[]): number | null {
  let state = rule.begin();
  for (const one of samples) {
    state = rule.add(state, one);
    if (rule.standing(state).kind === "failed") return one.afterMs;
  }
  return null;
}

/** A plan of one check with the shares that hold unless somebody says otherwise. */
export function planOf(intervalMs: number, bakeMs: number, brokenBadShare = 0.1, checks = 1) {
  const planned = Math.floor(bakeMs / intervalMs) + 1;
  return { intervalMs, bakeMs, planned, checks, healthyBadShare: 0.01, brokenBadShare };
}
