import type { Judge } from "../simulated-gate.ts";

interface Score {
  readonly score: number;
  readonly isOver: boolean;
}

/** A CUSUM with Wald's increments whose every answer counts by itself, so that a burst counts as often as it is long. */
export function plainCusum(healthy: number, broken: number, threshold: number): Judge<Score> {
  const bad = Math.log(broken / healthy);
  const good = Math.log((1 - broken) / (1 - healthy));
  return {
    begin: () => ({ score: 0, isOver: false }),
    add: ({ score, isOver }, sample) => {
      const next = Math.max(0, score + (sample.outcome === "bad" ? bad : good));
      return { score: next, isOver: isOver || next >= threshold };
    },
    standing: ({ score, isOver }) =>
      isOver ? { kind: "failed", reason: "errors", detail: `CUSUM ${score}` } : { kind: "open" },
  };
}
