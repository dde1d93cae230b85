import { codeCell } from "../../text/code.ts";
import { inlineText } from "../../text/inline.ts";
import { table } from "../../text/table.ts";
import { untrusted } from "../../text/untrusted.ts";
import { folded } from "./folded.ts";
import { gaugeSentence } from "./gauge-words.ts";
import { many } from "./quantity.ts";
import { answerTime } from "./span.ts";
import { type CheckTally, isQuiet } from "./tally.ts";

const mostQuiet = 10;
const mostOpen = 50;
const mostFolded = 100;

/**
 * One row per check, worst first: what its samples were and where its statistic stood. Of many checks, those of which
 * nothing was seen are folded away or only counted, so that a thousand make a page that can be read.
 */
export function checkTable(checks: readonly CheckTally[]): string {
  const noisy = checks.filter(({ check }) => !isQuiet(check)).length;
  const open = Math.min(mostOpen, Math.max(noisy, mostQuiet));
  const rest = checks.slice(open);
  const shown = rest.slice(0, mostFolded);
  const parts = [rows(checks.slice(0, open))];
  if (rest.length > 0) parts.push(folded(countOf(rest), rows(shown)));
  if (rest.length > shown.length) parts.push(leftOut(rest.slice(mostFolded)));
  return parts.join("\n\n");
}

/** The first `most` rows alone, with a count of the others: for a page that is cut by length. */
export function shortCheckTable(checks: readonly CheckTally[], most: number): string {
  const rest = checks.slice(most);
  return `${rows(checks.slice(0, most))}${rest.length === 0 ? "" : `\n\n${leftOut(rest)}`}`;
}

function rows(checks: readonly CheckTally[]): string {
  return table(
    ["Check", "Target", "Good", "Bad", "No data", "Could not ask", "Slowest / p95", "Statistic"],
    checks.map(({ check, slowestMs, p95Ms }) => [
      `${codeCell(untrusted(check.name), 80)}${check.dryRun ? " (observed)" : ""}`,
      codeCell(untrusted(check.target), 60),
      String(check.good),
      check.bad === 0 ? "0" : `**${check.bad}**`,
      String(check.missing),
      String(check.errors),
      slowestMs === null || p95Ms === null ? "–" : `${answerTime(slowestMs)} / ${answerTime(p95Ms)}`,
      inlineText(untrusted(gaugeSentence(check.gauge)), 80),
    ]),
  );
}

function leftOut(checks: readonly CheckTally[]): string {
  return `${countOf(checks)}, in the evidence file.`;
}

function countOf(checks: readonly CheckTally[]): string {
  const noisy = checks.filter(({ check }) => !isQuiet(check)).length;
  return `${many(checks.length, "more check")}, ${noisy === 0 ? "all good" : `${noisy} of them not all good`}`;
}
