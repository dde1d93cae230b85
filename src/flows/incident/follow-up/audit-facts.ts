import type { AuditFacts } from "../../../core/incident/follow-up/audit/audit-facts.ts";
import { objectivesMet } from "../../../core/incident/follow-up/audit/objectives-met.ts";
import { planFindings } from "../../../core/incident/follow-up/audit/plan-findings.ts";
import { proceduresOf } from "../../../core/incident/follow-up/audit/procedures.ts";
import { isIn, quarterBefore } from "../../../core/incident/follow-up/quarter.ts";
import { indexRef } from "../../../core/incident/recurrence/incident-index.ts";
import type { Policy } from "../../../core/policy/policy.ts";
import { codeSpan } from "../../../core/text/code.ts";
import { untrusted } from "../../../core/text/untrusted.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import type { IncidentBook } from "../incident-book.ts";
import { quarterRecords } from "./quarter-records.ts";
import { type StandingPorts, standingReleases } from "./standing-releases.ts";
import type { SweepReport } from "./sweep-report.ts";

export interface ToAudit {
  readonly policy: Pick<Policy, "environments" | "incidents" | "identity">;
  /** Whether the repository has a policy file. */
  readonly hasPolicy: boolean;
  readonly index: IncidentBook;
  readonly swept: Pick<SweepReport, "unreviewed" | "overdueActions" | "unknown">;
}

const dayMs = 86_400_000;
// As many as an index keeps.
const mostIndexed = 500;

/** Gathers what an audit tells of the quarter before now. */
export async function auditFacts(
  ports: Pick<Ports, "records" | "log" | "clock"> & StandingPorts,
  { policy, hasPolicy, index, swept }: ToAudit,
): Promise<AuditFacts> {
  const nowMs = ports.clock.now();
  const quarter = quarterBefore(nowMs);
  const staleMs = policy.incidents["follow-up"].audit["stale-plan"];
  const read = await quarterRecords(ports, index, quarter);
  const seen = index.incidents.map(({ environment }) => environment);
  const environments = [...new Set([...Object.keys(policy.environments), ...seen])].sort();
  const { standing, unknown } = await standingReleases(ports, environments, policy.identity);
  const plans = planFindings(standing, nowMs, staleMs);
  const inQuarter = index.incidents.filter(({ at }) => isIn(quarter, at));
  return {
    quarter,
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
      ...(hasPolicy
        ? []
        : [
            "There is no policy file, so checks and ways back stand in the steps alone, and are not looked at here.",
          ]),
      ...unknown,
      ...plans.unknown.map(
        (environment) =>
          `What runs in ${codeSpan(untrusted(environment), 60)} has no release manifest, so its plans are not known.`,
      ),
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
