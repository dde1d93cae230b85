import { codeCell } from "../text/code.ts";
import { inlineText } from "../text/inline.ts";
import { table } from "../text/table.ts";
import { untrusted } from "../text/untrusted.ts";
import type { ChangeFacts } from "./change-facts.ts";
import type { ChosenPlan, PlanSource } from "./choose.ts";
import { type Demand, demandsOf } from "./demands.ts";
import type { Asks, PlanFinding } from "./finding.ts";
import type { PlanAnswer } from "./plan.ts";
import { type PlanWideDemand, planWideDemands } from "./plan-wide-demands.ts";
import type { PolicyLink } from "./policy-links.ts";
import { readyBlock, UNWRITTEN } from "./ready-block.ts";
import { riskOf } from "./risk.ts";

/** How much of the report there is room for. */
export interface PlanReportSize {
  /** Whether fields with nothing against them have a row. */
  readonly answered: boolean;
}

/** The plan as a reviewer sees it: its risk, a row per demanded field, and a block to paste for those that are missing. */
export function renderPlanReport(
  chosen: ChosenPlan,
  facts: ChangeFacts,
  findings: readonly PlanFinding[],
  link: PolicyLink,
  size: PlanReportSize = { answered: true },
): string {
  const { plan } = chosen;
  const risk = riskOf(facts);
  const demands = demandsOf(facts, risk);
  const because = risk.reasons.length === 0 ? "" : `, because ${risk.reasons.join("; ")}`;
  const links = risk.keys.flatMap((keys) => link(keys) ?? []).map((url) => `[policy](${url})`);
  const parts = [
    `Risk: **${risk.risk}**${because}${links.length === 0 ? "" : ` (${links.join(", ")})`}. ${sourceText(chosen.source)}`.trim(),
    ...findings.filter(({ field }) => field === null).map((finding) => general(finding, link)),
  ];
  const wide = planWideDemands(facts, risk.risk);
  const rows = demands.flatMap((demand) => {
    const own = findings.filter(({ field }) => field === demand.field.id);
    // Without a plan nothing is judged yet, and all that will be is told at once.
    if (!plan.found) return [openRow(demand, wide, link)];
    return own.length === 0 && !size.answered ? [] : [rowOf(demand, plan.fields[demand.field.id], own, link)];
  });
  const others = findings.filter(
    ({ field }) => field !== null && !demands.some((demand) => demand.field.id === field),
  );
  parts.push(...others.map((finding) => general(finding, link)));
  if (rows.length > 0) {
    parts.push(table(["Field", "State", "To write, or to ask", "Asked for by"], rows));
  }
  parts.push(...readyBlock({ plan, demands, findings, change: facts, risk: risk.risk }));
  return parts.join("\n\n");
}

function openRow({ field, asks }: Demand, wide: readonly PlanWideDemand[], link: PolicyLink): string[] {
  const own = wide.filter((demand) => demand.field === field.id);
  const asked = [asks, ...own.map((demand) => demand.asks)].map((one) => askedBy(one, link));
  const write = [field.prompt, ...own.map((demand) => demand.write)].map((one) => `Write: ${prose(one)}`);
  return [field.heading, "❌\u00a0not there", write.join("<br>"), asked.join(", ")];
}

function rowOf(
  { field, asks }: Demand,
  answer: PlanAnswer | undefined,
  findings: readonly PlanFinding[],
  link: PolicyLink,
): string[] {
  const [first] = findings.toSorted((a, b) => Number(b.level === "error") - Number(a.level === "error"));
  if (first === undefined) {
    const state = answer === undefined ? "– not judged" : `✅ answered, ${placeOf(answer)}`;
    return [field.heading, state, `Ask: ${prose(field.question)}`, askedBy(asks, link)];
  }
  const isShort = first.seen !== null && SHOWN.includes(first.rule);
  const seen = isShort && first.seen !== null ? `: “${inlineText(first.seen, 60)}”` : "";
  const mark = first.level === "error" ? "❌" : "⚠️";
  const place = answer === undefined ? "" : `, ${placeOf(answer)}`;
  const asked = [
    ...new Set([asks, ...findings.map((finding) => finding.asks)].map((one) => askedBy(one, link))),
  ];
  // What is not there at all has its example in the block to paste.
  const said = findings.map(({ rule, message, write }) =>
    UNWRITTEN.includes(rule) ? `Write: ${prose(field.prompt)}` : `${prose(message)} Write: ${prose(write)}`,
  );
  return [
    field.heading,
    `${mark} ${STATES[first.rule] ?? first.rule}${seen}${place}`,
    said.join("<br>"),
    asked.join(", "),
  ];
}

// What is short enough to be the whole answer is shown with it.
const SHOWN: readonly PlanFinding["rule"][] = [
  "placeholder",
  "not-applicable",
  "too-thin",
  "no-threshold",
  "no-window",
  "no-duration",
  "no-owner",
  "no-evidence",
  "no-answer",
  "unknown-strategy",
];

const STATES: Partial<Readonly<Record<PlanFinding["rule"], string>>> = {
  template: "text of the template",
  "not-read": "not read as a field",
  "not-applicable": "no reason given",
  "too-thin": "too little",
  "no-threshold": "no threshold",
  "no-window": "no time window",
  "no-duration": "no time",
  "no-owner": "nobody named",
  "no-evidence": "nothing to look at",
  "no-answer": "neither Yes nor No",
  "not-measured": "not measured by a gate",
  "no-such-file": "names a file that is not there",
  "revert-only": "leaves the schema",
  "no-backup": "names no backup",
  "denies-loss": "against the facts",
  "denies-no-return": "against the facts",
  "reversal-not-named": "not every migration",
  "too-few-layers": "too few layers",
  "no-flag-for-store": "no flag, no over-the-air update",
  "unknown-strategy": "unknown value",
  "step-without-verification": "a step without verification",
};

function general({ level, message, write, file, line, asks }: PlanFinding, link: PolicyLink): string {
  const place =
    file === null ? "" : ` (${codeCell(untrusted(file), 120)}${line === null ? "" : `, line ${line}`})`;
  return `${level === "error" ? "❌ Error" : "⚠️ Warning"}: ${message}${place} Write: ${write} Asked for by ${askedBy(asks, link)}.`;
}

function placeOf({ line, file }: PlanAnswer): string {
  return file === undefined ? `line ${line}` : `${codeCell(untrusted(file), 80)} line ${line}`;
}

function askedBy({ why, keys }: Asks, link: PolicyLink): string {
  const url = keys === null ? null : link(keys);
  return url === null ? why : `[${why}](${url})`;
}

function sourceText(source: PlanSource): string {
  switch (source.kind) {
    case "none":
    case "description":
      return "";
    case "files":
      return `The plan stands in ${fileList(source.paths)}.`;
    case "description-and-files":
      return `The plan stands in the description and in ${fileList(source.paths)}; where both answer a field, the description counts.`;
    default:
      return source satisfies never;
  }
}

function fileList(paths: readonly string[]): string {
  const named = paths.slice(0, 5).map((path) => codeCell(untrusted(path), 120));
  return `${named.join(", ")}${paths.length > named.length ? ` and ${paths.length - named.length} more` : ""}`;
}

// Our own sentences, with their code spans, on the one line that a cell has.
function prose(text: string): string {
  return text
    .replaceAll(/\n+(?=\d\. )/g, " ")
    .replaceAll("\n", " ")
    .replaceAll("|", "\\|");
}
