import type { Past } from "./environment-history.ts";
import { isSameRelease } from "./holds.ts";
import { type FailedRelease, isOfSamePackage } from "./target.ts";

/**
 * The newest deploy of ours that came after a deployment, of the same package; null when that is still what runs.
 * GitHub's own that no step of ours touched, and returns, say nothing. `history` is newest first.
 */
export function newerDeploy(history: readonly Past[], than: FailedRelease): number | null {
  const newer = history.find(
    (past) =>
      past.kind !== "rollback" &&
      past.isOurs &&
      past.deployment > than.deployment &&
      isOfSamePackage(past, than) &&
      !isUndoneFor(history, past, than),
  );
  return newer?.deployment ?? null;
}

// What was rolled back to a release has given way to it.
function isUndoneFor(history: readonly Past[], past: Past, than: FailedRelease): boolean {
  const back = history.find((one) => one.kind === "rollback" && one.undoes === past.deployment);
  return past.rolledBack && back?.verified === true && isSameRelease(back, than);
}
