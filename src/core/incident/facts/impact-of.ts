import { readInstant } from "../../deployment/instant.ts";
import type { CheckEvidence, GateEvidence } from "../../gate/evidence.ts";
import type { Sample } from "../../gate/sample.ts";
import { secondsBetween } from "../../rollback/figures.ts";
import type { RollbackRecord } from "../../rollback/record.ts";
import type { ComponentImpact, Impact, ImpactBasis } from "./impact.ts";
import type { KeptSamples } from "./kept-samples.ts";
import { knownTime } from "./known-time.ts";

interface BadMoment {
  readonly at: string;
  readonly ms: number;
}

interface BadSpan {
  readonly first: BadMoment;
  readonly last: BadMoment;
}

/**
 * Estimates the impact of a failed deployment. Without samples, because they were not kept, the counts of the evidence
 * are all there is. `resolvedAt`: a person's word that it is over, where no recovery was verified.
 */
export function impactOf(
  gate: GateEvidence,
  { samples, unreadable }: KeptSamples,
  rollback: Pick<RollbackRecord, "times"> | null,
  resolvedAt: string | null = null,
): Impact {
  const spans = badSpans(samples);
  const deciding = decidingChecks(gate);
  const bad = sum(deciding, (check) => check.bad);
  const asked = bad + sum(deciding, (check) => check.good);
  const own = deciding.flatMap(({ name }) => spans.get(name) ?? []);
  const seenFrom = own.map(({ first }) => first).sort(byTime)[0]?.at;
  // The evidence knows of one first bad sample of all checks, and not whose it was.
  const from = bad === 0 ? null : (seenFrom ?? knownTime(gate.samples.firstBadAt));
  const lastBad = own
    .map(({ last }) => last)
    .sort(byTime)
    .at(-1)?.at;
  // A gate that passed in the end saw the service recover by itself.
  const isOver = gate.verdict.kind === "pass";
  const until = knownTime(isOver ? (lastBad ?? gate.endedAt) : (rollback?.times.verifiedAt ?? resolvedAt));
  const seconds = from === null ? null : secondsBetween(from, until);
  return {
    asked,
    bad,
    failedShare: shareOf(bad, asked),
    from,
    until,
    minutes: seconds === null ? null : Math.round(seconds / 6) / 10,
    components: gate.checks
      .map((check) => componentOf(check, spans.get(check.name) ?? null))
      .sort((a, b) => badness(b) - badness(a) || b.bad - a.bad),
    basis: basisOf(gate, samples.length, unreadable),
  };
}

/** The checks that tell what this release did: those that decide and were well before it. */
export function decidingChecks({ checks, brokenBefore }: GateEvidence): readonly CheckEvidence[] {
  const deciding = checks.filter(({ dryRun }) => !dryRun);
  const well = deciding.filter(({ name }) => !brokenBefore.includes(name));
  if (well.length > 0) return well;
  return deciding.length > 0 ? deciding : checks;
}

/**
 * First and last bad sample of each check, by their times. As the gate counts: a warm-up is not judged, and a
 * confirmation counts for an outage only.
 */
export function badSpans(samples: readonly Sample[]): ReadonlyMap<string, BadSpan> {
  const spans = new Map<string, BadSpan>();
  for (const sample of samples) {
    if (sample.outcome !== "bad" || sample.phase !== undefined) continue;
    const ms = readInstant(sample.at);
    if (ms === null) continue;
    const [seen, moment] = [spans.get(sample.check), { at: sample.at, ms }];
    const first = seen === undefined || ms < seen.first.ms ? moment : seen.first;
    const last = seen === undefined || ms >= seen.last.ms ? moment : seen.last;
    spans.set(sample.check, { first, last });
  }
  return spans;
}

function componentOf(check: CheckEvidence, span: BadSpan | null): ComponentImpact {
  const { name, good, bad, missing, errors } = check;
  return {
    check: name,
    good,
    bad,
    missing,
    errors,
    failedShare: shareOf(bad, good + bad),
    firstBadAt: span?.first.at ?? null,
    lastBadAt: span?.last.at ?? null,
  };
}

function basisOf({ samples }: GateEvidence, read: number, unreadable: number): ImpactBasis {
  if (read === 0) return samples.count === 0 ? "samples" : "counts";
  return unreadable > 0 || read < samples.count ? "part-of-samples" : "samples";
}

function badness({ failedShare }: ComponentImpact): number {
  return failedShare ?? -1;
}

function shareOf(bad: number, of: number): number | null {
  return of === 0 ? null : bad / of;
}

function sum(checks: readonly CheckEvidence[], count: (check: CheckEvidence) => number): number {
  return checks.reduce((total, check) => total + count(check), 0);
}

function byTime(a: BadMoment, b: BadMoment): number {
  return a.ms - b.ms;
}
