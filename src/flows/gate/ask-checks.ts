import { jitterMs } from "../../core/gate/jitter.ts";
import type { PlannedCheck } from "../../core/gate/planned-check.ts";
import type { Sample } from "../../core/gate/sample.ts";
import type { Clock } from "../../kernel/ports/index.ts";
import type { Aim, AimedCheck } from "./aim-checks.ts";
import { type DueTimes, dueTimes } from "./due-times.ts";
import { type Stopper, stopper } from "./stopper.ts";

/** When and how the checks of a bake are asked. */
export interface AskTimes {
  readonly clock: Pick<Clock, "monotonic" | "sleep">;
  /** When the bake's clock starts, by the monotonic clock. */
  readonly zero: number;
  readonly seed: string;
  readonly jitter: number;
  readonly stop: Stopper;
  /** Takes a sample, and answers how many in a row were bad. */
  readonly sample: (aimed: AimedCheck, phase: Sample["phase"], signal: AbortSignal) => Promise<number>;
}

/** After so many bad samples in a row the next ones come sooner, until one is not bad. */
const suspicious = 3;
const hastenedTimes = 5;
/** Below this interval there is nothing to be gained. */
const leastHastenedMs = 1_000;

/**
 * Asks each check its samples from a number to another (not included; those below 0 are its warm-up), each at its time. It
 * is over when all that decide are done, whatever those do that only observe; and at `untilMs` at the latest.
 */
export async function askChecks(
  { planned, aim }: { readonly planned: readonly PlannedCheck[]; readonly aim: Aim },
  times: AskTimes,
  from: (check: PlannedCheck) => number,
  to: (check: PlannedCheck) => number,
  untilMs: number,
): Promise<void> {
  const deciding = { stop: times.stop, due: dueTimes(times.clock) };
  const observing = { stop: stopper(), due: dueTimes(times.clock) };
  const followed = { deciding: [] as Promise<void>[], observing: [] as Promise<void>[] };
  for (const [index, aimed] of aim.checks.entries()) {
    const check = planned[index];
    if (check === undefined) continue;
    const { stop, due } = check.dryRun ? observing : deciding;
    const phaseMs = check.settleMs + (index / aim.checks.length) * check.plan.intervalMs;
    const range = { from: from(check), to: to(check), phaseMs, untilMs };
    const following = stop.during((signal) => follow(times, check, aimed, range, due, signal));
    followed[check.dryRun ? "observing" : "deciding"].push(following);
  }
  times.stop.whenOver(() => deciding.due.end());
  await Promise.all(followed.deciding);
  observing.stop.now();
  observing.due.end();
  await Promise.all(followed.observing);
}

interface Range {
  readonly from: number;
  readonly to: number;
  /** How much later than the bake the check begins. */
  readonly phaseMs: number;
  readonly untilMs: number;
}

/**
 * Asks one check until its range is over. Steps that call each other, and one object that waits: what an `await` keeps of
 * each of a thousand checks from one sample to the next is most of what a gate would hold in memory.
 */
function follow(
  times: AskTimes,
  check: PlannedCheck,
  aimed: AimedCheck,
  { from, to, phaseMs, untilMs }: Range,
  due: DueTimes,
  signal: AbortSignal,
): Promise<void> {
  const { clock, zero, seed, jitter } = times;
  const { intervalMs } = check.plan;
  const confirmationMs =
    intervalMs >= leastHastenedMs ? intervalMs / hastenedTimes : Number.POSITIVE_INFINITY;
  let index = from;
  let [badInARow, askedMs] = [0, Number.NEGATIVE_INFINITY];

  return new Promise((done, failed) => {
    const planned = { dueMs: 0, wake: askPlanned };
    const sooner = { dueMs: 0, wake: confirm };

    function next(): void {
      if (index >= to || signal.aborted) {
        done();
        return;
      }
      const jitteredMs = jitterMs(seed, check.name, index, intervalMs, jitter);
      const dueMs = zero + phaseMs + index * intervalMs + jitteredMs;
      // An outage is told from a blip sooner, and on connections of their own: one sick connection is no outage.
      if (badInARow >= suspicious && clock.monotonic() + 2 * confirmationMs <= dueMs) {
        sooner.dueMs = clock.monotonic() + confirmationMs;
        due.wait(sooner);
        return;
      }
      // What is late is not caught up in a rush: it would be one moment that is asked about many times.
      planned.dueMs = Math.max(dueMs, askedMs + intervalMs / 2);
      due.wait(planned);
    }

    function askPlanned(): void {
      askedMs = clock.monotonic();
      if (signal.aborted || askedMs > untilMs) done();
      else {
        index += 1;
        take(index <= 0 ? "warm-up" : undefined);
      }
    }

    function confirm(): void {
      if (signal.aborted) done();
      else take("confirmation");
    }

    function take(phase: Sample["phase"]): void {
      times.sample(aimed, phase, signal).then((bad) => {
        badInARow = bad;
        next();
      }, failed);
    }

    next();
  });
}
