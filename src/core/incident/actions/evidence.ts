import { readBlocks } from "../../plan/markdown.ts";
import type { ActionItem } from "./action-item.ts";

/** What a line `evidence: <link>` points to. */
export type Evidence =
  /** By number in this repository. */
  | { readonly kind: "pull"; readonly number: number }
  | { readonly kind: "run"; readonly url: string }
  | { readonly kind: "commit"; readonly sha: string }
  /** A page anywhere else, also a pull request of another repository. */
  | { readonly kind: "document"; readonly url: string };

/** What is known of a pull request that is shown as evidence. */
export type PullState = "merged" | "not-merged" | "absent" | "unknown";

export type JudgedEvidence =
  | { readonly kind: "evidenced"; readonly evidence: Evidence }
  | { readonly kind: "missing"; readonly why: string; readonly write: string }
  /** GitHub could not be asked, so neither holds. */
  | { readonly kind: "unknown"; readonly why: string };

/**
 * What lines `evidence: …` in texts point to, in order. Lines in code and quotes do not count. Whose texts are looked at
 * is for the caller to choose: anybody may comment.
 */
export function evidenceIn(texts: readonly string[], repositoryUrl: string): readonly Evidence[] {
  return texts
    .flatMap((text) => readBlocks(text))
    .filter(({ kind }) => kind === "paragraph" || kind === "list")
    .flatMap(({ text }) => text.split("\n"))
    .flatMap((line) => {
      const [, target] =
        /^\s{0,3}(?:[-*+]\s+)?(?:\*\*)?evidence(?:\*\*)?:(?:\*\*)?\s*(\S.*)$/i.exec(line) ?? [];
      return target === undefined ? [] : targetOf(target.trim(), repositoryUrl);
    });
}

/** Whether what was found shows that an action is done; an automated check is shown by a merged pull request only. */
export function judgeEvidence(
  type: ActionItem["type"],
  found: readonly Evidence[],
  stateOf: (pull: number) => PullState,
): JudgedEvidence {
  const needsPull = type === "automated-check";
  const write = needsPull
    ? "`evidence: #12`, with the number of the merged pull request that brought the check"
    : "`evidence:` and a link to the merged pull request, the run, the commit or the document";
  let [isUnknown, why] = [false, "Nothing shows that it is done."];
  for (const evidence of found) {
    if (evidence.kind !== "pull") {
      if (!needsPull) return { kind: "evidenced", evidence };
      why = "An automated check is shown by the pull request that brought it.";
      continue;
    }
    const state = stateOf(evidence.number);
    switch (state) {
      case "merged":
        return { kind: "evidenced", evidence };
      case "not-merged":
        why = `Pull request #${evidence.number} is not merged.`;
        break;
      case "absent":
        why = `There is no pull request #${evidence.number}.`;
        break;
      case "unknown":
        isUnknown = true;
        why = `Whether pull request #${evidence.number} is merged is not known.`;
        break;
      default:
        state satisfies never;
    }
  }
  return isUnknown ? { kind: "unknown", why } : { kind: "missing", why, write };
}

function targetOf(target: string, repositoryUrl: string): readonly Evidence[] {
  const [, number] = /^#(\d{1,9})\b/.exec(target) ?? [];
  if (number !== undefined) return [{ kind: "pull", number: Number(number) }];
  const [sha] = /^[0-9a-f]{40}\b/.exec(target) ?? [];
  if (sha !== undefined) return [{ kind: "commit", sha }];
  const [url] = /https?:\/\/[^\s()<>[\]"'`|\\]{4,2000}/.exec(target) ?? [];
  if (url === undefined) return [];
  if (!url.toLowerCase().startsWith(`${repositoryUrl.toLowerCase()}/`)) return [{ kind: "document", url }];
  const path = url.slice(repositoryUrl.length + 1);
  const [, pull] = /^pull\/(\d{1,9})(?:[/?#]|$)/.exec(path) ?? [];
  if (pull !== undefined) return [{ kind: "pull", number: Number(pull) }];
  const [, commit] = /^commit\/([0-9a-f]{7,40})(?:[/?#]|$)/.exec(path) ?? [];
  if (commit !== undefined) return [{ kind: "commit", sha: commit }];
  return [/^actions\/runs\/\d+/.test(path) ? { kind: "run", url } : { kind: "document", url }];
}
