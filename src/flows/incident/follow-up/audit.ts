import { assembleBody } from "../../../core/incident/body/assemble-body.ts";
import type { AuditFacts } from "../../../core/incident/follow-up/audit/audit-facts.ts";
import { auditKind, renderAudit } from "../../../core/incident/follow-up/audit/render-audit.ts";
import { naturalKey } from "../../../core/text/natural-key.ts";
import { SuiteError } from "../../../kernel/errors.ts";
import type { Issue } from "../../../kernel/ports/github.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import { writeOnce } from "../../write-once.ts";
import type { FollowedRules, LintPorts } from "../lint/lint-facts.ts";
import { listedIssue, type OwnIssue } from "../own-issues.ts";
import { redactedSections } from "../redacted.ts";
import { updateIssue } from "../update-issue.ts";

/** What became of the audit's issue. */
export type Audit =
  | { readonly kind: "opened" | "there"; readonly number: number; readonly url: string }
  /** Somebody closed it, so it is done with. */
  | { readonly kind: "closed"; readonly number: number; readonly url: string };

/**
 * The one issue of a quarter's audit: found again by its marker, opened when there is none, and its machine's sections brought
 * up to date until somebody closes it.
 */
export async function keepAudit(
  ports: LintPorts & Pick<Ports, "run">,
  rules: FollowedRules,
  identity: string,
  facts: AuditFacts,
): Promise<Audit> {
  const { label } = rules["follow-up"].audit;
  const { year, quarter } = facts.quarter;
  const key = naturalKey([auditKind, year, quarter], ports.digest.sha256);
  const own: OwnIssue = { kind: auditKind, key, label, identity };
  const repositoryUrl = `${ports.run.serverUrl}/${ports.run.owner}/${ports.run.repo}`;
  const rendered = renderAudit(facts, key, { repositoryUrl });
  const sections = redactedSections(ports, rendered.sections);

  const there = await listedIssue(ports, own);
  if (there === null) return open();
  const { number, url } = there;
  if (there.state === "closed") return { kind: "closed", number, url };
  const known = sections.map(({ id }) => id);
  await updateIssue(ports, { issue: there, key, sections, known, identity });
  return { kind: "there", number, url };

  async function open(): Promise<Audit> {
    await tryLabel();
    const { body } = assembleBody({ ...rendered, sections }, ports.digest.sha256);
    const create = () => ports.issues.create({ title: rendered.title, body, labels: [label] });
    const made = await writeOnce(ports, "the audit's issue", create, () => listedIssue(ports, own));
    ports.log.info(`audit: issue ${made.number} opened`);
    const first = await settled(made);
    return { kind: first.number === made.number ? "opened" : "there", number: first.number, url: first.url };
  }

  // GitHub has no unique key for issues. Of two that runs at the same moment made, the older one stays.
  async function settled(made: Issue): Promise<Issue> {
    const oldest = (await listedIssue(ports, own)) ?? made;
    if (oldest.number >= made.number) return made;
    await ports.issues.edit(made.number, { state: "closed", stateReason: "not_planned" });
    ports.log.info(`audit: issue ${oldest.number} was there already, so ${made.number} is closed`);
    return oldest;
  }

  async function tryLabel(): Promise<void> {
    try {
      await ports.issues.ensureLabel({ name: label, color: "c5def5", description: "Quarterly audit" });
    } catch (error) {
      if (!(error instanceof SuiteError)) throw error;
      ports.log.warning(`The label \`${label}\` was not made. ${error.message}`);
    }
  }
}
