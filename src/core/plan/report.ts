import { codeBlock } from "../text/code.ts";
import { inlineText } from "../text/inline.ts";
import { table } from "../text/table.ts";
import { untrusted } from "../text/untrusted.ts";
import { demandedFields } from "./fields.ts";
import type { ChangeFacts, PlanFinding } from "./judge.ts";
import type { Plan } from "./plan.ts";
import { fieldTemplate, PLAN_HEADING } from "./template.ts";

/** The plan as a reviewer sees it: a row per demanded field, and a block to paste for those that are missing. */
export function renderPlanReport(plan: Plan, facts: ChangeFacts, findings: readonly PlanFinding[]): string {
  const rows = demandedFields(facts).map((field) => {
    const finding = findings.find((candidate) => candidate.field === field.id);
    const line = plan.fields[field.id]?.line;
    if (finding === undefined) {
      const state = line === undefined ? "missing" : `written, line ${line}`;
      return [
        field.heading,
        state,
        line === undefined ? prose(field.prompt) : `Reviewer: ${prose(field.question)}`,
      ];
    }
    const seen = finding.seen === null ? "" : `: “${inlineText(finding.seen, 60)}”`;
    return [field.heading, `${finding.problem}${seen}`, `${finding.message} ${prose(finding.write)}`];
  });
  const parts = [table(["Field", "State", "To write, or to ask"], rows)];
  if (!plan.found) parts.unshift(...findings.slice(0, 1).map((finding) => finding.message));
  const block = missingBlock(plan, facts, findings);
  if (block !== "") {
    parts.push("Paste this into the description, and write each answer below its comment:", block);
  }
  return parts.join("\n\n");
}

function missingBlock(plan: Plan, facts: ChangeFacts, findings: readonly PlanFinding[]): string {
  const absent = new Set(
    findings.filter((finding) => finding.problem === "missing").map(({ field }) => field),
  );
  const fields = demandedFields(facts).filter((field) => !plan.found || absent.has(field.id));
  if (fields.length === 0) return "";
  const heading = plan.found ? [] : [`## ${PLAN_HEADING}`];
  return codeBlock(untrusted([...heading, ...fields.map(fieldTemplate)].join("\n\n")), "markdown");
}

// Our own sentences, with their code spans, on the one line that a cell has.
function prose(text: string): string {
  return text.replaceAll("\n", " ").replaceAll("|", "\\|");
}
