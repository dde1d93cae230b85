import { addSample, beginCheck, type CheckState } from "../../core/gate/check-state.ts";
import { conclude, failureOf } from "../../core/gate/conclude.ts";
import { jitterMs } from "../../core/gate/jitter.ts";
import type { PlannedCheck } from "../../core/gate/planned-check.ts";
import type { Sample } from "../../core/gate/sample.ts";
import type { Verdict } from "../../core/gate/verdict.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { Aim, AimedCheck } from "./aim-checks.ts";
import { type Awaited, awaitVersion } from "./await-version.ts";
import { bakeLog } from "./bake-log.ts";
import type { GateSettings } from "./gate-settings.ts";
import { sampler } from "./sampler.ts";

export interface Watch {
  readonly verdict: Verdict;
  readonly samples: readonly Sample[];
  /** In the order of the checks, as they stood at the end. */
  readonly states: readonly CheckState[];
  readonly startedAtMs: number;
  readonly endedAtMs: number;
  /** By how much the bake was prolonged. */
  readonly extendedMs: number;
  /** How the new version was waited for; null when none was asked for. */
  readonly awaited: Awaited | null;
}

export interface WatchPlan {
  readonly settings: GateSettings;
  readonly planned: readonly PlannedCheck[];
  readonly aim: Aim;
  /** From which the jitter follows. */
  readonly seed: string;
  /** Set where a failed check must not keep the others from being asked to the end. */
  readonly goesOn?: true;
  /** Says why the bake is of no use any more, or null; asked once a minute. */
  readonly overtaken?: () => Promise<Verdict | null>;
}

export type WatchPorts = Pick<Ports, "probes" | "secrets" | "clock" | "log" | "signal">;

/** After so many bad samples in a row the next ones come sooner, until one is not bad. */
const suspicious = 3;
const hastenedTimes = 5;
/** Below this interval there is nothing to be gained. */
const leastHastenedMs = 1_000;
const overtakenEveryMs = 60_000;

/**
 * Bakes: asks every check once an interval, each on its own, and judges each sample as it comes, so that a failure is known
 * as soon as the sample that settles it. Checks are spread over the interval. A check that waits for its answer takes its
 * next sample late and leaves none out, so a slow service stretches the bake.
 */
export async function watch(ports: WatchPorts, plan: WatchPlan): Promise<Watch> {
  const { settings, planned, aim, seed } = plan;
  const { clock } = ports;
  const begunAtMs = clock.now();
  const waiting = { open: settings.open, startedAtMs: begunAtMs, controlMs: settings.intervalMs };
  const awaited =
    aim.serving === null
      ? null
      : await awaitVersion(
          ports,
          aim.serving,
          sampler(ports, { ...waiting, control: aim.control, version: null, zero: clock.monotonic() }),
        );
  const zero = clock.monotonic() + settings.warmUpMs;
  const startedAtMs = clock.now() + settings.warmUpMs;
  const take = sampler(ports, {
    ...waiting,
    control: aim.control,
    version: aim.serving?.version ?? null,
    startedAtMs,
    zero,
  });
  const states = new Map(planned.map((check) => [check.name, beginCheck(check)]));
  const samples: Sample[] = [];
  const log = bakeLog(ports, settings, planned);
  const end = new AbortController();
  const stopped = AbortSignal.any([ports.signal, end.signal]);
  let settled: Verdict | null = awaited?.verdict ?? null;

  function decide(verdict: Verdict): void {
    settled ??= verdict;
    end.abort();
  }

  async function sample(aimed: AimedCheck, phase: Sample["phase"]): Promise<void> {
    const taken = await take(aimed, phase, stopped);
    // What was cut off says nothing about the service.
    if (stopped.aborted) return;
    const before = states.get(aimed.name);
    if (before === undefined) return;
    const after = addSample(before, taken);
    states.set(aimed.name, after);
    samples.push(taken);
    log.sample(taken, after, clock.monotonic() - zero);
    const failure = failureOf(after);
    if (failure !== null && plan.goesOn !== true) decide(failure);
  }

  async function follow(check: PlannedCheck, aimed: AimedCheck, phaseMs: number, from: number, to: number) {
    const { intervalMs } = check.plan;
    const dueAt = (index: number): number =>
      zero + phaseMs + index * intervalMs + jitterMs(seed, check.name, index, intervalMs, settings.jitter);
    for (let index = from; index < to && !stopped.aborted; index++) {
      await hasten(aimed, intervalMs, dueAt(index));
      const wait = dueAt(index) - clock.monotonic();
      if (wait > 0) await clock.sleep(wait, stopped);
      if (!stopped.aborted) await sample(aimed, index < 0 ? "warm-up" : undefined);
    }
  }

  // An outage is told from a blip sooner, and on connections of their own: one sick connection is no outage.
  async function hasten(aimed: AimedCheck, intervalMs: number, due: number): Promise<void> {
    const stepMs = intervalMs / hastenedTimes;
    while (intervalMs >= leastHastenedMs && (states.get(aimed.name)?.badInARow ?? 0) >= suspicious) {
      if (clock.monotonic() + 2 * stepMs > due) return;
      await clock.sleep(stepMs, stopped);
      if (stopped.aborted) return;
      await sample(aimed, "confirmation");
    }
  }

  async function round(from: (check: PlannedCheck) => number, to: (check: PlannedCheck) => number) {
    const followed = aim.checks.map((aimed, index) => {
      const check = planned[index];
      if (check === undefined) return Promise.resolve();
      const phaseMs = (index / aim.checks.length) * check.plan.intervalMs;
      return follow(check, aimed, phaseMs, from(check), to(check));
    });
    await Promise.all(followed);
  }

  const watching = watchOvertaken(ports, plan.overtaken, stopped, decide);
  let extendedMs = 0;
  if (settled === null && !stopped.aborted) {
    await round(
      ({ plan: { intervalMs } }) => -Math.floor(settings.warmUpMs / intervalMs),
      (check) => check.planned,
    );
    const first = conclude([...states.values()]);
    const more = (check: PlannedCheck): number => Math.floor(check.planned * settings.extend);
    if (settled === null && !stopped.aborted && first.kind === "inconclusive" && settings.extend > 0) {
      extendedMs = Math.round(settings.bakeMs * settings.extend);
      ports.log.info(
        `gate: cannot decide yet (${first.detail}); the bake is prolonged by ${extendedMs / 1000} s`,
      );
      await round(
        (check) => check.planned,
        (check) => check.planned + more(check),
      );
    }
  }
  end.abort();
  await watching;
  log.end(samples);
  const isCancelled = ports.signal.aborted && settled === null;
  const verdict = isCancelled ? cancelledAfter(samples) : (settled ?? conclude([...states.values()]));
  return {
    verdict,
    samples,
    states: [...states.values()],
    startedAtMs: begunAtMs,
    endedAtMs: clock.now(),
    extendedMs,
    awaited,
  };
}

function cancelledAfter(samples: readonly Sample[]): Verdict {
  return { kind: "cancelled", reason: "job-cancelled", detail: `after ${samples.length} samples` };
}

async function watchOvertaken(
  { clock, log }: Pick<Ports, "clock" | "log">,
  overtaken: WatchPlan["overtaken"],
  stopped: AbortSignal,
  decide: (verdict: Verdict) => void,
): Promise<void> {
  if (overtaken === undefined) return;
  while (!stopped.aborted) {
    await clock.sleep(overtakenEveryMs, stopped);
    if (stopped.aborted) return;
    try {
      const verdict = await overtaken();
      if (verdict !== null) return decide(verdict);
    } catch (error) {
      // It is looked at once more at the end, where it counts.
      log.info(`gate: whether a newer deployment came could not be asked (${String(error)})`);
    }
  }
}
