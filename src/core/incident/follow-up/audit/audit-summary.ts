import { codeSpan } from "../../../text/code.ts";
import { table } from "../../../text/table.ts";
import { untrusted } from "../../../text/untrusted.ts";
import type { Section } from "../../sections/section.ts";
import { quarterName } from "../quarter.ts";
import type { AuditFacts } from "./audit-facts.ts";

/** The figures of an audit in one table. Never shortened. */
export function auditSummary(facts: AuditFacts): Section {
  const { quarter, incidents, nearMisses, objectives: met, plans: found } = facts;
  const [returns, within] = [sum(met.map((one) => one.returns)), sum(met.map((one) => one.within))];
  const gaps = facts.procedures.filter((one) => one.gaps.length > 0).length;
  const byEnvironment = nearMisses
    .map(({ environment, count }) => `${code(environment)} ${count}`)
    .join(", ");
  const rows = [
    ["Incidents in the quarter", String(incidents)],
    [
      "Near misses in the quarter",
      byEnvironment === "" ? "0" : `${sum(nearMisses.map((one) => one.count))} (${byEnvironment})`,
    ],
    ["Rollbacks verified within their objective", returns === 0 ? "no rollback" : `${within} of ${returns}`],
    ["Environments with a gap in their procedures", String(gaps)],
    ["Stale plans", String(found.stale.length)],
    ["Reversals never tested", String(found.untested.length)],
    ["Postmortems without review in time", String(facts.unreviewed.length)],
    ["Overdue actions", String(facts.overdueActions.length)],
    ["Not known", String(facts.unknown.length)],
  ];
  const text = table([`What, for ${quarterName(quarter)}`, "Found"], rows);
  return { id: "audit-summary", heading: "Summary", forms: [text], shed: "never" };
}

function code(text: string): string {
  return codeSpan(untrusted(text), 60).replaceAll("|", "\\|");
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
