import type { MigrationVerdict } from "../migrations/verdict.ts";
import { codeBlock, codeCell } from "../text/code.ts";
import { untrusted } from "../text/untrusted.ts";
import type { ChangeFacts } from "./change-facts.ts";
import type { Demand } from "./demands.ts";
import { realMigrations } from "./facts-of-migrations.ts";
import type { PlanField } from "./field.ts";
import type { PlanFinding, PlanRuleId } from "./finding.ts";
import type { Plan } from "./plan.ts";
import { planWideDemands } from "./plan-wide-demands.ts";
import type { RiskLevel } from "./risk.ts";
import { measures } from "./rules/measured-trigger.ts";
import { fieldTemplate, PLAN_HEADING } from "./template.ts";

/** What a block to paste is made of. */
export interface BlockFacts {
  readonly plan: Plan;
  readonly demands: readonly Demand[];
  readonly findings: readonly PlanFinding[];
  readonly change: ChangeFacts;
  readonly risk: RiskLevel;
}

/**
 * A block of Markdown to paste at the end of the description, with only what is missing, and with the facts that are known:
 * which file takes which migration back, and what the gates measure. It is a section of its own, so that it is read below
 * whatever stands there. None when nothing is missing.
 */
export function readyBlock(facts: BlockFacts): string[] {
  const { plan, demands, findings } = facts;
  const open = new Set(findings.filter(({ rule }) => OPEN.includes(rule)).map(({ field }) => field));
  const fields = demands.map(({ field }) => field).filter(({ id }) => !plan.found || open.has(id));
  if (fields.length === 0) return [];
  const blocks = fields.map((field) => fieldTemplate(field, knownOf(field, facts)));
  return [
    `Paste this at the end of the description, and write each answer below its comment.${inPlaceOf(fields, facts)}`,
    codeBlock(untrusted([`## ${PLAN_HEADING}`, ...blocks].join("\n\n")), "markdown"),
  ];
}

/** Rules about a field that is not written. */
export const UNWRITTEN: readonly PlanRuleId[] = ["missing", "empty"];
// What is written, read and wrong is mended where it stands.
const OPEN: readonly PlanRuleId[] = [...UNWRITTEN, "template", "not-read"];
const MAX_FILES = 40;

// Of two answers to a field the first that says anything counts, and the description's before a file's.
function inPlaceOf(fields: readonly PlanField[], { plan, findings }: BlockFacts): string {
  const still = fields.filter(
    ({ id }) =>
      plan.fields[id]?.file === undefined &&
      findings.some(({ field, rule }) => field === id && rule === "template"),
  );
  if (still.length === 0) return "";
  const names = still.map(({ id, heading }) => `\`${heading}\` (line ${plan.fields[id]?.line ?? 1})`);
  return ` It goes in place of what stands under ${names.join(", ")}: take that text out, or it counts as the answer.`;
}

function knownOf(
  field: PlanField,
  { change, risk }: BlockFacts,
): { readonly hint?: string; readonly answer?: string } {
  const { gates, migrations } = change;
  if (field.id === "trigger" && gates.some(({ checks }) => checks.length > 0)) {
    return { hint: `The gates measure ${measures(gates)}.` };
  }
  const asked = planWideDemands(change, risk).filter((demand) => demand.field === field.id);
  if (asked.length > 0) return { hint: asked.map(({ write }) => write).join("\n") };
  if (field.id !== "reversal") return {};
  const real = realMigrations(migrations);
  const lines = real.slice(0, MAX_FILES).map(reversalLine);
  if (real.length > lines.length)
    lines.push(`- The other ${real.length - lines.length} by the tool, in reverse order.`);
  return lines.length === 0 ? {} : { answer: lines.join("\n") };
}

// Only what was found to hold is written as an answer. Whatever else the author knows ends open, which is no answer yet.
function reversalLine({ path, reversal, verdict }: MigrationVerdict): string {
  const name = codeCell(untrusted(path));
  const own = reversal === null || reversal.path === path ? null : codeCell(untrusted(reversal.path));
  switch (verdict) {
    case "reversible":
    case "no-op":
    case "not-a-migration":
      if (reversal === null) return `- ${name}: `;
      return own === null
        ? `- ${name}: its own reversal, through the tool.`
        : `- ${name}: taken back by ${own}.`;
    case "irreversible-declared":
      return `- ${name}: declared irreversible, because `;
    case "destructive":
      return own === null
        ? `- ${name}: `
        : `- ${name}: ${own} brings the structure back and not the data, because `;
    case "missing":
    case "empty":
    case "undecided":
      return `- ${name}: `;
    default:
      return verdict satisfies never;
  }
}
