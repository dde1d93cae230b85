import { type Marker, markersIn, parseMarker } from "../../core/text/marker.ts";
import type { Issue } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";

/** By what an issue of ours is known: its marker, its label, and who wrote it. */
export interface OwnIssue {
  readonly kind: string;
  readonly key: string;
  readonly label: string;
  /** A marker is text that anyone can copy, so the author decides. */
  readonly identity: string;
}

/** What became of the issue that a record names. */
export type NamedIssue =
  | { readonly kind: "ours"; readonly issue: Issue }
  | { readonly kind: "moved"; readonly url: string }
  /** It shows our marker, and another login than ours wrote it. */
  | { readonly kind: "foreign"; readonly issue: Issue }
  | { readonly kind: "not-ours" };

/**
 * Looks at the issue of a number that a record or claim names, which is ours only when it shows that itself. What people
 * wrote above our marker does not take it from us.
 */
export async function namedIssue(
  { issues }: Pick<Ports, "issues">,
  number: number,
  own: OwnIssue,
): Promise<NamedIssue> {
  const look = await issues.look(number);
  if (look.kind === "transferred") return { kind: "moved", url: look.url };
  if (look.kind !== "issue") return { kind: "not-ours" };
  const { issue } = look;
  if (!markersIn(issue.body).some((one) => isOf(one, own))) return { kind: "not-ours" };
  return { kind: issue.author === own.identity ? "ours" : "foreign", issue };
}

/** The oldest issue with our marker by our identity, from the list of its label; lists may trail behind. */
export async function listedIssue({ issues }: Pick<Ports, "issues">, own: OwnIssue): Promise<Issue | null> {
  const labelled = await issues.labelled(own.label, own.identity);
  return labelled.findLast((issue) => isOurs(issue, own)) ?? null;
}

/**
 * The issues with our marker by our identity that were made since this time, oldest first: more than one when two were
 * opened. Their label may have been taken off, so it is not asked for.
 */
export async function issuesSince(
  { issues }: Pick<Ports, "issues">,
  own: OwnIssue,
  since: string,
): Promise<readonly Issue[]> {
  const made = await issues.by(own.identity, since);
  return made.filter((issue) => isOurs(issue, own)).toSorted((a, b) => a.number - b.number);
}

// Nothing but the marker speaks for an issue of a list, and other workflows write as the same login: the first line only.
function isOurs(issue: Issue, own: OwnIssue): boolean {
  return issue.author === own.identity && isOf(parseMarker(issue.body), own);
}

function isOf(seen: Marker | null, { kind, key }: OwnIssue): boolean {
  return seen?.kind === kind && seen.key === key;
}
