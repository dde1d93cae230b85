import { type CheckState, describe, standingOf, taken } from "./check-state.ts";
import type { Verdict } from "./verdict.ts";

/** A tenth of what was planned may be unknown; above that, what was not seen could be what matters. */
const toleratedUnknown = 0.1;

/**
 * The verdict at the end of the bake: fail before error before inconclusive before pass. A pass needs nine tenths of the
 * planned samples of each check with a good one among them, so nothing that was not seen can pass. A check that was not
 * well before the deployment (`brokenBefore`) and fails is inconclusive: that is not the release's.
 */
export function conclude(
  states: readonly CheckState[],
  brokenBefore: ReadonlySet<string> = new Set(),
): Verdict {
  const judged = states.filter(({ check }) => !check.dryRun);
  const verdicts = judged.map((state) => notBlamed(verdictOn(state), state, brokenBefore));
  for (const kind of ["fail", "error", "inconclusive"] as const) {
    const first = verdicts.find((verdict) => verdict.kind === kind);
    if (first !== undefined) return first;
  }
  if (judged.length === 0) {
    return { kind: "inconclusive", reason: "no-data", detail: "nothing was asked" };
  }
  return { kind: "pass", reason: "healthy", detail: shortly(judged) };
}

/**
 * The verdict as soon as a sample made a check fail; null while it has not, and for a check that was not well before the
 * deployment: it settles nothing, so that the others are still judged.
 */
export function settledBy(
  state: CheckState,
  brokenBefore: ReadonlySet<string> = new Set(),
): Extract<Verdict, { kind: "fail" }> | null {
  return brokenBefore.has(state.check.name) ? null : failureOf(state);
}

/** What a check has failed by; null while it has not. */
export function failureOf(state: CheckState): Extract<Verdict, { kind: "fail" }> | null {
  const standing = standingOf(state);
  if (standing.kind === "open") return null;
  return { kind: "fail", reason: standing.reason, detail: standing.detail };
}

function notBlamed(verdict: Verdict, { check }: CheckState, brokenBefore: ReadonlySet<string>): Verdict {
  if (verdict.kind !== "fail" || !brokenBefore.has(check.name)) return verdict;
  const detail = `${verdict.detail}; it was not well before the deployment either`;
  return { kind: "inconclusive", reason: "preexisting", detail };
}

function verdictOn(state: CheckState): Verdict {
  const failure = failureOf(state);
  if (failure !== null) return failure;
  const { check, good, bad, missing, errors, stalled } = state;
  const detail = describe(state);
  if (good + bad === 0 && errors > 0 && errors >= missing) {
    const reason = stalled * 2 > errors ? "runner-overloaded" : "probe-broken";
    return { kind: "error", reason, detail };
  }
  if (good + bad === 0) {
    const nothing = taken(state) === 0 ? `${check.name}: nothing was asked` : detail;
    return { kind: "inconclusive", reason: "no-data", detail: nothing };
  }
  const wanted = check.planned - Math.floor(check.planned * toleratedUnknown);
  if (good + bad < wanted || good === 0) {
    const reason = missing > errors ? "no-data" : "too-few-samples";
    return { kind: "inconclusive", reason, detail };
  }
  const lacks = check.rule.lacks(state.ruleState);
  if (lacks !== "") return { kind: "inconclusive", reason: "too-few-samples", detail: lacks };
  return { kind: "pass", reason: "healthy", detail };
}

// A thousand checks do not fit into a status or a sentence; the worst tell enough.
function shortly(states: readonly CheckState[]): string {
  const shown = states.length <= 5 ? states : states.toSorted((a, b) => b.bad - a.bad).slice(0, 3);
  const more = states.length - shown.length;
  return `${shown.map(describe).join("; ")}${more === 0 ? "" : `; ${more} checks more`}`;
}
