import type { CheckState } from "./check-state.ts";
import { failureOf } from "./conclude.ts";
import type { Verdict } from "./verdict.ts";

/**
 * A failure of nothing but checks that were not well before the deployment is not the release's: inconclusive, with the
 * reason `preexisting`. Any other verdict stays.
 */
export function notBlamed(
  verdict: Verdict,
  states: readonly CheckState[],
  brokenBefore: ReadonlySet<string>,
): Verdict {
  if (verdict.kind !== "fail" || brokenBefore.size === 0) return verdict;
  const failed = states.filter((state) => failureOf(state) !== null).map(({ check }) => check.name);
  if (failed.length === 0 || failed.some((name) => !brokenBefore.has(name))) return verdict;
  const detail = `${verdict.detail}; it was not well before the deployment either`;
  return { kind: "inconclusive", reason: "preexisting", detail };
}
