import { readSamples } from "../../core/gate/sample.ts";
import { type IncidentRecord, incidentFiles, incidentRef } from "../../core/incident/record.ts";
import { issueKind, renderIncident } from "../../core/incident/render-incident.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { namedIssue } from "./own-issues.ts";
import { recordDigests } from "./record-digests.ts";
import { redactedSections } from "./redacted.ts";
import { updateIssue } from "./update-issue.ts";

export type RerenderPorts = Pick<
  Ports,
  "issues" | "conversation" | "records" | "digest" | "log" | "secrets" | "run" | "clock" | "signal"
>;

/** Brings the issue of a record up to date with it, after people said something. Nothing is looked up anew. */
export async function rerenderIncident(
  ports: RerenderPorts,
  record: IncidentRecord,
  { identity, label }: { readonly identity: string; readonly label: string },
): Promise<void> {
  if (record.issue === null) return;
  const own = { kind: issueKind, key: record.key, label, identity };
  const named = await namedIssue(ports, record.issue.number, own);
  if (named.kind !== "ours") return;
  const stored = await ports.records.read(incidentRef(record.deployment));
  const kept = stored?.files[incidentFiles.samples] ?? "";
  // Whoever may push may move our refs: samples that its gate did not write down are not shown.
  const samples = readSamples(ports.digest.sha256(kept) === record.gate.samples.sha256 ? kept : "");
  const { serverUrl, owner, repo } = ports.run;
  const context = { repositoryUrl: `${serverUrl}/${owner}/${repo}` };
  const text = renderIncident(record, samples, context, recordDigests(ports, record, stored?.files));
  await updateIssue(ports, {
    issue: named.issue,
    key: record.key,
    sections: redactedSections(ports, text.sections),
    known: record.issue.sections,
    identity,
  });
}
