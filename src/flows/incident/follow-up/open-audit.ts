import { assembleBody, type BodyParts } from "../../../core/incident/body/assemble-body.ts";
import type { Quarter } from "../../../core/incident/follow-up/quarter.ts";
import { SuiteError } from "../../../kernel/errors.ts";
import type { Issue } from "../../../kernel/ports/github.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import { writeOnce } from "../../write-once.ts";
import type { LintPorts } from "../lint/lint-facts.ts";
import { namedIssue, type OwnIssue } from "../own-issues.ts";
import { type AuditClaim, readAuditClaim, writeAuditClaim } from "./claim-audit.ts";
import { closeTwin, ownAudits } from "./own-audits.ts";

/** How long a list, or another run, may trail behind, as far as it is waited for. */
const behindMs = [1_000, 2_000, 4_000] as const;

/**
 * Opens the audit of a quarter: claimed by its ref first, so that of several runs one opens it, and what a run that is over
 * left undone is looked for before it is done again. Of two that were opened all the same the older one stays.
 */
export async function openAudit(
  ports: LintPorts & Pick<Ports, "records">,
  own: OwnIssue,
  quarter: Pick<Quarter, "year" | "quarter">,
  read: AuditClaim,
  parts: BodyParts & { readonly title: string },
): Promise<{ readonly issue: Issue; readonly isNew: boolean }> {
  const sections = parts.sections.map(({ id }) => id);
  const isFresh = read.stored === null;
  let claim = await writeAuditClaim(ports, quarter, read, null, sections);
  if (!isFresh || !claim.isOurs) {
    const late = await lateIssue();
    if (late !== null) return { issue: late, isNew: false };
    claim = { ...(await readAuditClaim(ports, quarter)), isOurs: true };
  }
  await tryLabel(ports, own.label);
  const { body } = assembleBody(parts, ports.digest.sha256);
  const create = () => ports.issues.create({ title: parts.title, body, labels: [own.label] });
  const made = await writeOnce(ports, "the audit's issue", create, first);
  const oldest = (await first()) ?? made;
  const wanted = oldest.number < made.number ? oldest : made;
  const noted = await writeAuditClaim(ports, quarter, claim, wanted.number, sections);
  const kept = (noted.isOurs ? null : await noticed(noted)) ?? wanted;
  if (kept.number !== made.number) await closeTwin(ports, made.number, kept.number);
  else ports.log.info(`audit: issue ${made.number} opened`);
  return { issue: kept, isNew: kept.number === made.number };

  async function first(): Promise<Issue | null> {
    return (await ownAudits(ports, own))[0] ?? null;
  }

  async function lateIssue(): Promise<Issue | null> {
    for (const ms of behindMs) {
      await ports.clock.sleep(ms);
      const there = (await noticed(await readAuditClaim(ports, quarter))) ?? (await first());
      if (there !== null) return there;
    }
    return null;
  }

  async function noticed({ note }: AuditClaim): Promise<Issue | null> {
    if (note === null || note.issue === null) return null;
    const named = await namedIssue(ports, note.issue, own);
    return named.kind === "ours" ? named.issue : null;
  }
}

async function tryLabel({ issues, log }: Pick<Ports, "issues" | "log">, label: string): Promise<void> {
  try {
    await issues.ensureLabel({ name: label, color: "c5def5", description: "Quarterly audit" });
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    log.warning(`The label \`${label}\` was not made. ${error.message}`);
  }
}
