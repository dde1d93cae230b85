import type { GateDesign } from "./design.ts";
import type { Sample } from "./sample.ts";
import type { Verdict } from "./verdict.ts";

/** Not decided yet, or decided with a reason. */
export type Judgement =
  | { readonly kind: "undecided" }
  | { readonly kind: "decided"; readonly verdict: Verdict };

/**
 * Judges all samples so far. Fails as soon as one check has more bad samples than the design allows; passes only when
 * every check has its planned samples, less at most the same allowance of errors, with a good one among them. Errors
 * count as neither.
 */
export function judge(samples: readonly Sample[], checks: readonly string[], design: GateDesign): Judgement {
  if (checks.length === 0) {
    return decided({ kind: "inconclusive", reason: "no-data", detail: "nothing was asked" });
  }
  const tallies = checks.map((check) => tally(check, samples));
  const broken = tallies.find((one) => one.bad > design.allowedBad);
  if (broken !== undefined) {
    return decided({
      kind: "fail",
      reason: broken.good === 0 ? "outage" : "errors",
      detail: describe(broken),
    });
  }
  if (tallies.some((one) => one.good + one.bad + one.errors < design.planned)) return { kind: "undecided" };
  const unseen = tallies.find((one) => one.errors > design.allowedBad || one.good === 0);
  if (unseen === undefined) {
    return decided({ kind: "pass", reason: "healthy", detail: tallies.map(describe).join("; ") });
  }
  const blind = unseen.good + unseen.bad === 0;
  return decided(
    blind
      ? { kind: "error", reason: "probe-broken", detail: describe(unseen) }
      : { kind: "inconclusive", reason: "too-few-samples", detail: describe(unseen) },
  );
}

interface Tally {
  readonly check: string;
  readonly good: number;
  readonly bad: number;
  readonly errors: number;
  readonly last: string;
}

function tally(check: string, samples: readonly Sample[]): Tally {
  const own = samples.filter((sample) => sample.check === check);
  const of = (outcome: Sample["outcome"]): readonly Sample[] =>
    own.filter((sample) => sample.outcome === outcome);
  const last = [...own].reverse().find((sample) => sample.outcome !== "good");
  return {
    check,
    good: of("good").length,
    bad: of("bad").length,
    errors: of("error").length,
    last: last?.reason ?? "",
  };
}

function describe(one: Tally): string {
  const errors = one.errors === 0 ? "" : `, ${one.errors} could not ask`;
  const last = one.last === "" ? "" : ` (last: ${one.last})`;
  return `${one.check}: ${one.bad} of ${one.good + one.bad} bad${errors}${last}`;
}

function decided(verdict: Verdict): Judgement {
  return { kind: "decided", verdict };
}
