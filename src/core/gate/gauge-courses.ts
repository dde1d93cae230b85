import { addSample, beginCheck } from "./check-state.ts";
import { restoreCheck } from "./combine.ts";
import type { GateEvidence } from "./evidence.ts";
import type { GaugePoint } from "./report/svg-statistic.ts";
import { ruleBook } from "./rule-book.ts";
import type { Sample } from "./sample.ts";

/** How the statistic of each check went, sample after sample, worked out again from the evidence; by the check's name. */
export function gaugeCourses(
  evidence: GateEvidence,
  samples: readonly Sample[],
): ReadonlyMap<string, readonly GaugePoint[]> {
  const ruleOf = ruleBook();
  const byCheck = Map.groupBy(samples, ({ check }) => check);
  return new Map(
    evidence.checks.map((of) => {
      const check = restoreCheck(of, evidence.design.bakeMs, evidence.design.deciding, ruleOf);
      let state = beginCheck(check);
      const points = (byCheck.get(of.name) ?? []).map((sample) => {
        state = addSample(state, sample);
        const { statistic, threshold } = check.rule.gauge(state.ruleState);
        return { afterMs: sample.afterMs, statistic, threshold };
      });
      return [of.name, points];
    }),
  );
}
