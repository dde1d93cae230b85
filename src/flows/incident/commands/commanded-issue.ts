import type { IndexedIncident } from "../../../core/incident/recurrence.ts";
import { issueKind } from "../../../core/incident/render-incident.ts";
import { nearMissKind } from "../../../core/incident/render-near-miss.ts";
import { parseMarker } from "../../../core/text/marker.ts";
import { naturalKey } from "../../../core/text/natural-key.ts";
import type { Issue } from "../../../kernel/ports/github.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import { readIncidentBook } from "../incident-book.ts";

/** The issue on which somebody commented. */
export type CommandedIssue =
  | {
      readonly kind: "incident";
      readonly issue: Issue;
      /** What stands in its marker. */
      readonly key: string;
      /** The incident in the index, which says of which deployment it is. */
      find(): Promise<IndexedIncident | null>;
    }
  | { readonly kind: "near-miss"; readonly issue: Issue }
  /** Written by somebody else, deleted or transferred, or an issue of another kind. */
  | { readonly kind: "not-ours" };

/** Looks at the issue of a number: it is ours when our identity wrote it with our marker. */
export async function commandedIssue(
  ports: Pick<Ports, "issues" | "records" | "digest" | "log">,
  number: number,
  identity: string,
): Promise<CommandedIssue> {
  const look = await ports.issues.look(number);
  if (look.kind !== "issue" || look.issue.author !== identity) return { kind: "not-ours" };
  const { issue } = look;
  const seen = parseMarker(issue.body);
  if (seen?.kind === nearMissKind) return { kind: "near-miss", issue };
  if (seen?.kind !== issueKind) return { kind: "not-ours" };
  const { key } = seen;
  return { kind: "incident", issue, key, find: () => incidentOf(ports, number, key) };
}

// The index is no proof; the marker holds the key of the deployment.
async function incidentOf(
  ports: Pick<Ports, "records" | "digest" | "log">,
  number: number,
  key: string,
): Promise<IndexedIncident | null> {
  const { incidents } = await readIncidentBook(ports);
  const fits = ({ issue, environment, deployment }: IndexedIncident): boolean =>
    issue === number && naturalKey([issueKind, environment, deployment], ports.digest.sha256) === key;
  return incidents.find(fits) ?? null;
}
