import { type Audit, keepAudit } from "../follow-up/audit.ts";
import { auditFacts } from "../follow-up/audit-facts.ts";
import { sweepIssues } from "../follow-up/sweep.ts";
import { sweptLine, sweptSummary } from "../follow-up/swept-text.ts";
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
  const swept = await sweepIssues(
    ports,
    lintFactsOf(ports, step, () => Promise.resolve(index)),
  );
  ports.log.info(sweptLine(swept));
  let audit: Audit | null = null;
  if (rules["follow-up"].audit.enabled) {
    const facts = await auditFacts(ports, { policy, hasPolicy: written, index, swept });
    audit = await keepAudit(ports, rules, policy.identity, facts);
    ports.log.info(`audit: ${audit.kind}${audit.kind === "not-needed" ? "" : ` (issue ${audit.number})`}`);
  }
  ports.summary.write(sweptSummary(swept, audit));
  if (audit === null || audit.kind === "not-needed") return { ...noOutputs, outcome: "swept" };
  return {
    ...noOutputs,
    "issue-number": String(audit.number),
    "issue-url": audit.url,
    created: String(audit.kind === "opened"),
    outcome: "swept",
  };
}
