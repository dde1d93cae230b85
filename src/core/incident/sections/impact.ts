import type { GateEvidence } from "../../gate/evidence.ts";
import { percent } from "../../gate/report/percent.ts";
import { many } from "../../gate/report/quantity.ts";
import { codeCell } from "../../text/code.ts";
import { table } from "../../text/table.ts";
import { untrusted } from "../../text/untrusted.ts";
import type { ComponentImpact, Impact, ImpactBasis } from "../facts/impact.ts";
import { clockText } from "../text/clock-text.ts";
import { lengthBetween } from "../text/length-text.ts";
import { type Section, shedOrder } from "./section.ts";
import { shorterForms } from "./shorter-forms.ts";

const mostRows = 20;
const fewRows = 5;

/** What each part of the service did, as its check saw it: the worst first. */
export function impactSection(facts: {
  readonly impact: Impact;
  readonly gate: Pick<GateEvidence, "checks" | "brokenBefore">;
}): Section {
  const { components, basis = "samples" } = facts.impact;
  const total = totalSentence(facts.impact);
  const caveat = caveats[basis];
  const form = (most: number): string =>
    [total, componentTable(facts, most), leftOut(components.length - most), caveat]
      .filter(Boolean)
      .join("\n\n");
  const short = [total, caveat].filter(Boolean).join(" ");
  const forms = shorterForms(form(mostRows), form(fewRows), short);
  return { id: "impact", heading: "Impact", forms, shed: shedOrder.rest };
}

function totalSentence({ asked, bad, failedShare, until, from }: Impact): string {
  if (failedShare === null)
    return "No answer came to any check that decides, so the share that failed is not known.";
  const share = `**${percent(failedShare)}** of sampled answers were bad (${bad} of ${asked})`;
  if (from === null) return `${share}.`;
  const length = lengthBetween(from, until);
  return length === null
    ? `${share}. How long it lasted is not known.`
    : `${share}, over **${length}** from the first bad sample to the recovery.`;
}

const caveats: Readonly<Record<ImpactBasis, string>> = {
  samples: "",
  "part-of-samples":
    "The samples file is not whole (torn, or more samples than it holds), so a first or last bad sample may be missing. The counts are the gate's own.",
  counts:
    "The samples were not kept, so times of single checks are not known. The counts are the gate's own.",
};

function componentTable({ impact, gate }: Parameters<typeof impactSection>[0], most: number): string {
  if (impact.components.length === 0) return "";
  return table(
    ["Check", "Bad answers", "Failed", "First bad (UTC)", "Last bad (UTC)", "Not known"],
    impact.components
      .slice(0, most)
      .map((one) => [
        `${codeCell(untrusted(one.check), 80)}${remark(one.check, gate)}`,
        `${one.bad} of ${one.good + one.bad}`,
        one.failedShare === null ? "–" : percent(one.failedShare),
        one.firstBadAt === null ? "–" : clockText(one.firstBadAt),
        one.lastBadAt === null ? "–" : clockText(one.lastBadAt),
        notKnown(one),
      ]),
  );
}

function remark(
  check: string,
  { checks, brokenBefore }: Pick<GateEvidence, "checks" | "brokenBefore">,
): string {
  if (brokenBefore.includes(check)) return " (bad before)";
  return checks.some(({ name, dryRun }) => name === check && dryRun) ? " (observed)" : "";
}

function notKnown({ missing, errors }: ComponentImpact): string {
  const parts = [
    missing === 0 ? "" : `${missing} without data`,
    errors === 0 ? "" : `${errors} could not ask`,
  ].filter(Boolean);
  return parts.length === 0 ? "–" : parts.join(", ");
}

function leftOut(count: number): string {
  return count > 0 ? `${many(count, "more check")} in the evidence.` : "";
}
