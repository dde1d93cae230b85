import type { GateEvidence } from "../evidence.ts";
import { readSamples } from "../sample.ts";
import { samplesSentence, servingSentence, versionsSentence } from "./answering.ts";
import { badTable } from "./bad-samples.ts";
import { shortCheckTable } from "./check-table.ts";
import { tallies } from "./tally.ts";
import { timelinePlot } from "./timeline-plot.ts";

const mostRows = 20;

/**
 * What the gate saw, for the postmortem issue: its worst checks, what answered, and the samples that were not good. The
 * plot of the worst check is to be left out where the text may be cut, because a cut would leave its block open.
 */
export function postmortemPart(evidence: GateEvidence, samplesText: string, withPlot: boolean): string {
  const { samples } = readSamples(samplesText);
  const checks = tallies(evidence, samples);
  const [worst] = checks;
  return [
    shortCheckTable(checks, mostRows),
    [servingSentence(evidence), versionsSentence(checks), samplesSentence(checks)].filter(Boolean).join(" "),
    withPlot && worst !== undefined ? timelinePlot(worst) : "",
    badTable(samples),
  ]
    .filter(Boolean)
    .join("\n\n");
}
