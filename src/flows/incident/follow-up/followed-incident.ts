import type { IncidentRecord } from "../../../core/incident/record.ts";
import type { IncidentIndex } from "../../../core/incident/recurrence/incident-index.ts";
import { issueKind } from "../../../core/incident/render-incident.ts";
import { naturalKey } from "../../../core/text/natural-key.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import { findIncident } from "../find-incident.ts";
import { readRecord } from "../incident-files.ts";
import type { KnownIssue } from "../lint/known-issue.ts";

/**
 * The record of an incident's issue, found by the index, or by the refs that its text names where the index let go of it;
 * also when people said since that it was a near miss. Neither index nor record has an author, so both are believed only as
 * far as the key in the issue's own marker is that of their deployment; null when there is none such.
 */
export async function recordOfIssue(
  ports: Pick<Ports, "records" | "digest" | "log">,
  index: Pick<IncidentIndex, "incidents">,
  { key, issue }: Pick<KnownIssue, "key" | "issue">,
): Promise<IncidentRecord | null> {
  const known = index.incidents.find(
    (one) =>
      one.issue === issue.number &&
      naturalKey([issueKind, one.environment, one.deployment], ports.digest.sha256) === key,
  );
  const indexed = known ?? (await findIncident(ports, issue, key));
  if (indexed === null) return null;
  const record = (await readRecord(ports, indexed.deployment))?.incident;
  return record?.key === key && record.deployment === indexed.deployment ? record : null;
}
