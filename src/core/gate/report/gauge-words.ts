import type { CheckEvidence } from "../evidence.ts";
import { quantity } from "./quantity.ts";

/** Where a statistic stood: `CUSUM 7.3 of 7`, `bad 2 of 3`. The unit is the caller's to make safe for a page. */
export function gaugeWords(gauge: Gauge): string {
  return `${gauge.unit} ${reached(gauge)} of ${quantity(gauge.threshold)}`;
}

/** The same for a page, which has room to say what the second number is: `bad 11, fails at 2`. */
export function gaugeSentence(gauge: Gauge): string {
  return `${gauge.unit} ${reached(gauge)}, fails at ${quantity(gauge.threshold)}`;
}

type Gauge = CheckEvidence["gauge"];

function reached({ statistic, threshold, unit }: Gauge): string {
  // A count stays a count; anything else keeps its width from one moment to the next.
  const isCount = unit !== "CUSUM" && Number.isInteger(statistic) && Number.isInteger(threshold);
  const isPlain = isCount || !Number.isFinite(statistic) || Math.abs(statistic) >= 1000;
  return isPlain ? quantity(statistic) : statistic.toFixed(1);
}
