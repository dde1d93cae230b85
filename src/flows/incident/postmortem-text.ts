import type { IncidentRecord } from "../../core/incident/record.ts";
import { type IncidentText, renderIncident } from "../../core/incident/render-incident.ts";
import type { IncidentRules } from "../../core/policy/incident-rules.ts";
import type { StoredRecord } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { IncidentSurroundings } from "./find-surroundings.ts";
import { type IncidentParts, incidentRecord } from "./gather-incident.ts";
import { recordDigests } from "./record-digests.ts";
import { redactedRecord, redactedSections } from "./redacted.ts";
import { partsWithoutSecrets, samplesWithoutSecrets, surroundingsWithoutSecrets } from "./without-secrets.ts";

export interface TextFacts {
  readonly key: string;
  readonly surroundings: IncidentSurroundings;
  readonly rules: IncidentRules;
  /** Files that are kept of it, as far as they were read. */
  readonly stored: StoredRecord | null;
}

/** Works out what is known of an incident, without secrets. `before` is what was written down of it earlier. */
export function workedOut(
  ports: Pick<Ports, "digest" | "secrets" | "run">,
  { key, surroundings: around, rules }: TextFacts,
  given: IncidentParts,
  before: IncidentRecord | null,
): IncidentRecord {
  const repositoryUrl = repositoryOf(ports);
  const parts = partsWithoutSecrets(ports, given);
  const surroundings = surroundingsWithoutSecrets(ports, around);
  const facts = { key, parts, surroundings, rules, repositoryUrl, before };
  return redactedRecord(ports, incidentRecord(ports, facts));
}

/** The issue of a record that was worked out of these parts, without secrets. */
export function postmortemText(
  ports: Pick<Ports, "digest" | "secrets" | "run">,
  { stored }: Pick<TextFacts, "stored">,
  parts: IncidentParts,
  record: IncidentRecord,
): IncidentText {
  // The digests are those of what is kept, from which no secret is taken.
  const digests = recordDigests(ports, parts, stored?.files);
  const samples = samplesWithoutSecrets(ports, parts.samples);
  const text = renderIncident(record, samples, { repositoryUrl: repositoryOf(ports) }, digests);
  const title = ports.secrets.redact(text.title);
  return { ...text, title, sections: redactedSections(ports, text.sections) };
}

function repositoryOf({ run: { serverUrl, owner, repo } }: Pick<Ports, "run">): string {
  return `${serverUrl}/${owner}/${repo}`;
}
