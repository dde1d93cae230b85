import type { Judge } from "../simulated-gate.ts";

/** Fails at so many bad answers in a row, as the health checks of most load balancers do. */
export function inARow(limit: number): Judge<number> {
  return {
    begin: () => 0,
    // Past the limit it stays there.
    add: (bad, sample) => (bad >= limit ? bad : sample.outcome === "bad" ? bad + 1 : 0),
    standing: (bad) =>
      bad >= limit ? { kind: "failed", reason: "errors", detail: `${bad} in a row` } : { kind: "open" },
  };
}
