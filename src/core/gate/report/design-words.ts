import { codeCell } from "../../text/code.ts";
import { inlineText } from "../../text/inline.ts";
import { table } from "../../text/table.ts";
import { untrusted } from "../../text/untrusted.ts";
import type { CheckEvidence, GateEvidence } from "../evidence.ts";
import { chosenPercent, percent } from "./percent.ts";
import { many } from "./quantity.ts";
import { span } from "./span.ts";

const mostRows = 20;

/** "How sure" as a table: how often each rule is wrong. Checks that are judged alike share a row. */
export function designTable({ design, checks }: GateEvidence): string {
  const alike = Map.groupBy(checks, (one) =>
    JSON.stringify([one.rule, one.rates, one.planned, one.healthyBadShare, one.brokenBadShare]),
  );
  const groups = [...alike.values()];
  const rows = groups.slice(0, mostRows).map((group) => designRow(group));
  if (groups.length > 1 && design.falseRollback !== null) {
    const { alone, bursts2, bursts3 } = design.falseRollback;
    rows.push(["**any of them**", percent(alone), percent(bursts2), percent(bursts3), "–", "–", "–"]);
  }
  const more =
    groups.length > mostRows
      ? `\n\n${many(groups.length - mostRows, "more rule")} in the evidence file.`
      : "";
  const first = checks[0];
  if (first === undefined) return "";
  return `${sentence(design, checks)}\n\n${table(
    [
      "Check",
      "False rollback, blips alone",
      "in bursts of 2",
      "in bursts of 3",
      "Broken one passes",
      "Broken one found after",
      "Outage found within",
    ],
    rows,
  )}${more}`;
}

function sentence(design: GateEvidence["design"], checks: readonly CheckEvidence[]): string {
  const extended = design.extendedMs === 0 ? "" : `, prolonged by ${span(design.extendedMs)}`;
  const warmUp = design.warmUpMs === 0 ? "" : ` after ${span(design.warmUpMs)} of warm-up`;
  const every = rangeOf(
    checks.map((check) => check.intervalMs),
    span,
  );
  const healthy = rangeOf(
    checks.map((check) => check.healthyBadShare),
    chosenPercent,
  );
  const broken = rangeOf(
    checks.map((check) => check.brokenBadShare),
    chosenPercent,
  );
  return `**How sure:** one sample every ${every} for ${span(design.bakeMs)}${warmUp}${extended}. Healthy means ${healthy} bad answers, broken ${broken}.`;
}

function rangeOf(values: readonly number[], text: (value: number) => string): string {
  const sorted = [...values].sort((a, b) => a - b);
  const [least, most] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  return least === most ? text(least) : `${text(least)} to ${text(most)}`;
}

function designRow(group: readonly CheckEvidence[]): string[] {
  const [first] = group;
  const name = first === undefined ? "" : codeCell(untrusted(first.name));
  const who = group.length === 1 ? name : `${name} and ${many(group.length - 1, "check")} alike`;
  const rates = first?.rates ?? null;
  if (rates === null) return [who, "not known beforehand", "–", "–", "–", "–", "–"];
  const { falseRollback, miss, detectMs, outageMs } = rates;
  return [
    who,
    percent(falseRollback.alone),
    percent(falseRollback.bursts2),
    percent(falseRollback.bursts3),
    percent(miss),
    detectMs === null ? "never" : span(detectMs),
    outageMs === null ? "never" : span(outageMs),
  ];
}

/** The rules of the checks as a list, those that are judged alike together. */
export function ruleList(checks: readonly CheckEvidence[]): string {
  const byRule = [...Map.groupBy(checks, (one) => one.rule)];
  const lines = byRule.slice(0, mostRows).map(([rule, group]) => {
    const names = group.slice(0, 3).map((one) => codeCell(untrusted(one.name)));
    const more = group.length > 3 ? ` and ${group.length - 3} more` : "";
    return `- ${names.join(", ")}${more}: ${inlineText(untrusted(rule))}`;
  });
  if (byRule.length > mostRows)
    lines.push(`- ${byRule.length - mostRows} more rules are in the evidence file`);
  return lines.join("\n");
}
