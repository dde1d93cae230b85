import { readInstant } from "../../deployment/instant.ts";
import type { GateEvidence } from "../../gate/evidence.ts";
import { many } from "../../gate/report/quantity.ts";
import { span } from "../../gate/report/span.ts";
import { utcText } from "../../gate/values/utc-text.ts";
import { clip } from "../../text/visible.ts";
import { badSpans } from "../facts/impact-of.ts";
import type { KeptSamples } from "../facts/kept-samples.ts";
import type { TimelineRow } from "../record.ts";

const mostChecks = 10;

/** What the gate did and saw, from its start to its verdict. */
export function gateRows(gate: GateEvidence, kept: KeptSamples): readonly TimelineRow[] {
  const { startedAt, serving, design, verdict } = gate;
  const rows: TimelineRow[] = [];
  const add = (at: string | null, event: string): void => {
    if (at !== null) rows.push({ at, event, source: gate.run.url });
  };
  add(startedAt, "the gate began to watch");
  const waitedMs = serving?.waitedMs ?? 0;
  if (serving !== null) add(after(startedAt, waitedMs), servingEvent(serving));
  // Without the version nothing was warmed up.
  const isServed = serving === null || serving.seen === serving.wanted;
  if (design.warmUpMs > 0 && isServed) add(after(startedAt, waitedMs + design.warmUpMs), "the warm-up ended");
  for (const [at, event] of firstBad(gate, kept)) add(at, event);
  const shadow = gate.shadow ? ", only observed" : "";
  add(gate.endedAt, `verdict: ${verdict.kind} (${verdict.reason})${shadow}`);
  return rows;
}

function servingEvent({ wanted, seen, waitedMs }: NonNullable<GateEvidence["serving"]>): string {
  const version = `version ${clip(wanted, 80)}`;
  return seen === wanted ? `${version} answered` : `${version} did not answer within ${span(waitedMs)}`;
}

function firstBad(
  { samples: counted }: GateEvidence,
  { samples }: KeptSamples,
): readonly (readonly [string | null, string])[] {
  const checks = [...badSpans(samples)]
    .map(([check, { first }]) => ({ check, ...first }))
    .sort((a, b) => a.ms - b.ms);
  const [first, ...others] = checks;
  if (first === undefined) return [[counted.firstBadAt, "first bad sample"]];
  const shown = others.slice(0, mostChecks);
  const left = others.slice(mostChecks);
  return [
    [first.at, `first bad sample, of the check ${first.check}`],
    ...shown.map(({ check, at }) => [at, `first bad sample of the check ${check}`] as const),
    ...left
      .slice(0, 1)
      .map(({ at }) => [at, `first bad sample of ${many(left.length, "more check")}`] as const),
  ];
}

// With its milliseconds, so that it sorts behind what it follows.
function after(startedAt: string, ms: number): string | null {
  const start = readInstant(startedAt);
  if (start === null) return null;
  const at = Math.round(start + ms);
  return utcText(at).replace("Z", `.${String(at % 1000).padStart(3, "0")}Z`);
}
