import { type CheckTally, isQuiet } from "./tally.ts";
import { timelinePlot } from "./timeline-plot.ts";

const mostPlots = 3;

/** The courses of the three worst checks; of the first one when all were good. Checks come worst first. */
export function timelinePlots(checks: readonly CheckTally[]): string {
  const noisy = checks.filter(({ check }) => !isQuiet(check));
  const shown = noisy.length > 0 ? noisy.slice(0, mostPlots) : checks.slice(0, 1);
  return shown
    .map((check) => timelinePlot(check))
    .filter(Boolean)
    .join("\n\n");
}
