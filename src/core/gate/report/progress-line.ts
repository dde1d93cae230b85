import type { CheckEvidence } from "../evidence.ts";
import type { Sample } from "../sample.ts";
import { gaugeWords } from "./gauge-words.ts";
import { sampleOutcome } from "./sample-line.ts";
import { span } from "./span.ts";
import { nearness } from "./tally.ts";

/** Where a bake stands, in plain values. */
export interface ProgressFacts {
  /** Rounds that are over, and rounds in all. */
  readonly done: number;
  readonly planned: number;
  readonly leftMs: number;
  readonly checks: readonly {
    readonly name: string;
    /** Null before the first sample. */
    readonly last: Sample | null;
    readonly gauge: CheckEvidence["gauge"];
  }[];
}

const mostChecks = 5;
const badness = { bad: 3, error: 2, missing: 1, good: 0 } as const;

/** A bake so far in one line: what is left, and of each check its newest sample and its statistic; the worst five of many. */
export function progressLine({ done, planned, leftMs, checks }: ProgressFacts): string {
  const sorted = checks.length > mostChecks ? checks.toSorted((a, b) => rank(b) - rank(a)) : checks;
  const shown = sorted.slice(0, mostChecks).map((check) => {
    const last = check.last === null ? "not asked yet" : sampleOutcome(check.last, 120);
    return `${check.name} ${last}, ${gaugeWords(check.gauge)}`;
  });
  return [`${done} of ${planned}, ${span(leftMs)} left`, ...shown, ...rest(sorted.slice(mostChecks))].join(
    " | ",
  );
}

type CheckProgress = ProgressFacts["checks"][number];

function rank({ last, gauge }: CheckProgress): number {
  return nearness(gauge) * 10 + (last === null ? 0 : badness[last.outcome]);
}

function rest(checks: readonly CheckProgress[]): readonly string[] {
  if (checks.length === 0) return [];
  const good = checks.filter(({ last }) => last?.outcome === "good").length;
  return [
    `${checks.length} more: ${good === checks.length ? "all good" : `${good} good, ${checks.length - good} not`}`,
  ];
}
