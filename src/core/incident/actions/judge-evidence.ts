import type { ActionItem } from "./action-item.ts";
import type { Evidence } from "./evidence.ts";

/** What is known of a pull request or commit that is shown as evidence; other pages are not looked at. */
export type EvidenceState = "merged" | "not-merged" | "there" | "absent" | "unknown";

export interface SeenEvidence {
  readonly evidence: Evidence;
  readonly state: EvidenceState;
}

export type JudgedEvidence =
  | { readonly kind: "evidenced"; readonly evidence: Evidence }
  | { readonly kind: "missing"; readonly why: string; readonly write: string }
  /** GitHub could not be asked, so neither holds. */
  | { readonly kind: "unknown"; readonly why: string };

/** Whether one thing shows that an action is done; an automated check is shown by a merged pull request only. */
export function isShownBy(type: ActionItem["type"], { evidence, state }: SeenEvidence): boolean {
  if (evidence.kind === "pull") return state === "merged";
  return type !== "automated-check" && state === "there";
}

/** Whether what was seen shows that an action is done, and if not, what is wrong with the last of it. */
export function judgeEvidence(type: ActionItem["type"], seen: readonly SeenEvidence[]): JudgedEvidence {
  const shown = seen.find((one) => isShownBy(type, one));
  if (shown !== undefined) return { kind: "evidenced", evidence: shown.evidence };
  const unknown = seen.find((one) => one.state === "unknown");
  const why = reason(unknown ?? seen.at(-1) ?? null);
  if (unknown !== undefined) return { kind: "unknown", why };
  return { kind: "missing", why, write: type === "automated-check" ? "evidence: #12" : "evidence: <link>" };
}

function reason(seen: SeenEvidence | null): string {
  if (seen === null) return "Nothing shows that it is done.";
  const { evidence, state } = seen;
  switch (evidence.kind) {
    case "pull":
      if (state === "absent") return `There is no pull request #${evidence.number}.`;
      if (state === "not-merged") return `Pull request #${evidence.number} is not merged.`;
      return `Whether pull request #${evidence.number} is merged is not known.`;
    case "commit":
      if (state === "absent") return `There is no commit ${evidence.sha.slice(0, 12)} here.`;
      if (state === "unknown") return `Whether there is a commit ${evidence.sha.slice(0, 12)} is not known.`;
      return byPull;
    case "run":
    case "document":
      return byPull;
    default:
      return evidence satisfies never;
  }
}

const byPull = "An automated check is shown by the pull request that brought it.";
