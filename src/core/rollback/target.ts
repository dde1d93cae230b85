import { type Barrier, barrierText } from "./barrier.ts";
import type { Past } from "./environment-history.ts";
import { heldBy, isSameRelease, type NamedRelease } from "./holds.ts";
import { packageOf } from "./package-of.ts";
import { releaseName } from "./release-state.ts";

/** The release that is to be left. */
export type FailedRelease = NamedRelease & { readonly deployment: number };

/** What was found about a release that the environment's history speaks for. Problems are clauses that name the release. */
export type TargetStanding =
  | { readonly kind: "usable" }
  | { readonly kind: "barred"; readonly barrier: Barrier }
  /** What lies between it and the failed release cannot be read, so nothing is known of its migrations. */
  | { readonly kind: "unknown-between"; readonly problem: string }
  /** It can no longer be deployed as it was: its bits, its manifest or its signature are not what they were. */
  | { readonly kind: "lost"; readonly problem: string };

/** Why a deployment is of the very release that failed, or null when it is not. */
export function failingItself(past: NamedRelease, failed: FailedRelease): string | null {
  if (past.sha === failed.sha) return `${nameOf(past)} is the commit that failed`;
  if (past.release !== null && past.release === failed.release)
    return `${nameOf(past)} is the release that failed`;
  return null;
}

/** What the history (newest first) says against returning to a deployment's release; nothing when all is well. */
export function objectionsTo(past: Past, history: readonly Past[]): readonly string[] {
  const name = nameOf(past);
  const objections: string[] = [];
  if (past.rolledBack) objections.push(`${name} was itself rolled back`);
  if (past.failedGate) objections.push(`${name} failed the gate`);
  else if (!past.knownGood) objections.push(`${name} never passed the gate`);
  const unwell = history.find((one) => one.kind === "rollback" && isSameRelease(one, past));
  if (unwell?.unconfirmed === true && unwell.deployment > past.deployment) {
    objections.push(`${name} came back as deployment ${unwell.deployment} and was not confirmed`);
  }
  const holder = heldBy(history, past);
  if (holder !== null) objections.push(`${name} is held since deployment ${holder} was rolled back`);
  return objections;
}

/** What its standing says against it, or null when it is usable. */
export function standingObjection(past: Past, standing: TargetStanding): string | null {
  switch (standing.kind) {
    case "usable":
      return null;
    case "barred":
      return `${nameOf(past)} is behind a point of no return: ${barrierText(standing.barrier)}`;
    case "unknown-between":
    case "lost":
      return standing.problem;
    default:
      return standing satisfies never;
  }
}

/** The tag, or the first digits of the commit. */
export function nameOf(past: NamedRelease): string {
  return releaseName({ tag: past.release, commit: past.sha });
}

/** Whether two deployments can be of the same package. One without a tag cannot be told apart: it is of every package. */
export function isOfSamePackage(one: NamedRelease, other: NamedRelease): boolean {
  const [first, second] = [packageOf(one.release), packageOf(other.release)];
  return first === null || second === null || first === second;
}
