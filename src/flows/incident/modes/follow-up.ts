import { keepAudit } from "../follow-up/audit.ts";
import { auditFacts } from "../follow-up/audit-facts.ts";
import { sweepIssues } from "../follow-up/sweep.ts";
import type { SweepReport } from "../follow-up/sweep-report.ts";
import { readIncidentBook } from "../incident-book.ts";
import { lintFactsOf } from "./lint-facts-of.ts";
import {
  noOutputs,
  type PostmortemOutputs,
  type PostmortemStepPorts,
  type StepPolicy,
} from "./postmortem-step.ts";

/** Reminds of what is overdue, reopens what was closed half done, and keeps the issue of the quarter's audit. */
export async function followUp(ports: PostmortemStepPorts, step: StepPolicy): Promise<PostmortemOutputs> {
  const { policy, written } = step;
  const rules = policy.incidents;
  const index = await readIncidentBook(ports);
  const swept = await sweepIssues(ports, lintFactsOf(ports, step), index);
  ports.log.info(sweptWords(swept));
  const lines = [
    `### 📝 Follow-up of incidents`,
    sweptWords(swept),
    ...swept.unknown.map((one) => `- ${one}`),
  ];
  if (!rules["follow-up"].audit.enabled) {
    ports.summary.write(lines.join("\n\n"));
    return { ...noOutputs, outcome: "swept" };
  }
  const facts = await auditFacts(ports, { policy, hasPolicy: written, rules, index, swept, standing: null });
  const audit = await keepAudit(ports, rules, policy.identity, facts);
  ports.log.info(`audit: issue ${audit.number} (${audit.kind})`);
  ports.summary.write(
    [...lines, `Audit of the last quarter: [issue ${audit.number}](${audit.url})`].join("\n\n"),
  );
  return {
    ...noOutputs,
    "issue-number": String(audit.number),
    "issue-url": audit.url,
    created: String(audit.kind === "opened"),
    outcome: "swept",
  };
}

function sweptWords({ looked, reopened, reminded, leftForLater }: SweepReport): string {
  const later = leftForLater === 0 ? "" : ` ${leftForLater} more come with the next runs.`;
  return `${looked} issues looked at, ${reopened.length} reopened, ${reminded.length} reminded.${later}`;
}
