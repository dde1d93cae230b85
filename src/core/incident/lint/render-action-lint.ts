import { codeSpan } from "../../text/code.ts";
import { untrusted } from "../../text/untrusted.ts";

/** What is wrong with the evidence of an action, and what to write: sentences of ours. */
export interface EvidenceWanted {
  readonly why: string;
  readonly write: string;
}

/** The comment on an action that was closed while nothing shows that it is done. */
export function evidenceWantedText({ why, write }: EvidenceWanted, quiet: string): string {
  return `**This is open again.** ${why} Write ${write} on a line of its own, here or in the text above, then close it. Not worth it any more? Close it as not planned. To leave it alone for good: the label ${codeSpan(untrusted(quiet), 60)}.`;
}

export const evidenceSeen = "The evidence is there. Thank you.";
