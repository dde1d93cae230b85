import { issueClaimRef, readIssueClaim } from "../../core/incident/issue-claim.ts";
import { issueKind } from "../../core/incident/render-incident.ts";
import { naturalKey } from "../../core/text/natural-key.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { Issue } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { namedIssue } from "../incident/own-issues.ts";
import type { DecidedCase } from "./decided-case.ts";

export type IncidentIssuePorts = Pick<Ports, "refNotes" | "issues" | "digest" | "log">;

/**
 * The incident's issue, by the note of whoever opened it; null while there is none, or when it cannot be found now. That
 * it is ours is for the issue itself to show.
 */
export async function incidentIssue(
  ports: IncidentIssuePorts,
  { environment, deployment, incidents, identity }: DecidedCase,
): Promise<Issue | null> {
  try {
    const note = await ports.refNotes.read(issueClaimRef(deployment.id));
    const number = note === null ? null : (readIssueClaim(note.text, deployment.id)?.issue ?? null);
    if (number === null) return null;
    const key = naturalKey([issueKind, environment, deployment.id], ports.digest.sha256);
    const own = { kind: issueKind, key, label: incidents.label, identity };
    const named = await namedIssue(ports, number, own);
    return named.kind === "ours" ? named.issue : null;
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    ports.log.warning(`The issue of deployment ${deployment.id} was not found. ${error.message}`);
    return null;
  }
}
