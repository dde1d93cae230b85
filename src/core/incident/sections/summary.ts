import type { GateEvidence } from "../../gate/evidence.ts";
import { percent } from "../../gate/report/percent.ts";
import { many } from "../../gate/report/quantity.ts";
import { type ReleaseState, releaseName } from "../../rollback/release-state.ts";
import { codeSpan } from "../../text/code.ts";
import { proseText } from "../../text/prose.ts";
import { untrusted } from "../../text/untrusted.ts";
import type { ChangeSet } from "../changes/change-set.ts";
import type { ComponentImpact, Impact } from "../facts/impact.ts";
import { clockSince, clockText } from "../text/clock-text.ts";
import { lengthBetween } from "../text/length-text.ts";
import { type NowFacts, nowSentence } from "./now-sentence.ts";
import type { Section } from "./section.ts";

export interface SummaryFacts extends NowFacts {
  readonly gate: GateEvidence;
  readonly impact: Impact;
  readonly from: ReleaseState;
  readonly to: ReleaseState | null;
  readonly changes: ChangeSet;
}

/** What users saw, what the metrics showed and what changed, a line each, and how it stands now. Never shortened. */
export function summarySection(facts: SummaryFacts): Section {
  const lines = [
    `**What users saw:** ${usersSaw(facts.impact)} *Estimated from the gate's samples; below, people say what users really saw.*`,
    `**What the metrics showed:** ${proseText(untrusted(facts.gate.verdict.detail))}.`,
    `**What changed:** ${whatChanged(facts)}.`,
    `**Now:** ${nowSentence(facts)}`,
  ];
  return { id: "summary", heading: "Summary", forms: [lines.join("  \n")], shed: "never" };
}

function usersSaw({ asked, bad, failedShare, from, until, components }: Impact): string {
  if (failedShare === null) return "no sampled request was answered, so it is not known.";
  if (bad === 0 || from === null) return `none of ${many(asked, "sampled answer")} was bad.`;
  const worst = components.length > 1 ? worstWords(components[0], failedShare) : "";
  const share = `${bad} of ${many(asked, "sampled answer")} ${bad === 1 ? "was" : "were"} bad (${percent(failedShare)}${worst})`;
  if (until === null) return `${share}, from ${clockText(from)} UTC on; that it is over is not known.`;
  const length = lengthBetween(from, until);
  return `${share}, from ${clockText(from)} to ${clockSince(until, from)} UTC${length === null ? "" : `, ${length}`}.`;
}

// Beside checks that were well, the share of all of them hides how bad the worst is.
function worstWords(worst: ComponentImpact | undefined, share: number): string {
  if (worst?.failedShare == null || worst.failedShare <= share) return "";
  return `; of ${code(worst.check)} ${percent(worst.failedShare)}`;
}

function whatChanged({ from, to, gate, changes }: SummaryFacts): string {
  const over = to === null ? "" : ` over ${code(releaseName(to))}`;
  const head = `${code(releaseName(from))}${over} in ${code(gate.environment)}`;
  const counted = [
    counts(changes.pulls.length, "pull request"),
    counts(changes.migrations.length, "migration"),
    counts(changes.config.length, "configuration version"),
    counts(
      changes.lockfiles.reduce((sum, { changed }) => sum + changed.length, 0),
      "dependency",
      "dependencies",
    ),
  ].filter(Boolean);
  if (counted.length > 0) return `${head}: ${counted.join(", ")}`;
  if (changes.commits !== null) return `${head}: ${many(changes.commits, "commit")}`;
  return `${head}; what lies between is not known`;
}

function counts(count: number, one: string, more?: string): string {
  return count === 0 ? "" : many(count, one, more);
}

function code(text: string): string {
  return codeSpan(untrusted(text), 100);
}
