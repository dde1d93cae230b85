import type { CheckEvidence, GateEvidence } from "./evidence.ts";
import { type Judged, judgeSamples } from "./judge-samples.ts";
import { Judging, planFor } from "./judging.ts";
import type { ShownCheck } from "./make-evidence.ts";
import { ruleBook } from "./rule-book.ts";
import type { Sample } from "./sample.ts";
import type { Verdict } from "./verdict.ts";

export interface Combined {
  readonly checks: readonly ShownCheck[];
  readonly samples: readonly Sample[];
}

/** Evidence of one part: its checks, and its samples in their order. */
export interface Part {
  readonly evidence: GateEvidence;
  readonly samples: readonly Sample[];
}

/**
 * Puts several gates together as if one had asked it all: their checks side by side, each named after its part, and rules
 * that share the allowed rate of false rollbacks among all of them. Throws for evidence whose rule cannot be made again.
 */
export function combine(parts: readonly Part[]): Combined {
  const named = parts.map(({ evidence, samples }) => {
    const { shard, checks, design } = evidence;
    return {
      checks: checks.map((check) => ({ ...check, name: partName(shard, check.name) })),
      bakeMs: design.bakeMs,
      // By each part's own clock that never goes back; only where it began is told by the machine's.
      samples: samples.map((sample) => ({
        at: Date.parse(evidence.startedAt) + sample.afterMs,
        sample: { ...sample, check: partName(shard, sample.check) },
      })),
    };
  });
  const deciding = Math.max(1, named.flatMap(({ checks }) => checks).filter(({ dryRun }) => !dryRun).length);
  const ruleOf = ruleBook();
  return {
    checks: named.flatMap(({ checks, bakeMs }) =>
      checks.map((of) => restoreCheck(of, bakeMs, deciding, ruleOf)),
    ),
    samples: named
      .flatMap(({ samples }) => samples)
      .sort((a, b) => a.at - b.at)
      .map(({ sample }) => sample),
  };
}

/** A check as it was judged, for as many deciding checks as there are now. */
export function restoreCheck(
  of: CheckEvidence,
  bakeMs: number,
  checks: number,
  ruleOf = ruleBook(),
): ShownCheck {
  const { name, kind, target, dryRun, planned, intervalMs, blips, notes } = of;
  const judging = Judging.parse(of.judging);
  const plan = planFor(judging, { intervalMs, bakeMs, planned, checks }, blips);
  return { name, kind, target, dryRun, planned, judging, plan, blips, notes, rule: ruleOf(judging, plan) };
}

/**
 * What one gate would have decided on all samples. What no sample shows counts as it would have for that gate: a part
 * where the new version never answered has failed, one that was cut off leaves it open. A part that was expected and left
 * nothing may be the one that is broken.
 */
export function judgeParts(
  parts: readonly Part[],
  expected: readonly string[],
): Combined & Omit<Judged, "used"> {
  const combined = combine(parts);
  const broken = new Set(
    parts.flatMap(({ evidence: { shard, brokenBefore } }) =>
      brokenBefore.map((name) => partName(shard, name)),
    ),
  );
  const { verdict: seen, states } = judgeSamples(combined.checks, combined.samples, broken);
  return { ...combined, states, verdict: withUnseen(seen, parts, expected) };
}

function withUnseen(seen: Verdict, parts: readonly Part[], expected: readonly string[]): Verdict {
  const of = (is: (verdict: Verdict) => boolean): Verdict | null => {
    const part = parts.find(({ evidence }) => is(evidence.verdict))?.evidence;
    return part === undefined
      ? null
      : { ...part.verdict, detail: `${part.shard ?? "one part"}: ${part.verdict.detail}` };
  };
  const notServing = of(({ reason }) => reason === "not-serving");
  if (notServing !== null) return notServing;
  if (seen.kind === "fail") return seen;
  const there = new Set(parts.map(({ evidence }) => evidence.shard));
  const told = parts.flatMap(({ evidence }) => evidence.shards);
  const absent = [...new Set([...expected, ...told])].filter((name) => !there.has(name));
  if (absent.length > 0) {
    const detail = `no evidence of ${absent.join(", ")}, so nobody knows how that part is`;
    return { kind: "inconclusive", reason: "no-data", detail };
  }
  return of(({ kind }) => kind === "superseded") ?? of(({ kind }) => kind === "cancelled") ?? seen;
}

/** Why evidence does not belong together, or null. */
export function mismatch(parts: readonly Part[]): string | null {
  const [first, ...others] = parts.map(({ evidence }) => evidence);
  if (first === undefined) return "there is none";
  const stranger = others.find(
    (one) => one.deployment !== first.deployment || one.environment !== first.environment,
  );
  if (stranger !== undefined) {
    return `it is of deployment ${first.deployment} in ${first.environment} and of deployment ${stranger.deployment} in ${stranger.environment}`;
  }
  const idle = parts.find(({ evidence }) => evidence.checks.every(({ dryRun }) => dryRun));
  if (idle !== undefined) return `${idle.evidence.shard ?? "one part"} has no check that decides`;
  const strange = parts.find(({ evidence: { checks }, samples }) => {
    const names = new Set(checks.map(({ name }) => name));
    return samples.some(({ check }) => !names.has(check));
  });
  if (strange !== undefined)
    return `${strange.evidence.shard ?? "one part"} has samples of a check that it does not name`;
  const thinned = parts.find(({ evidence, samples }) => samples.length < evidence.samples.count);
  if (thinned !== undefined) {
    return `of ${thinned.evidence.samples.count} samples only ${thinned.samples.length} were kept; use \`mode: collect\``;
  }
  const names = parts.map(({ evidence }) => evidence.shard ?? "");
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice === undefined) return null;
  return twice === "" ? "several have no `shard`" : `the shard ${twice} is there twice`;
}

function partName(shard: string | null, name: string): string {
  return shard === null ? name : `${shard}/${name}`;
}
