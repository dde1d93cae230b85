import { codeSpan } from "../../text/code.ts";
import { untrusted } from "../../text/untrusted.ts";

/** What is wrong with the evidence of an action (a sentence of ours), and a line to copy. */
export interface EvidenceWanted {
  readonly why: string;
  readonly write: string;
}

/** The comment on an action that was closed while nothing shows that it is done. */
export function evidenceWantedText({ why, write }: EvidenceWanted, quiet: string): string {
  return [
    `**Opened again.** ${why} Write such a line here or in the text above, then close it again:`,
    `\`\`\`\n${write}\n\`\`\``,
    `A merged pull request (\`#12\`), a run, a commit or a page counts; for an automated check only the pull request. If it is not worth it any more, close it as not planned, or give it the label ${codeSpan(untrusted(quiet), 60)}.`,
  ].join("\n\n");
}

export const evidenceSeen = "The evidence is there. Thank you.";
