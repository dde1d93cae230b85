import type { Judge } from "../simulated-gate.ts";

/** Argo Rollouts' `failureLimit`: an analysis fails as soon as more measurements failed than the limit; 0 unless set. */
export function countLimit(limit: number): Judge<number> {
  return {
    begin: () => 0,
    add: (failed, sample) => failed + (sample.outcome === "bad" ? 1 : 0),
    standing: (failed) =>
      failed > limit ? { kind: "failed", reason: "errors", detail: `${failed} failed` } : { kind: "open" },
  };
}
