import type { Sample } from "../sample.ts";
import { many } from "./quantity.ts";
import { seen } from "./sample-line.ts";

/** A group of the log. */
export interface FoldedCheck {
  readonly title: string;
  readonly lines: readonly string[];
}

const mostLines = 200;

/** The samples of one check as a group of the log, in order; of more than 200, those that were not good are kept first. */
export function foldedCheck(name: string, samples: readonly Sample[]): FoldedCheck {
  const counts = { good: 0, bad: 0, missing: 0, error: 0 };
  for (const { outcome } of samples) counts[outcome] += 1;
  const title = [
    `${name}: ${counts.good} of ${many(samples.length, "sample")} good`,
    counts.bad === 0 ? "" : `, ${counts.bad} bad`,
    counts.missing === 0 ? "" : `, ${counts.missing} without data`,
    counts.error === 0 ? "" : `, ${counts.error} could not ask`,
  ].join("");
  const most = samples.length > mostLines ? mostLines - 1 : mostLines;
  let notGoodLeft = Math.min(most, samples.length - counts.good);
  let goodLeft = most - notGoodLeft;
  const lines: string[] = [];
  for (const sample of samples) {
    const isGood = sample.outcome === "good";
    if ((isGood ? goodLeft : notGoodLeft) === 0) continue;
    if (isGood) goodLeft -= 1;
    else notGoodLeft -= 1;
    lines.push(lineOf(sample));
  }
  const left = samples.length - lines.length;
  if (left > 0) lines.push(`${many(left, "more sample")} in the samples file`);
  return { title, lines };
}

function lineOf(sample: Sample): string {
  const version = sample.version === undefined ? "" : ` from ${sample.version}`;
  const phase = sample.phase === undefined ? "" : ` (${sample.phase})`;
  return `${sample.at.slice(11, 23)}${phase} ${seen(sample)}${version} after ${Math.round(sample.ms)} ms`;
}
