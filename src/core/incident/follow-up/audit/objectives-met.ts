import type { RollbackRecord } from "../../../rollback/record.ts";
import { isIn, type Quarter } from "../quarter.ts";

/** How the returns of an environment stood against what the policy aimed at then. */
export interface ObjectivesMet {
  readonly environment: string;
  readonly returns: number;
  readonly verified: number;
  /** Of the verified ones. */
  readonly within: number;
  /** Seconds of the slowest that was verified; null when none was. */
  readonly slowest: number | null;
}

/** Counts the rollbacks of a quarter by environment; one that was not verified met no objective. */
export function objectivesMet(
  records: readonly Pick<RollbackRecord, "environment" | "seconds" | "objective" | "times" | "outcome">[],
  quarter: Pick<Quarter, "from" | "until">,
): readonly ObjectivesMet[] {
  const inTime = records.filter(({ times }) => isIn(quarter, times.verdictAt));
  const environments = [...new Set(inTime.map(({ environment }) => environment))].sort();
  return environments.map((environment) => {
    const own = inTime.filter((record) => record.environment === environment);
    const seconds = own.flatMap((one) =>
      one.outcome === "verified" && one.seconds !== null ? [one.seconds] : [],
    );
    return {
      environment,
      returns: own.length,
      verified: seconds.length,
      within: own.filter((one) => one.outcome === "verified" && one.objective.met === true).length,
      slowest: seconds.length === 0 ? null : Math.max(...seconds),
    };
  });
}
