import type { IncidentRecord } from "../../core/incident/record.ts";
import type { EarlierIncident } from "../../core/incident/recurrence/recurrence.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { IncidentSurroundings } from "./find-surroundings.ts";
import { indexedIncident } from "./gather-incident.ts";
import { addToIncidentBook } from "./incident-book.ts";
import type { OwnIssue } from "./own-issues.ts";
import { tellEarlier } from "./tell-earlier.ts";

export interface Noted {
  readonly record: IncidentRecord;
  readonly issue: number;
  /** Whether this run opened it, so that no other can have told of it. */
  readonly created: boolean;
  /** What an earlier run wrote down. */
  readonly before: IncidentRecord | null;
  readonly surroundings: IncidentSurroundings;
  /** What the issue of an earlier deployment must show to be ours. */
  readonly ownOf: (earlier: EarlierIncident) => OwnIssue;
}

/**
 * Tells the incident that came back, and writes this one into the index. The index comes last, so that who stands in it
 * has told the others.
 */
export async function noteInBook(
  ports: Pick<Ports, "issues" | "conversation" | "records" | "digest" | "log" | "clock">,
  { record, issue, created, before, surroundings, ownOf }: Noted,
): Promise<void> {
  const { deployment, recurrence } = record;
  const { index, earlier } = surroundings;
  const isInBook = index.incidents.some((one) => one.deployment === deployment && one.issue === issue);
  if (!isInBook || before?.recurrence.count !== recurrence.count)
    await tellEarlier(ports, {
      deployment,
      issue,
      ...recurrence,
      ownOf,
      talk: created ? (earlier ?? null) : null,
    });
  await addToIncidentBook(ports, indexedIncident(record, issue), index);
}
