import { isIn, type Quarter } from "../../../core/incident/follow-up/quarter.ts";
import type { IncidentIndex } from "../../../core/incident/recurrence/incident-index.ts";
import type { RollbackRecord } from "../../../core/rollback/record.ts";
import { SuiteError } from "../../../kernel/errors.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import { readRecord } from "../incident-files.ts";

export interface QuarterRecords {
  /** Rollbacks of the quarter. */
  readonly rollbacks: readonly RollbackRecord[];
  /** What could not be read, in sentences. */
  readonly unknown: readonly string[];
}

const mostRead = 50;

/** Reads the rollback records of a quarter's incidents: 50 at most, the newest first. */
export async function quarterRecords(
  { records, log }: Pick<Ports, "records" | "log">,
  { incidents }: Pick<IncidentIndex, "incidents">,
  quarter: Quarter,
): Promise<QuarterRecords> {
  const wanted = incidents.filter(({ isNearMiss, at }) => !isNearMiss && isIn(quarter, at));
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
  return { rollbacks, unknown };
}
