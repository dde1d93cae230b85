import { many } from "../../../gate/report/quantity.ts";
import { codeSpan } from "../../../text/code.ts";
import { untrusted } from "../../../text/untrusted.ts";
import type { Section } from "../../sections/section.ts";
import { quarterName } from "../quarter.ts";
import type { AuditFacts } from "./audit-facts.ts";
import { toDecide } from "./to-decide.ts";

/** What is to be decided, and the figures of the quarter, in a few lines. Never shortened. */
export function auditSummary(facts: AuditFacts): Section {
  const decisions = toDecide(facts);
  const lines = [
    decisions.length === 0 ? "**Nothing is to be decided.**" : `**To decide: ${decisions.join(", ")}.**`,
    `In ${quarterName(facts.quarter)}: ${many(facts.incidents, "incident")}, ${nearMisses(facts)}, ${returns(facts)}. ${plans(facts)}`,
  ];
  return { id: "audit-summary", heading: "Summary", forms: [lines.join("\n\n")], shed: "never" };
}

function nearMisses({ nearMisses: found }: AuditFacts): string {
  const all = sum(found.map(({ count }) => count));
  const places = found.map(({ environment, count }) => `${codeSpan(untrusted(environment), 60)} ${count}`);
  const where = found.length > 1 ? ` (${places.join(", ")})` : "";
  return `${many(all, "near miss", "near misses")}${where}`;
}

function returns({ objectives }: AuditFacts): string {
  const all = sum(objectives.map((one) => one.returns));
  if (all === 0) return "no rollback on record";
  return `${many(all, "rollback")} (${sum(objectives.map((one) => one.within))} within the objective)`;
}

function plans({ plans: { looked, standing } }: AuditFacts): string {
  if (standing === 0) return "The plans of what runs now are not known.";
  return `Looked at: the plans of ${many(looked, "change")} in ${many(standing, "release")} that run${standing === 1 ? "s" : ""} now.`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
