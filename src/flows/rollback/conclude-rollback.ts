import type { RollbackRecord } from "../../core/rollback/record.ts";
import { releaseName } from "../../core/rollback/release-state.ts";
import { type Conclusion, failed, succeeded } from "../../kernel/define.ts";

/** How the step ends: only a verified return is a success. */
export function concludeRollback(record: RollbackRecord): Conclusion {
  const { environment } = record;
  switch (record.outcome) {
    case "verified":
      return succeeded;
    case "superseded":
      return failed(
        `Nothing was rolled back: ${record.reason}.`,
        "The newer deployment has its own gate; look there.",
      );
    case "nothing-to-return-to":
      return failed(
        `Nothing was rolled back in \`${environment}\`: ${record.reason}.`,
        `\`${releaseName(record.from)}\` is still running. Roll forward with a fix, or deploy a release that you trust by hand.`,
      );
    case "roll-forward":
      return failed(
        `Nothing was rolled back in \`${environment}\`: ${record.reason}.`,
        `\`${releaseName(record.from)}\` is still running. Roll forward with a fix; the plan in its manifest says what the author expected.`,
      );
    case "failed":
      return failed(
        `The rollback of \`${environment}\` is half done: ${record.reason}.`,
        `${stateOf(record)} Correct the cause and run this again: it sets the same state and does not undo twice.`,
      );
    case "unverified":
      return failed(
        `\`${environment}\` was returned to \`${record.to === null ? "?" : releaseName(record.to)}\`, and it is not healthy: ${record.reason}.`,
        `${stateOf(record)} A person must look now; no older release is tried by itself.`,
      );
    default:
      return record.outcome satisfies never;
  }
}

function stateOf(record: RollbackRecord): string {
  return record.layers.length === 0
    ? "No layer was run."
    : `Layers: ${record.layers.map((layer) => `${layer.layer} ${layer.outcome}`).join(", ")}.`;
}
