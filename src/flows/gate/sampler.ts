import type { Moment } from "../../core/gate/probes/probe.ts";
import type { Reading, Sample } from "../../core/gate/sample.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { AimedCheck } from "./aim-checks.ts";
import { readingTaker } from "./take-reading.ts";

export type SamplerPorts = Pick<Ports, "probes" | "secrets" | "clock">;

/** What all samples of one bake have in common. */
export interface Sampling {
  readonly control: AimedCheck | null;
  /** The version that must answer; null when none was asked for. */
  readonly version: string | null;
  readonly open: readonly string[];
  /** When the bake's clock starts: epoch, and by the monotonic clock. */
  readonly startedAtMs: number;
  readonly zero: number;
  /** Whether a sample of this check goes over a connection of its own. */
  readonly isFresh: (check: string) => boolean;
  /** How long an answer of the control counts. */
  readonly controlMs: number;
}

export type TakeSample = (aimed: AimedCheck, phase: Sample["phase"], signal: AbortSignal) => Promise<Sample>;

/**
 * Takes the samples of one bake. A sample that is not good is held against the control: when that cannot be reached
 * either, nobody could ask, and the service is not to blame. One answer of the control serves all who ask meanwhile.
 */
export function sampler(ports: SamplerPorts, sampling: Sampling): TakeSample {
  const { control, version, open, startedAtMs, zero, controlMs, isFresh } = sampling;
  const takeReading = readingTaker(ports);
  let heard: { readonly until: number; readonly reading: Promise<Reading> } | null = null;

  function askControl(asked: AimedCheck, signal: AbortSignal): Promise<Reading> {
    const now = ports.clock.monotonic();
    if (heard !== null && now < heard.until) return heard.reading;
    const asking = { nowMs: ports.clock.now(), startedAtMs, open, fresh: true };
    const reading = takeReading(asked.check, asking, signal);
    heard = { until: now + controlMs, reading };
    return reading;
  }

  return async (aimed, phase, signal) => {
    const nowMs = ports.clock.now();
    const afterMs = Math.round(ports.clock.monotonic() - zero);
    const asking: Moment = {
      nowMs,
      startedAtMs,
      open,
      fresh: phase === "confirmation" || isFresh(aimed.name),
    };
    const seen = ofVersion(await takeReading(aimed.check, asking, signal), version);
    const reading =
      control === null || seen.outcome === "good"
        ? seen
        : heldAgainst(seen, control.name, await askControl(control, signal));
    return {
      ...reading,
      ms: Math.round(reading.ms * 10) / 10,
      at: new Date(nowMs).toISOString(),
      afterMs,
      check: aimed.name,
      target: aimed.target,
      ...(phase === undefined ? {} : { phase }),
    };
  };
}

// What another release answers says nothing about this one.
function ofVersion(reading: Reading, wanted: string | null): Reading {
  if (wanted === null || reading.version === undefined || reading.version === wanted) return reading;
  const reason = `version ${reading.version} answered, wanted ${wanted}`;
  return { ...reading, outcome: "missing", reason };
}

function heldAgainst(seen: Reading, name: string, control: Reading): Reading {
  if (control.outcome === "good") return seen;
  const reason = `${seen.reason}; but the control ${name} is not well either (${control.reason}), so it may be the runner's network`;
  return { ...seen, outcome: "error", reason };
}
