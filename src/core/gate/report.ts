import { releaseName } from "../rollback/release-state.ts";
import { codeCell, codeSpan } from "../text/code.ts";
import { inlineText } from "../text/inline.ts";
import { table } from "../text/table.ts";
import { untrusted } from "../text/untrusted.ts";
import type { GateEvidence } from "./evidence.ts";
import { readSamples, type Sample } from "./sample.ts";
import type { Verdict } from "./verdict.ts";

const headline = {
  pass: "✅ The gate passed",
  fail: "❌ The gate failed",
  inconclusive: "⚠️ The gate could not decide",
  error: "⚠️ The gate could not ask",
  cancelled: "⚪ The gate was cancelled",
  superseded: "⚪ A newer deployment took over",
} as const;

/** The gate's part of the step summary: verdict, one row per check, and the samples that were not good. */
export function gateReport(
  environment: string,
  release: { readonly tag: string | null; readonly commit: string },
  verdict: Verdict,
  evidence: GateEvidence | null,
  samplesText: string,
): string {
  const { samples } = readSamples(samplesText);
  const title = `### ${headline[verdict.kind]}: ${code(releaseName(release))} in ${code(environment)}`;
  const said = `${inlineText(untrusted(verdict.detail))}.`;
  if (evidence === null) return `${title}\n\n${said}`;
  return [title, said, checkTable(evidence, samples), designSentence(evidence), badTable(samples)]
    .filter(Boolean)
    .join("\n\n");
}

/** One row per check: how many samples were good, bad, or could not be taken. */
export function checkTable(evidence: GateEvidence, samples: readonly Sample[]): string {
  return table(
    ["Check", "Target", "Good", "Bad", "Could not ask", "Slowest"],
    evidence.checks.map((check) => {
      const own = samples.filter((sample) => sample.check === check.name);
      const of = (outcome: string): string =>
        String(own.filter((sample) => sample.outcome === outcome).length);
      const slowest = Math.round(Math.max(0, ...own.map((sample) => sample.ms)));
      return [cell(check.name), cell(check.target), of("good"), of("bad"), of("error"), `${slowest} ms`];
    }),
  );
}

/** The samples that were not good, at most ten. */
export function badTable(samples: readonly Sample[]): string {
  const bad = samples.filter((sample) => sample.outcome !== "good");
  if (bad.length === 0) return "";
  const rows = bad
    .slice(0, 10)
    .map((sample) => [
      sample.at.slice(11, 23),
      cell(sample.check),
      sample.outcome,
      inlineText(untrusted(sample.reason)),
      `${Math.round(sample.ms)} ms`,
    ]);
  const more = bad.length > 10 ? `\n\n${bad.length - 10} more are in the samples file.` : "";
  return `${table(["Time (UTC)", "Check", "Outcome", "Why", "After"], rows)}${more}`;
}

function designSentence({ design }: GateEvidence): string {
  const percent = (share: number): string => `${(share * 100).toPrecision(2)} %`;
  return `How sure: ${design.planned} samples planned, ${design.allowedBad} bad tolerated. A healthy service with ${percent(design.healthyBadShare)} independent blips is rolled back in ${percent(design.falseRollback)} of deploys; one that fails ${percent(design.brokenBadShare)} of its requests passes in ${percent(design.miss)}.`;
}

function code(text: string): string {
  return codeSpan(untrusted(text));
}

function cell(text: string): string {
  return codeCell(untrusted(text));
}
