import type { CheckEvidence } from "../evidence.ts";
import { quantity } from "./quantity.ts";

/** Where a statistic stood: `CUSUM 7.3 of 7`, `bad 2 of 3`. The unit is the caller's to make safe for a page. */
export function gaugeWords({ statistic, threshold, unit }: CheckEvidence["gauge"]): string {
  // A count stays a count; anything else keeps its width from one moment to the next.
  const isCount = unit !== "CUSUM" && Number.isInteger(statistic) && Number.isInteger(threshold);
  const isPlain = isCount || !Number.isFinite(statistic) || Math.abs(statistic) >= 1000;
  return `${unit} ${isPlain ? quantity(statistic) : statistic.toFixed(1)} of ${quantity(threshold)}`;
}
