import { releaseName } from "../../rollback/release-state.ts";
import { codeSpan } from "../../text/code.ts";
import { proseText } from "../../text/prose.ts";
import { wholeSentence } from "../../text/sentence.ts";
import { untrusted } from "../../text/untrusted.ts";
import type { GateEvidence } from "../evidence.ts";
import { readSamples } from "../sample.ts";
import type { Verdict } from "../verdict.ts";
import {
  brokenBeforeSentence,
  notesOf,
  samplesSentence,
  servingSentence,
  versionsSentence,
} from "./answering.ts";
import { badTable } from "./bad-samples.ts";
import { checkTable } from "./check-table.ts";
import { designTable, ruleList } from "./design-words.ts";
import { folded } from "./folded.ts";
import { many } from "./quantity.ts";
import { tallies } from "./tally.ts";
import { timelinePlots } from "./timeline-plots.ts";
import { headline, verdictMeaning } from "./verdict-words.ts";

/**
 * The gate's part of the step summary: verdict and what it means, one row per check, the course of the worst, what was
 * not good, and how sure it all is. Stays far below the 1 MiB that a summary may have, whatever the number of checks.
 */
export function gateReport(
  environment: string,
  release: { readonly tag: string | null; readonly commit: string },
  verdict: Verdict,
  evidence: GateEvidence | null,
  samplesText: string,
): string {
  const isShadow = evidence?.shadow ?? false;
  const shard = evidence?.shard == null ? "" : ` (${code(evidence.shard)})`;
  const title = `### ${headline(verdict, isShadow)}: ${code(releaseName(release))} in ${code(environment)}${shard}`;
  const said = wholeSentence(proseText(untrusted(verdict.detail), 1000));
  const meaning = verdictMeaning(verdict, isShadow);
  const facts = evidence === null ? [] : factsOf(evidence, samplesText);
  return [title, said, meaning, ...facts].filter(Boolean).join("\n\n");
}

function factsOf(evidence: GateEvidence, text: string): readonly string[] {
  const { samples, unreadable } = readSamples(text);
  const checks = tallies(evidence, samples);
  const torn = unreadable === 0 ? "" : `${many(unreadable, "line")} of the samples file could not be read.`;
  const aside = [
    brokenBeforeSentence(evidence),
    servingSentence(evidence),
    versionsSentence(checks),
    samplesSentence(checks),
    torn,
  ];
  const notes = notesOf(checks).map(([name, note]) => `- ${code(name)}: ${proseText(untrusted(note))}`);
  const rules = ruleList(evidence.checks);
  return [
    checkTable(checks),
    aside.filter(Boolean).join(" "),
    timelinePlots(checks),
    badTable(samples),
    notes.join("\n"),
    designTable(evidence),
    rules === "" ? "" : folded("The rules", rules),
  ];
}

function code(text: string): string {
  return codeSpan(untrusted(text), 200);
}
