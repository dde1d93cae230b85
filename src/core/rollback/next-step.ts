import type { RollbackRecord } from "./record.ts";

/** Whether a layer was touched: otherwise everything is as the failed release left it. */
export function isBegun({ layers }: Pick<RollbackRecord, "layers">): boolean {
  return layers.some(({ outcome, startedAt }) => outcome === "done-before" || startedAt !== null);
}

/** When the release that came back is not well either. */
export const lookNow = "A person must look now; no older release is tried by itself.";

/** What a person does now, by the outcome; empty after a verified return. `running` names what was to be undone. */
export function nextStep({ outcome }: Pick<RollbackRecord, "outcome">, running: string): string {
  switch (outcome) {
    case "verified":
      return "";
    case "superseded":
      return "The newer deployment has its own gate; look there.";
    case "nothing-to-return-to":
      return `${running} is still running. Roll forward with a fix, or deploy a release that you trust by hand.`;
    case "roll-forward":
      return `${running} is still running. Roll forward with a fix; the plan on the summary says what the author expected. A person may name a release with \`release\` and \`reason\`.`;
    case "interrupted":
      return "Run this again: it finishes what is left and repeats nothing that is done.";
    case "failed":
      return "Correct the cause and run this again: it sets the same state and does not undo twice.";
    case "unverified":
      return lookNow;
    default:
      return outcome satisfies never;
  }
}
