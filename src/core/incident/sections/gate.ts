import type { GateEvidence } from "../../gate/evidence.ts";
import {
  brokenBeforeSentence,
  samplesSentence,
  servingSentence,
  versionsSentence,
} from "../../gate/report/answering.ts";
import { badTable } from "../../gate/report/bad-samples.ts";
import { shortCheckTable } from "../../gate/report/check-table.ts";
import { many } from "../../gate/report/quantity.ts";
import { tallies } from "../../gate/report/tally.ts";
import { timelinePlot } from "../../gate/report/timeline-plot.ts";
import type { KeptSamples } from "../facts/kept-samples.ts";
import { clockText } from "../text/clock-text.ts";
import { lengthBetween } from "../text/length-text.ts";
import { type Section, shedOrder } from "./section.ts";
import { shorterForms } from "./shorter-forms.ts";

const mostRows = 20;
const fewRows = 5;

/** Verdict, checks, the course of the worst, and the samples that were not good, which are the first to be left out. */
export function gateSection({
  gate,
  samples: kept,
}: {
  readonly gate: GateEvidence;
  readonly samples: KeptSamples;
}): Section {
  const checks = tallies(gate, kept.samples);
  const [worst] = checks;
  const head = [verdictSentence(gate), brokenBeforeSentence(gate), fileSentence(gate, kept)]
    .filter(Boolean)
    .join(" ");
  const answered = [servingSentence(gate), versionsSentence(checks)].filter(Boolean).join(" ");
  const table = shortCheckTable(checks, mostRows);
  const plot = worst === undefined ? "" : timelinePlot(worst);
  const aside = [answered, samplesSentence(checks)].filter(Boolean).join(" ");
  const join = (...parts: readonly string[]): string => [head, ...parts].filter(Boolean).join("\n\n");
  return {
    id: "gate",
    heading: "What the gate saw",
    forms: shorterForms(
      join(table, aside, plot, badTable(kept.samples)),
      join(table, aside, plot),
      join(shortCheckTable(checks, fewRows), answered),
      join("Checks and samples are in the evidence."),
    ),
    shed: shedOrder.samples,
  };
}

function verdictSentence({ verdict, startedAt, endedAt, shadow }: GateEvidence): string {
  const length = lengthBetween(startedAt, endedAt);
  const after = length === null ? "" : `, ${length} after it began to watch`;
  const only = shadow ? " The gate only observed: nothing was done because of it." : "";
  return `Verdict **${verdict.kind}** (${verdict.reason}) at ${clockText(endedAt)} UTC${after}.${only}`;
}

function fileSentence({ samples }: GateEvidence, { samples: read, unreadable }: KeptSamples): string {
  if (unreadable > 0) return `${many(unreadable, "line")} of the samples file could not be read.`;
  if (read.length > 0 || samples.count === 0) return "";
  return "The samples were not kept; what follows are the gate's counts.";
}
