import { addSample, beginCheck, type CheckState } from "../../core/gate/check-state.ts";
import { conclude, settledBy } from "../../core/gate/conclude.ts";
import type { PlannedCheck } from "../../core/gate/planned-check.ts";
import type { Sample } from "../../core/gate/sample.ts";
import type { Verdict } from "../../core/gate/verdict.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { Aim, AimedCheck } from "./aim-checks.ts";
import { askChecks } from "./ask-checks.ts";
import { type Awaited, awaitVersion } from "./await-version.ts";
import { bakeLog } from "./bake-log.ts";
import type { GateSettings } from "./gate-settings.ts";
import { sampleLog } from "./sample-log.ts";
import { sampler } from "./sampler.ts";
import { stopper } from "./stopper.ts";

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
  /** Checks that were not well before the deployment: their failure settles nothing. */
  readonly brokenBefore?: ReadonlySet<string>;
  /** Set where a failed check must not keep the others from being asked to the end. */
  readonly goesOn?: true;
  /** Says why the bake is of no use any more, or null; asked once a minute. */
  readonly overtaken?: () => Promise<Verdict | null>;
}

export type WatchPorts = Pick<Ports, "probes" | "secrets" | "clock" | "log" | "signal">;

const overtakenEveryMs = 60_000;
/** An answer of the control is as old as this at the most. */
const controlMs = 1_000;
const mostFreshPerSecond = 50;
const seldomFresh = 30;
/** A bake that is stretched by slow answers ends after so many times its length; what is lacking then is unknown. */
const mostStretched = 1.5;

/**
 * Bakes: asks every check once an interval, each on its own, and judges each sample as it comes, so that a failure is known
 * as soon as the sample that settles it. Checks are spread over the interval. A check that waits for its answer takes its
 * next sample late and leaves none out, so a slow service stretches the bake, up to half of its length.
 */
export async function watch(ports: WatchPorts, plan: WatchPlan): Promise<Watch> {
  const { settings, planned, aim } = plan;
  const { clock } = ports;
  const begunAtMs = clock.now();
  const isFresh = freshChecks(planned);
  // Versions are compared as they are shown, without secrets.
  const shown = (text: string): string => ports.secrets.redact(text);
  const waiting = { open: settings.open, startedAtMs: begunAtMs, controlMs, control: aim.control, isFresh };
  const awaited =
    aim.serving === null
      ? null
      : await awaitVersion(
          ports,
          { ...aim.serving, version: shown(aim.serving.version) },
          sampler(ports, { ...waiting, version: null, zero: clock.monotonic() }),
        );
  const zero = clock.monotonic() + settings.warmUpMs;
  const startedAtMs = clock.now() + settings.warmUpMs;
  const version = aim.serving === null ? null : shown(aim.serving.version);
  const take = sampler(ports, { ...waiting, version, startedAtMs, zero });
  const states = new Map(planned.map((check) => [check.name, beginCheck(check)]));
  const broken = plan.brokenBefore ?? new Set<string>();
  const taken = sampleLog();
  const log = bakeLog(ports, settings, planned, { samples: taken, states });
  const stop = stopper(ports.signal);
  let settled: { readonly verdict: Verdict; readonly atMs: number } | null = null;

  function decide(verdict: Verdict): void {
    settled ??= { verdict, atMs: clock.now() };
    stop.now();
  }

  async function sample(aimed: AimedCheck, phase: Sample["phase"], signal: AbortSignal): Promise<number> {
    const seen = await take(aimed, phase, signal);
    const before = states.get(aimed.name);
    // What was cut off says nothing about the service.
    if (signal.aborted || before === undefined) return 0;
    const after = addSample(before, seen);
    states.set(aimed.name, after);
    taken.add(seen);
    log.sample(seen, after, clock.monotonic() - zero);
    const failure = settledBy(after, broken);
    if (failure !== null && plan.goesOn !== true) decide(failure);
    return after.badInARow;
  }

  if (awaited?.verdict != null) decide(awaited.verdict);
  // A shorter bake is over before it would be asked; at the end that is asked anyway.
  if (settings.bakeMs > overtakenEveryMs) {
    void stop.during((signal) => watchOvertaken(ports, plan.overtaken, signal, decide));
  }
  let extendedMs = 0;
  if (!stop.isOver) {
    const times = { clock, zero, seed: plan.seed, jitter: settings.jitter, stop, sample };
    const warmedUp = (check: PlannedCheck): number =>
      -Math.floor((settings.warmUpMs + check.settleMs) / check.plan.intervalMs);
    const lastMs = zero + settings.bakeMs * mostStretched + longestAnswer(aim);
    await askChecks(plan, times, warmedUp, (check) => check.planned, lastMs);
    const first = conclude([...states.values()], broken);
    const isOpen = first.kind === "inconclusive" && first.reason !== "preexisting";
    if (!stop.isOver && isOpen && settings.extend > 0) {
      extendedMs = Math.round(settings.bakeMs * settings.extend);
      ports.log.info(
        `gate: cannot decide yet (${first.detail}); the bake is prolonged by ${extendedMs / 1000} s`,
      );
      const prolonged = (check: PlannedCheck): number => Math.floor(check.planned * (1 + settings.extend));
      const untilMs = lastMs + extendedMs * mostStretched;
      await askChecks(plan, times, (check) => check.planned, prolonged, untilMs);
    }
  }
  const end = endOf(settled, stop.isCancelled, () => conclude([...states.values()], broken));
  const endedAtMs = end.atMs ?? clock.now();
  stop.now();
  const samples = taken.all();
  log.end(samples);
  const verdict = end.verdict ?? cancelledAfter(samples);
  return {
    verdict,
    samples,
    states: [...states.values()],
    startedAtMs: begunAtMs,
    endedAtMs,
    extendedMs,
    awaited,
  };
}

// A verdict that was settled stands, also when the job was cancelled right after it.
function endOf(
  settled: { readonly verdict: Verdict; readonly atMs: number } | null,
  isCancelled: boolean,
  concluded: () => Verdict,
): { readonly verdict: Verdict | null; readonly atMs: number | null } {
  if (settled !== null) return settled;
  return { verdict: isCancelled ? null : concluded(), atMs: null };
}

/**
 * The checks that are asked on connections of their own, as users come: a kept one can lead to the same replica for a whole
 * bake, and then nothing is known of the others. Where very much is asked, one in thirty has to do.
 */
function freshChecks(planned: readonly PlannedCheck[]): (check: string) => boolean {
  const perSecond = planned.reduce((sum, { plan }) => sum + 1000 / plan.intervalMs, 0);
  if (perSecond <= mostFreshPerSecond) {
    const slow = new Set(planned.filter(({ plan }) => plan.intervalMs >= 1000).map(({ name }) => name));
    return (check) => slow.has(check);
  }
  let asked = 0;
  return () => {
    asked += 1;
    return asked % seldomFresh === 0;
  };
}

function longestAnswer({ checks }: Aim): number {
  return Math.max(0, ...checks.map(({ check }) => (check["dry-run"] ? 0 : check.timeout)));
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
