import type { CheckEvidence, GateEvidence } from "../../gate/evidence.ts";
import { gaugeCourses } from "../../gate/gauge-courses.ts";
import { nearness } from "../../gate/report/tally.ts";
import type { Sample } from "../../gate/sample.ts";
import { codeSpan } from "../../text/code.ts";
import { inlineText } from "../../text/inline.ts";
import { untrusted } from "../../text/untrusted.ts";

const mostShown = 5;

/** How near these checks came to a rollback, and what would have been one; safe Markdown, empty for no checks. */
export function closestCalls(
  gate: GateEvidence,
  samples: readonly Sample[],
  names: readonly string[],
): string {
  const courses = gaugeCourses(gate, samples);
  const calls = gate.checks
    .filter(({ name }) => names.includes(name))
    .map((check) => {
      const points = [check.gauge, ...(courses.get(check.name) ?? [])];
      const worst = points.reduce((a, b) => (nearness(b) > nearness(a) ? b : a));
      return callText(check, worst);
    });
  const more = calls.length - mostShown;
  const shown = calls.slice(0, mostShown).join("; ");
  return more > 0 ? `${shown}; and ${more} more` : shown;
}

function callText(
  { name, good, bad, gauge: { unit } }: CheckEvidence,
  { statistic, threshold }: Pick<CheckEvidence["gauge"], "statistic" | "threshold">,
): string {
  const came =
    unit === "bad"
      ? `${figure(statistic)} of ${good + bad} bad`
      : inlineText(untrusted(inUnit(statistic, unit)));
  return `${codeSpan(untrusted(name), 100)}: ${came}, ${figure(threshold)} would have rolled it back`;
}

function inUnit(statistic: number, unit: string): string {
  return unit === "CUSUM" ? `${unit} ${figure(statistic)}` : `${figure(statistic)} ${unit}`;
}

function figure(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(1);
}
