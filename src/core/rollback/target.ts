/** A deployment of the environment, with what our gate once said of it. */
export interface Candidate {
  readonly deployment: number;
  readonly sha: string;
  readonly release: string | null;
  readonly knownGood: boolean;
  readonly failedGate: boolean;
  readonly rolledBack: boolean;
}

export type TargetStep =
  | { readonly kind: "take" }
  | { readonly kind: "pass-over"; readonly reason: string | null };

/**
 * Decides on one candidate; candidates come newest first and the first one taken is the target.
 * Known-good means that it passed our gate in this environment; GitHub's own `success` statuses decide nothing.
 */
export function considerTarget(
  candidate: Candidate,
  failed: { readonly deployment: number; readonly sha: string },
): TargetStep {
  const name = candidate.release ?? candidate.sha.slice(0, 12);
  if (candidate.deployment === failed.deployment) return passOver(null);
  // A deployment newer than the failed one is none of this rollback's business.
  if (candidate.deployment > failed.deployment) return passOver(null);
  if (candidate.sha === failed.sha) return passOver(`${name} is the commit that failed`);
  if (candidate.rolledBack) return passOver(`${name} was itself rolled back`);
  if (candidate.failedGate) return passOver(`${name} failed the gate`);
  if (!candidate.knownGood) return passOver(`${name} never passed the gate`);
  return { kind: "take" };
}

function passOver(reason: string | null): TargetStep {
  return { kind: "pass-over", reason };
}
