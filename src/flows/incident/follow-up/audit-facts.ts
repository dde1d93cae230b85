import type { AuditFacts } from "../../../core/incident/follow-up/audit/audit-facts.ts";
import { objectivesMet } from "../../../core/incident/follow-up/audit/objectives-met.ts";
import { planFindings, type StandingRelease } from "../../../core/incident/follow-up/audit/plan-findings.ts";
import { proceduresOf } from "../../../core/incident/follow-up/audit/procedures.ts";
import { isIn, quarterBefore } from "../../../core/incident/follow-up/quarter.ts";
import { indexRef } from "../../../core/incident/incident-index.ts";
import type { Policy } from "../../../core/policy/policy.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import type { IncidentBook } from "../incident-book.ts";
import type { FollowedRules } from "../lint/lint-facts.ts";
import { quarterRecords } from "./quarter-records.ts";
import type { SweepReport } from "./sweep-report.ts";

export interface ToAudit {
  readonly policy: Pick<Policy, "environments">;
  /** Whether the repository has a policy file. */
  readonly hasPolicy: boolean;
  readonly rules: FollowedRules;
  readonly index: IncidentBook;
  readonly swept: Pick<SweepReport, "unreviewed" | "overdueActions" | "unknown">;
  /** The releases that run now; null: those that the newest records of the environments name. */
  readonly standing: readonly StandingRelease[] | null;
}

const dayMs = 86_400_000;
// As many as an index keeps.
const mostIndexed = 500;

/** Gathers what an audit tells of the quarter before now. */
export async function auditFacts(
  ports: Pick<Ports, "records" | "log" | "clock">,
  { policy, hasPolicy, rules, index, swept, standing }: ToAudit,
): Promise<AuditFacts> {
  const nowMs = ports.clock.now();
  const quarter = quarterBefore(nowMs);
  const staleMs = rules["follow-up"].audit["stale-plan"];
  const read = await quarterRecords(ports, index, quarter);
  const plans = planFindings(standing ?? read.standing, nowMs, staleMs);
  const inQuarter = index.incidents.filter(({ at }) => isIn(quarter, at));
  return {
    quarter,
    hasPolicy,
    procedures: proceduresOf(policy),
    plans,
    staleDays: Math.floor(staleMs / dayMs),
    objectives: objectivesMet(read.rollbacks, quarter),
    incidents: inQuarter.filter(({ isNearMiss }) => !isNearMiss).length,
    nearMisses: counted(inQuarter.filter(({ isNearMiss }) => isNearMiss).map((one) => one.environment)),
    unreviewed: swept.unreviewed,
    overdueActions: swept.overdueActions,
    unknown: [
      ...(index.stored === undefined
        ? [
            `The index of incidents at \`${indexRef}\` could not be read, so incidents and near misses are not known.`,
          ]
        : []),
      ...(index.incidents.length >= mostIndexed
        ? [`The index holds ${mostIndexed} incidents and near misses at most; older ones are not counted.`]
        : []),
      ...(standing === null
        ? [
            "Plans are those of the releases that the newest record of each environment names; one that never failed is not looked at.",
          ]
        : []),
      ...plans.unknown.map(() => "A standing release has no manifest, so its plans are not known."),
      ...read.unknown,
      ...swept.unknown,
    ],
  };
}

function counted(environments: readonly string[]): AuditFacts["nearMisses"] {
  return [...new Set(environments)].sort().map((environment) => ({
    environment,
    count: environments.filter((one) => one === environment).length,
  }));
}
