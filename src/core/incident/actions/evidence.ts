import { readBlocks } from "../../plan/markdown.ts";
import { evidenceTargets } from "./evidence-targets.ts";

/** What is shown as evidence. */
export type Evidence =
  /** By number in this repository. */
  | { readonly kind: "pull"; readonly number: number }
  | { readonly kind: "run"; readonly url: string }
  | { readonly kind: "commit"; readonly sha: string }
  /** A page anywhere else, also a pull request of another repository. */
  | { readonly kind: "document"; readonly url: string };

/**
 * What texts show as evidence, in order: behind the word `evidence` at the start of a line, on the line below it when
 * nothing follows, and all below a heading `Evidence`. Lines in code and quotes do not count. Whose texts are looked at is
 * for the caller to choose: anybody may comment.
 */
export function evidenceIn(texts: readonly string[], repositoryUrl: string): readonly Evidence[] {
  return texts.flatMap((text) => evidenceLines(text).flatMap((line) => evidenceTargets(line, repositoryUrl)));
}

const word = /^\s{0,3}(?:[-*+]\s+)?(?:\[[xX]\]\s+)?(?:\*\*|__)?evidence(?:\*\*|__)?\s*(?:[:–—-]|$)(.*)$/i;

function evidenceLines(text: string): readonly string[] {
  const lines: string[] = [];
  let isBelowHeading = false;
  let isAnnounced = false;
  for (const block of readBlocks(text)) {
    if (block.kind === "heading") isBelowHeading = /^evidence\b/i.test(block.text.trim());
    if (block.kind !== "paragraph" && block.kind !== "list") {
      isAnnounced = false;
      continue;
    }
    for (const line of block.text.split("\n")) {
      const said = word.exec(line)?.[1];
      if (said !== undefined || isBelowHeading || isAnnounced) lines.push(said ?? line);
      if (line.trim() !== "") isAnnounced = said !== undefined && !/[\p{L}\p{N}]/u.test(said);
    }
  }
  return lines;
}
