import { parseMarker } from "../../core/text/marker.ts";
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
  | { readonly kind: "not-ours" };

/** Looks at the issue of a number, which is ours only when it shows that itself. */
export async function namedIssue(
  { issues }: Pick<Ports, "issues">,
  number: number,
  own: OwnIssue,
): Promise<NamedIssue> {
  const look = await issues.look(number);
  if (look.kind === "transferred") return { kind: "moved", url: look.url };
  return look.kind === "issue" && isOurs(look.issue, own)
    ? { kind: "ours", issue: look.issue }
    : { kind: "not-ours" };
}

/** The oldest issue with our marker by our identity, from the list of its label; lists may trail behind. */
export async function listedIssue({ issues }: Pick<Ports, "issues">, own: OwnIssue): Promise<Issue | null> {
  const labelled = await issues.labelled(own.label, own.identity);
  return labelled.findLast((issue) => isOurs(issue, own)) ?? null;
}

function isOurs(issue: Issue, { kind, key, identity }: OwnIssue): boolean {
  const seen = parseMarker(issue.body);
  return issue.author === identity && seen?.kind === kind && seen.key === key;
}
