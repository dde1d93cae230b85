import { codeCell } from "../../text/code.ts";
import { proseText } from "../../text/prose.ts";
import { table } from "../../text/table.ts";
import { untrusted } from "../../text/untrusted.ts";
import type { Sample } from "../sample.ts";
import { outcomeWords } from "./outcome-words.ts";
import { many } from "./quantity.ts";
import { answerTime } from "./span.ts";

const mostRows = 10;
// A service can put a new number into each of its reasons.
const mostKinds = 1000;
const shownReasons = 5;

/** Samples of one check that came to the same, for the same reason. */
interface Kind {
  readonly first: Sample;
  last: Sample;
  times: number;
  fastestMs: number;
  slowestMs: number;
}

/**
 * The samples that were not good, a row for all that are alike; of more than ten kinds the first ten, and how often each
 * reason came. Empty when all were good.
 */
export function badTable(samples: readonly Sample[]): string {
  const kinds = new Map<string, Kind>();
  let count = 0;
  for (const sample of samples) {
    if (sample.outcome === "good") continue;
    count += 1;
    const key = JSON.stringify([sample.check, sample.outcome, sample.phase, sample.reason]);
    const kind = kinds.get(key);
    if (kind !== undefined) add(kind, sample);
    else if (kinds.size < mostKinds) kinds.set(key, begun(sample));
  }
  if (count === 0) return "";
  const all = [...kinds.values()];
  const shown = all.slice(0, mostRows);
  const left = shown.reduce((rest, { times }) => rest - times, count);
  const more = left > 0 ? `\n\n${many(left, "more is", "more are")} in the samples file.` : "";
  const often = left > 0 ? ` ${reasonsText(all, count)}` : "";
  const rows = table(["Time (UTC)", "Check", "Outcome", "Why", "After"], shown.map(row));
  return `**Not good:**${often}\n\n${rows}${more}`;
}

function begun(sample: Sample): Kind {
  return { first: sample, last: sample, times: 1, fastestMs: sample.ms, slowestMs: sample.ms };
}

function add(kind: Kind, sample: Sample): void {
  kind.last = sample;
  kind.times += 1;
  kind.fastestMs = Math.min(kind.fastestMs, sample.ms);
  kind.slowestMs = Math.max(kind.slowestMs, sample.ms);
}

function row({ first, last, times, fastestMs, slowestMs }: Kind): readonly string[] {
  const phase = first.phase === undefined ? "" : ` (${first.phase})`;
  const often = times === 1 ? "" : `, ${times} times`;
  return [
    fromTo(clock(first), clock(last)),
    codeCell(untrusted(first.check), 80),
    `${outcomeWords[first.outcome]}${phase}${often}`,
    proseText(untrusted(first.reason), 300),
    fromTo(answerTime(fastestMs), answerTime(slowestMs)),
  ];
}

function clock({ at }: Sample): string {
  return at.slice(11, 23);
}

function fromTo(from: string, to: string): string {
  return from === to ? from : `${from} to ${to}`;
}

function reasonsText(kinds: readonly Kind[], count: number): string {
  const reasons = new Map<string, number>();
  for (const { first, times } of kinds) reasons.set(first.reason, (reasons.get(first.reason) ?? 0) + times);
  const shown = [...reasons].sort((a, b) => b[1] - a[1]).slice(0, shownReasons);
  const told = shown.map(
    ([reason, often]) => `${proseText(untrusted(reason), 120)} (${many(often, "time")})`,
  );
  const rest = shown.reduce((left, [, often]) => left - often, count);
  return [...told, ...(rest > 0 ? [`other reasons (${many(rest, "time")})`] : [])].join("; ");
}
