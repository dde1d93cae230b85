import { codeCell } from "../../text/code.ts";
import { inlineText } from "../../text/inline.ts";
import { table } from "../../text/table.ts";
import { untrusted } from "../../text/untrusted.ts";
import type { Sample } from "../sample.ts";
import { outcomeWords } from "./outcome-words.ts";
import { many } from "./quantity.ts";
import { answerTime } from "./span.ts";

const mostRows = 10;
// A service can put a new number into each of its reasons.
const mostReasons = 1000;
const shownReasons = 5;

/** The first ten samples that were not good, and of more than ten how often each reason came; empty when all were good. */
export function badTable(samples: readonly Sample[]): string {
  const first: Sample[] = [];
  const reasons = new Map<string, number>();
  let count = 0;
  for (const sample of samples) {
    const { outcome, reason } = sample;
    if (outcome === "good") continue;
    count += 1;
    if (first.length < mostRows) first.push(sample);
    if (reasons.has(reason) || reasons.size < mostReasons)
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  if (count === 0) return "";
  const rows = first.map((sample) => [
    sample.at.slice(11, 23),
    codeCell(untrusted(sample.check), 80),
    `${outcomeWords[sample.outcome]}${sample.phase === undefined ? "" : ` (${sample.phase})`}`,
    inlineText(untrusted(sample.reason), 300),
    answerTime(sample.ms),
  ]);
  const left = count - mostRows;
  const more = left > 0 ? `\n\n${many(left, "more is", "more are")} in the samples file.` : "";
  const often = count > mostRows ? ` ${reasonsText(reasons, count)}` : "";
  return `**Not good:**${often}\n\n${table(["Time (UTC)", "Check", "Outcome", "Why", "After"], rows)}${more}`;
}

function reasonsText(reasons: ReadonlyMap<string, number>, count: number): string {
  const shown = [...reasons].sort((a, b) => b[1] - a[1]).slice(0, shownReasons);
  const told = shown.map(
    ([reason, often]) => `${inlineText(untrusted(reason), 120)} (${many(often, "time")})`,
  );
  const rest = shown.reduce((left, [, often]) => left - often, count);
  return [...told, ...(rest > 0 ? [`other reasons (${many(rest, "time")})`] : [])].join("; ");
}
