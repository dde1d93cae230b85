import { chosenPercent, percent } from "../../gate/report/percent.ts";
import { matchesAny } from "../../policy/glob.ts";
import type { SeverityRow } from "../../policy/incident-rules.ts";
import type { Impact } from "../facts/impact.ts";
import type { RatedSeverity } from "./severity.ts";

export interface SeverityFacts {
  readonly environment: string;
  /** Whether a rollback was verified; null: not known, which counts as no. */
  readonly returned: boolean | null;
  readonly impact: Pick<Impact, "failedShare" | "minutes" | "from">;
}

/**
 * The severity by the policy's matrix: of its rows, in order, the first whose facts all hold. What is not known counts as
 * its worst, so that nothing is rated lower for want of data.
 */
export function rateSeverity(matrix: readonly SeverityRow[], facts: SeverityFacts): RatedSeverity {
  for (const { level, when } of matrix) {
    const reasons = reasonsOf(when, facts);
    if (reasons === null) continue;
    return {
      level,
      reason:
        reasons.length === 0 ? "none of the worse rows of the policy's matrix holds" : reasons.join(", "),
    };
  }
  // A matrix that has no row for it says nothing of how harmless it is.
  return { level: "sev2", reason: "no row of the policy's matrix holds" };
}

function reasonsOf(
  when: SeverityRow["when"],
  { environment, returned, impact }: SeverityFacts,
): readonly string[] | null {
  const reasons: string[] = [];
  if (when.environments !== undefined) {
    if (!matchesAny(when.environments)(environment)) return null;
    reasons.push("in this environment");
  }
  if (when.returned !== undefined) {
    if (when.returned !== (returned ?? false)) return null;
    reasons.push(
      when.returned
        ? "the environment is back on a good release"
        : "the environment is not known to be back on a good release",
    );
  }
  const least = when["failed-share"];
  if (least !== undefined) {
    if ((impact.failedShare ?? 1) < least) return null;
    const seen = impact.failedShare === null ? "how many is not known" : percent(impact.failedShare);
    reasons.push(`at least ${chosenPercent(least)} of sampled requests failed (${seen})`);
  }
  if (when.minutes !== undefined) {
    if (minutesOf(impact) < when.minutes) return null;
    const seen = impact.minutes === null ? "it is not over, as far as is known" : impact.minutes.toFixed(1);
    reasons.push(`it lasted at least ${when.minutes} min (${seen})`);
  }
  return reasons;
}

// Without a bad sample there is nothing that could have lasted.
function minutesOf({ minutes, from }: SeverityFacts["impact"]): number {
  return minutes ?? (from === null ? 0 : Number.POSITIVE_INFINITY);
}
