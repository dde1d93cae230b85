import { codeCell } from "../../../text/code.ts";
import { marker } from "../../../text/marker.ts";
import { table } from "../../../text/table.ts";
import { untrusted } from "../../../text/untrusted.ts";
import type { BodyParts } from "../../body/assemble-body.ts";
import { type Section, shedOrder } from "../../sections/section.ts";
import type { SectionContext } from "../../sections/section-context.ts";
import { quarterName } from "../quarter.ts";
import type { AuditFacts } from "./audit-facts.ts";
import { auditSummary } from "./audit-summary.ts";
import { more, mostRows, planTable, waitingTable } from "./audit-tables.ts";

export const auditKind = "incident-audit";

const note =
  "> Opened by rollback-ready, once a quarter, when something is to be decided. The sections above “Decisions” are kept up to date until this is closed, as long as nobody edits them; what you write anywhere stays.";

/**
 * The issue of an audit: what is to be decided first, then a table for each kind of it. A section without rows is left
 * out, unless it is `there` already.
 */
export function renderAudit(
  facts: AuditFacts,
  key: string,
  context: SectionContext,
  there: readonly string[] = [],
): BodyParts & { readonly title: string } {
  const { plans, unreviewed, overdueActions, unknown } = facts;
  const found: readonly (readonly [id: string, heading: string, text: string | null])[] = [
    [
      "audit-reviews",
      "Postmortems without review",
      ifAny(unreviewed, () => waitingTable(unreviewed, "Review by", context)),
    ],
    [
      "audit-actions",
      "Late actions",
      ifAny(overdueActions, () => waitingTable(overdueActions, "Due", context)),
    ],
    ["audit-procedures", "Gaps in procedures", procedures(facts)],
    ["audit-objectives", "Rollbacks outside their objective", objectives(facts)],
    [
      "audit-plans",
      "Stale plans",
      ifAny(
        plans.stale,
        () =>
          `Merged more than ${facts.staleDays} days ago, and running now. Does the way back that they describe still exist?\n\n${planTable(plans.stale, context)}`,
      ),
    ],
    [
      "audit-tests",
      "Reversals never tested",
      ifAny(
        plans.untested,
        () =>
          `These changes brought migrations, and their plans tell of no test of the way back.\n\n${planTable(plans.untested, context)}`,
      ),
    ],
    [
      "audit-unknown",
      "What is not known",
      ifAny(unknown, () => {
        const shown = unknown.slice(0, mostRows).map((sentence) => `- ${sentence}`);
        return `${shown.join("\n")}${more(unknown.length)}`;
      }),
    ],
  ];
  return {
    title: `Rollback audit ${quarterName(facts.quarter)}`,
    head: [marker({ kind: auditKind, key }), note].join("\n\n"),
    sections: [
      auditSummary(facts),
      ...found.flatMap(([id, heading, text]) =>
        text === null && !there.includes(id) ? [] : [section(id, heading, text ?? "Nothing any more.")],
      ),
    ],
    people:
      "## Decisions\n\n_What will be done about these, by whom and until when? What was decided against, and why?_",
  };
}

function ifAny(found: readonly unknown[], text: () => string): string | null {
  return found.length === 0 ? null : text();
}

function procedures({ procedures: all }: AuditFacts): string | null {
  const rows = all
    .filter(({ gaps }) => gaps.length > 0)
    .map(({ environment, gaps }) => [codeCell(untrusted(environment), 100), gaps.join("; ")]);
  return ifAny(rows, () => `${table(["Environment", "Gap"], rows.slice(0, mostRows))}${more(rows.length)}`);
}

function objectives({ objectives: all }: AuditFacts): string | null {
  const rows = all
    .filter(({ within, returns }) => within < returns)
    .map(({ environment, returns, verified, within, slowest }) => [
      codeCell(untrusted(environment), 100),
      String(returns),
      String(verified),
      String(within),
      slowest === null ? "–" : `${slowest.toFixed(1)} s`,
    ]);
  const head = ["Environment", "Rollbacks", "Verified", "Within the objective", "Slowest"];
  return ifAny(rows, () => `${table(head, rows.slice(0, mostRows))}${more(rows.length)}`);
}

function section(id: string, heading: string, text: string): Section {
  return { id, heading, forms: [text, "The table has no room here."], shed: shedOrder.rest };
}
