import type { StandingRelease } from "../../../core/incident/follow-up/audit/plan-findings.ts";
import { isIn, type Quarter } from "../../../core/incident/follow-up/quarter.ts";
import type { IncidentIndex } from "../../../core/incident/incident-index.ts";
import type { RollbackRecord } from "../../../core/rollback/record.ts";
import { SuiteError } from "../../../kernel/errors.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import { readRecord } from "../incident-files.ts";

export interface QuarterRecords {
  /** Rollbacks of the quarter. */
  readonly rollbacks: readonly RollbackRecord[];
  /** The release that each environment runs, as far as its newest record tells. */
  readonly standing: readonly StandingRelease[];
  /** What could not be read, in sentences. */
  readonly unknown: readonly string[];
}

const mostRead = 50;

/**
 * Reads the rollback records of a quarter's incidents, and the newest of each environment for the release that stands there:
 * 50 at most, the newest first.
 */
export async function quarterRecords(
  { records, log }: Pick<Ports, "records" | "log">,
  { incidents }: Pick<IncidentIndex, "incidents">,
  quarter: Quarter,
): Promise<QuarterRecords> {
  const real = incidents.filter(({ isNearMiss }) => !isNearMiss);
  const wanted = real.filter(
    ({ at, environment, deployment }) =>
      isIn(quarter, at) || real.find((one) => one.environment === environment)?.deployment === deployment,
  );
  const unknown: string[] = [];
  if (wanted.length > mostRead)
    unknown.push(`Of ${wanted.length} incidents only the newest ${mostRead} were read.`);
  const found: RollbackRecord[] = [];
  const without: number[] = [];
  for (const { deployment } of wanted.slice(0, mostRead)) {
    try {
      const kept = await readRecord({ records }, deployment);
      for (const error of kept?.unreadable ?? []) log.warning(`${error.message} ${error.hint}`);
      const rollback = kept?.rollback;
      if (rollback?.failedDeployment === deployment) found.push(rollback);
      else without.push(deployment);
    } catch (error) {
      if (!(error instanceof SuiteError) || error.code === "RATE_LIMITED") throw error;
      log.warning(`The record of deployment ${deployment} was not read. ${error.message}`);
      without.push(deployment);
    }
  }
  if (without.length > 0)
    unknown.push(
      `No rollback record is readable for ${without.length} of ${Math.min(wanted.length, mostRead)} incidents (deployments ${without.slice(0, 10).join(", ")}): nothing was rolled back there, or the record is gone.`,
    );
  const rollbacks = found.filter(({ times }) => isIn(quarter, times.verdictAt));
  return { rollbacks, standing: standingIn(found), unknown };
}

// A return that was verified left the environment on its target; otherwise the failed release is what is known to be there.
function standingIn(found: readonly RollbackRecord[]): readonly StandingRelease[] {
  const newest = new Map<string, RollbackRecord>();
  for (const record of found) {
    const other = newest.get(record.environment);
    if (other === undefined || Date.parse(record.times.verdictAt) > Date.parse(other.times.verdictAt))
      newest.set(record.environment, record);
  }
  return [...newest].map(([environment, { outcome, from, to }]) => ({
    environment,
    release: outcome === "verified" && to !== null ? to : from,
  }));
}
