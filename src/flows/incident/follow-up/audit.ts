import { findSections } from "../../../core/incident/body/find-sections.ts";
import type { AuditFacts } from "../../../core/incident/follow-up/audit/audit-facts.ts";
import { auditKind, renderAudit } from "../../../core/incident/follow-up/audit/render-audit.ts";
import { toDecide } from "../../../core/incident/follow-up/audit/to-decide.ts";
import { naturalKey } from "../../../core/text/natural-key.ts";
import type { Issue } from "../../../kernel/ports/github.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import type { FollowedRules, LintPorts } from "../lint/lint-facts.ts";
import { namedIssue, type OwnIssue } from "../own-issues.ts";
import { redactedSections, redactedTexts } from "../redacted.ts";
import { updateIssue } from "../update-issue.ts";
import { readAuditClaim, writeAuditClaim } from "./claim-audit.ts";
import { openAudit } from "./open-audit.ts";
import { closeTwin, ownAudits } from "./own-audits.ts";

/** What became of the audit's issue. */
export type Audit =
  | { readonly kind: "opened" | "there"; readonly number: number; readonly url: string }
  /** Somebody closed it, or moved or deleted it, so it is done with. */
  | { readonly kind: "closed"; readonly number: number; readonly url: string }
  /** There is none, and nothing is to be decided. */
  | { readonly kind: "not-needed" };

/**
 * The one issue of a quarter's audit: known by the note under its ref, or by its marker in the list of its label; opened
 * when there is none and something is to be decided, and its machine's sections brought up to date until somebody closes
 * it. Others of the same quarter are closed.
 */
export async function keepAudit(
  ports: LintPorts & Pick<Ports, "run" | "records">,
  rules: FollowedRules,
  identity: string,
  given: AuditFacts,
): Promise<Audit> {
  // Before it is cut and escaped: neither half of a secret nor an escaped one is known for one.
  const facts = redactedTexts(ports, given);
  const { label } = rules["follow-up"].audit;
  const { quarter } = facts;
  const key = naturalKey([auditKind, quarter.year, quarter.quarter], ports.digest.sha256);
  const own: OwnIssue = { kind: auditKind, key, label, identity };
  const repositoryUrl = `${ports.run.serverUrl}/${ports.run.owner}/${ports.run.repo}`;
  const claim = await readAuditClaim(ports, quarter);
  const noted = claim.note?.issue ?? null;
  const named = noted === null ? null : await namedIssue(ports, noted, own);
  if (noted !== null && named?.kind !== "ours" && !(await isThere(ports, noted)))
    return { kind: "closed", number: noted, url: `${repositoryUrl}/issues/${noted}` };
  const listed = await ownAudits(ports, own);
  const there = named?.kind === "ours" ? named.issue : (listed[0] ?? null);
  if (there !== null) return update(there, claim.note?.sections ?? null);
  if (toDecide(facts).length === 0) return { kind: "not-needed" };
  const rendered = renderAudit(facts, key, { repositoryUrl });
  const parts = { ...rendered, sections: redactedSections(ports, rendered.sections) };
  const { issue, isNew } = await openAudit(ports, own, quarter, claim, parts);
  if (isNew) return { kind: "opened", number: issue.number, url: issue.url };
  return update(issue, null);

  async function update(issue: Issue, firstWith: readonly string[] | null): Promise<Audit> {
    const { number, url } = issue;
    for (const twin of listed)
      if (twin.number !== number && twin.state !== "closed") await closeTwin(ports, twin.number, number);
    const present = findSections(issue.body, ports.digest.sha256).map(({ id }) => id);
    const { sections } = renderAudit(facts, key, { repositoryUrl }, present);
    await writeAuditClaim(ports, quarter, claim, number, firstWith ?? present);
    if (issue.state === "closed") return { kind: "closed", number, url };
    const safe = redactedSections(ports, sections);
    await updateIssue(ports, { issue, key, sections: safe, known: firstWith ?? present, identity });
    return { kind: "there", number, url };
  }
}

// An issue of somebody else that a note names is no audit that is gone.
async function isThere({ issues }: Pick<Ports, "issues">, number: number): Promise<boolean> {
  return (await issues.look(number)).kind === "issue";
}
