import type { Past } from "../../../src/core/rollback/environment-history.ts";

/** A deployment of ours that nobody has judged, with the given parts put in. The digit makes the commit. */
export function past(deployment: number, digit: string, parts: Partial<Past> = {}): Past {
  return {
    deployment,
    sha: digit.repeat(40),
    release: null,
    kind: "deploy",
    undoes: null,
    isOurs: true,
    knownGood: false,
    failedGate: false,
    rolledBack: false,
    isHeld: false,
    verified: false,
    confirmed: false,
    unconfirmed: false,
    isUnfinished: false,
    createdAt: "2026-11-20T09:00:00Z",
    ...parts,
  };
}

/** A deployment of ours that passed the gate. */
export function good(
  deployment: number,
  digit: string,
  release: string | null,
  parts: Partial<Past> = {},
): Past {
  return past(deployment, digit, { release, knownGood: true, ...parts });
}

/** A deployment of ours that failed the gate and was rolled back. */
export function rolledBack(deployment: number, digit: string, release: string | null): Past {
  return past(deployment, digit, { release, failedGate: true, rolledBack: true, isHeld: true });
}
