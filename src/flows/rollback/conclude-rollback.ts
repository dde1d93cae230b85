import type { Confirmation } from "../../core/rollback/confirmation.ts";
import { brokenHook } from "../../core/rollback/hook-run.ts";
import { isBegun, lookNow, nextStep } from "../../core/rollback/next-step.ts";
import type { RollbackRecord } from "../../core/rollback/record.ts";
import { releaseName } from "../../core/rollback/release-state.ts";
import { type Conclusion, failed, succeeded } from "../../kernel/define.ts";

/** How the step ends: only a verified return is a success, and not when its full bake failed after it. */
export function concludeRollback(
  record: RollbackRecord,
  confirmation: Confirmation | null,
  isMarked: boolean,
): Conclusion {
  const { environment } = record;
  const to = record.to === null ? "?" : releaseName(record.to);
  const next = nextStep(record, `\`${releaseName(record.from)}\``);
  switch (record.outcome) {
    case "verified":
      if (!isMarked) {
        return failed(
          `\`${environment}\` was returned to \`${to}\` and verified, but GitHub did not write that down: see the errors above.`,
          "Run this again: it writes what is missing, holds the failed release, and repeats nothing that is done.",
        );
      }
      if (confirmation?.confirmed !== false) return afterHooks(record);
      return failed(
        `\`${environment}\` was returned to \`${to}\` and verified, and then failed its full bake: ${confirmation.detail}.`,
        `${stateOf(record)} ${lookNow}`,
      );
    case "superseded":
      return failed(`Nothing was rolled back: ${record.reason}.`, next);
    case "nothing-to-return-to":
    case "roll-forward":
      return failed(`Nothing was rolled back in \`${environment}\`: ${record.reason}.`, next);
    case "interrupted":
      return failed(
        `The rollback of \`${environment}\` to \`${to}\` was interrupted: ${record.reason}.`,
        `${stateOf(record)} ${next}`,
      );
    case "failed":
      return failed(
        isBegun(record)
          ? `The rollback of \`${environment}\` is half done: ${record.reason}.`
          : `The rollback of \`${environment}\` could not begin: ${record.reason}.`,
        `${stateOf(record)} ${next}`,
      );
    case "unverified":
      return failed(
        `\`${environment}\` was returned to \`${to}\`, and it is not healthy: ${record.reason}.`,
        `${stateOf(record)} ${next}`,
      );
    default:
      return record.outcome satisfies never;
  }
}

// What a hook should have opened again is closed still.
function afterHooks({ hooks = [], environment }: RollbackRecord): Conclusion {
  const broken = brokenHook(hooks);
  if (broken === null) return succeeded;
  return failed(
    `\`${environment}\` was returned and verified, but the hook \`${broken.name}\` is required, and it failed: ${broken.detail}.`,
    "Do by hand what it should have done, or run its command again.",
  );
}

function stateOf(record: RollbackRecord): string {
  if (record.layers.length === 0) return "No layer was run.";
  const parts = record.layers.map(({ layer, outcome, state }) => `${layer} ${outcome} (${state})`);
  return `State now: ${parts.join("; ")}.`;
}
