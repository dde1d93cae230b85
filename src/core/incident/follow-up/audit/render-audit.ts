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
  "> Opened by rollback-ready once a quarter, which keeps the sections down to “What is not known” up to date until this is closed, as long as nobody edits them; what you write anywhere stays.";

/** The issue of an audit: what stands well enough, what does not, and what is not known. */
export function renderAudit(
  facts: AuditFacts,
  key: string,
  context: SectionContext,
): BodyParts & { readonly title: string } {
  return {
    title: `Rollback audit ${quarterName(facts.quarter)}`,
    head: [marker({ kind: auditKind, key }), note].join("\n\n"),
    sections: [
      auditSummary(facts),
      procedures(facts),
      section("audit-plans", "Stale plans", plans(facts, context)),
      section("audit-tests", "Reversals never tested", untested(facts, context)),
      objectives(facts),
      section(
        "audit-reviews",
        "Postmortems without review",
        waitingTable(facts.unreviewed, "Review by", context),
      ),
      section("audit-actions", "Overdue actions", waitingTable(facts.overdueActions, "Due", context)),
      unknown(facts),
    ],
    people:
      "## Decisions\n\n_What will be done about these, by whom and until when? What was decided against, and why?_",
  };
}

function procedures({ procedures: all, hasPolicy }: AuditFacts): Section {
  const rows = all
    .slice(0, mostRows)
    .map(({ environment, checks, ways, objective, gaps }) => [
      codeCell(untrusted(environment), 100),
      String(checks),
      ways.length === 0 ? "none" : ways.join(", "),
      objective === null ? "none" : `${objective} s`,
      gaps.length === 0 ? "–" : gaps.join("; "),
    ]);
  const none = hasPolicy
    ? "The policy names no environment, so checks and ways back stand in the steps alone, and are not looked at here."
    : "There is no policy file, so checks and ways back stand in the steps alone, and are not looked at here. Write `.github/rollback.yml`.";
  const text =
    rows.length === 0
      ? none
      : `${table(["Environment", "Checks", "Ways back", "Objective", "Gap"], rows)}${more(all.length)}`;
  return section("audit-procedures", "Procedures", text);
}

function plans({ plans: { stale, looked }, staleDays }: AuditFacts, context: SectionContext): string {
  if (looked === 0) return "No plan of a standing release is known.";
  if (stale.length === 0) return `None of ${looked} is older than ${staleDays} days.`;
  return `Merged more than ${staleDays} days ago. Does the way back that they describe still exist?\n\n${planTable(stale, context)}`;
}

function untested({ plans: { untested: found, looked } }: AuditFacts, context: SectionContext): string {
  if (looked === 0) return "No migration of a standing release is known.";
  if (found.length === 0) return "Every change with a migration tells how its way back was tested.";
  return `These changes brought migrations, and their plans tell of no test of the way back.\n\n${planTable(found, context)}`;
}

function objectives({ objectives: all }: AuditFacts): Section {
  const rows = all
    .slice(0, mostRows)
    .map(({ environment, returns, verified, within, slowest }) => [
      codeCell(untrusted(environment), 100),
      String(returns),
      String(verified),
      `${within} of ${returns}`,
      slowest === null ? "–" : `${slowest.toFixed(1)} s`,
    ]);
  const head = ["Environment", "Rollbacks", "Verified", "Within the objective", "Slowest"];
  const text =
    rows.length === 0
      ? "No rollback is on record for this quarter."
      : `${table(head, rows)}${more(all.length)}`;
  return section("audit-objectives", "Objectives", text);
}

function unknown({ unknown: sentences }: AuditFacts): Section {
  const shown = sentences.slice(0, mostRows).map((sentence) => `- ${sentence}`);
  const text =
    shown.length === 0 ? "Nothing that was looked for." : `${shown.join("\n")}${more(sentences.length)}`;
  return section("audit-unknown", "What is not known", text);
}

function section(id: string, heading: string, text: string): Section {
  return { id, heading, forms: [text, "The table has no room here."], shed: shedOrder.rest };
}
