import { actionKind } from "../../../core/incident/actions/action-issue.ts";
import { nearMissKind } from "../../../core/incident/near-miss/render-near-miss.ts";
import type { IndexedIncident } from "../../../core/incident/recurrence/recurrence.ts";
import { issueKind } from "../../../core/incident/render-incident.ts";
import { markersIn } from "../../../core/text/marker.ts";
import type { Issue } from "../../../kernel/ports/github.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import { findIncident } from "../find-incident.ts";

/** The issue on which somebody commented. */
export type CommandedIssue =
  | {
      readonly kind: "incident";
      readonly issue: Issue;
      /** What stands in its marker. */
      readonly key: string;
      /** The incident in few words, which say of which deployment it is. */
      find(): Promise<IndexedIncident | null>;
    }
  | { readonly kind: "near-miss"; readonly issue: Issue; readonly key: string }
  | { readonly kind: "action" }
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
  // People write above our marker, too.
  const [seen] = markersIn(issue.body);
  if (seen?.kind === nearMissKind) return { kind: "near-miss", issue, key: seen.key };
  if (seen?.kind === actionKind) return { kind: "action" };
  if (seen?.kind !== issueKind) return { kind: "not-ours" };
  const { key } = seen;
  return { kind: "incident", issue, key, find: () => findIncident(ports, issue, key) };
}
