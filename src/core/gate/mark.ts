/** What our gate writes as the description of a deployment status; GitHub allows 140 characters. */
const prefixes = {
  "known-good": "rollback-ready: passed the gate: ",
  "gate-failed": "rollback-ready: failed the gate: ",
  "rolled-back": "rollback-ready: rolled back to ",
  verified: "rollback-ready: back in service and verified: ",
  unverified: "rollback-ready: NOT verified after rollback: ",
} as const;

export type Mark = keyof typeof prefixes;

/** Builds the description of a mark, cut to 140 characters by code point. */
export function markText(mark: Mark, detail: string): string {
  const oneLine = detail.replace(/\s+/g, " ").trim();
  return [...(prefixes[mark] + oneLine)].slice(0, 140).join("");
}

/** Which mark a status description is, or null when it is not one of ours. */
export function markOf(description: string): Mark | null {
  const found = (Object.keys(prefixes) as Mark[]).find((mark) => description.startsWith(prefixes[mark]));
  return found ?? null;
}

export interface StatusLike {
  readonly description: string;
  readonly creator: string;
}

/**
 * The marks on a deployment, newest first. Only statuses by the identity that the policy names count: anyone else
 * who may write statuses could otherwise declare a release good.
 */
export function marksOf(statuses: readonly StatusLike[], identity: string): readonly Mark[] {
  return statuses
    .filter((status) => status.creator === identity)
    .flatMap((status) => markOf(status.description) ?? []);
}
