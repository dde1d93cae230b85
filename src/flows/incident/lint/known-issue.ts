import { nearMissKind } from "../../../core/incident/near-miss/render-near-miss.ts";
import { issueKind } from "../../../core/incident/render-incident.ts";
import { markersIn } from "../../../core/text/marker.ts";
import type { Issue } from "../../../kernel/ports/github.ts";

/** An issue that we opened. */
export interface KnownIssue {
  readonly kind: "incident" | "near-miss" | "other";
  /** The key in its marker. */
  readonly key: string;
  readonly issue: Issue;
}

/** What an issue is to us; null when it is not ours: a marker is text that anyone can copy, so the author decides. */
export function knownIssue(issue: Issue, identity: string): KnownIssue | null {
  // People write above our marker, too.
  const [seen] = markersIn(issue.body);
  if (seen === undefined || issue.author !== identity) return null;
  const kind = seen.kind === issueKind ? "incident" : seen.kind === nearMissKind ? "near-miss" : "other";
  return { kind, key: seen.key, issue };
}
