import type { MigrationVerdict } from "../migrations/verdict.ts";
import { codeBlock, codeCell } from "../text/code.ts";
import { untrusted } from "../text/untrusted.ts";
import type { ChangeFacts } from "./change-facts.ts";
import type { Demand } from "./demands.ts";
import { realMigrations } from "./facts-of-migrations.ts";
import type { PlanField } from "./field.ts";
import type { PlanFinding, PlanRuleId } from "./finding.ts";
import type { Plan } from "./plan.ts";
import { measures } from "./rules/measured-trigger.ts";
import { fieldTemplate, PLAN_HEADING } from "./template.ts";

/**
 * A block of Markdown to paste, with only what is missing, and with the facts that are known: which file takes which
 * migration back, and what the gates measure. Empty when nothing is missing.
 */
export function readyBlock(
  plan: Plan,
  demands: readonly Demand[],
  findings: readonly PlanFinding[],
  facts: ChangeFacts,
): string {
  const open = new Set(findings.filter(({ rule }) => UNWRITTEN.includes(rule)).map(({ field }) => field));
  const fields = demands.map(({ field }) => field).filter(({ id }) => !plan.found || open.has(id));
  if (fields.length === 0) return "";
  const heading = plan.found ? [] : [`## ${PLAN_HEADING}`];
  const blocks = fields.map((field) => fieldTemplate(field, knownOf(field, facts)));
  return codeBlock(untrusted([...heading, ...blocks].join("\n\n")), "markdown");
}

/** Rules about a field that is not written; what is written and wrong is mended where it stands. */
export const UNWRITTEN: readonly PlanRuleId[] = ["missing", "empty", "template"];
const MAX_FILES = 40;

function knownOf(field: PlanField, { gates, migrations }: ChangeFacts): { hint?: string; answer?: string } {
  if (field.id === "trigger" && gates.some(({ checks }) => checks.length > 0)) {
    return { hint: `The gates measure ${measures(gates)}.` };
  }
  if (field.id !== "reversal") return {};
  const real = realMigrations(migrations);
  const lines = real.slice(0, MAX_FILES).map(reversalLine);
  if (real.length > lines.length)
    lines.push(`- The other ${real.length - lines.length} by the tool, in reverse order.`);
  return lines.length === 0 ? {} : { answer: lines.join("\n") };
}

function reversalLine({ path, reversal, verdict }: MigrationVerdict): string {
  const name = codeCell(untrusted(path));
  if (verdict === "irreversible-declared") return `- ${name}: declared irreversible, because `;
  if (reversal === null) return `- ${name}: `;
  if (reversal.path === path) return `- ${name}: its own reversal, through the tool.`;
  return `- ${name}: taken back by ${codeCell(untrusted(reversal.path))}.`;
}
