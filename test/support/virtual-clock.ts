import type { Clock } from "../../src/kernel/ports/index.ts";

export interface VirtualClock extends Clock {
  /** Milliseconds since the start. */
  readonly elapsed: number;
  /** Lets time pass, from one sleeper's end to the next, until the work is done. */
  run<T>(work: Promise<T>): Promise<T>;
}

const startMs = Date.parse("2026-11-20T10:00:00.000Z");

/** A clock that moves only when everybody waits. Sleepers wake in the order of their times. */
export function virtualClock(): VirtualClock {
  let now = 0;
  let sleepers: { readonly at: number; readonly wake: () => void }[] = [];

  function sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted === true) return Promise.resolve();
    return new Promise((resolve) => {
      const sleeper = { at: now + Math.max(0, ms), wake: resolve };
      sleepers.push(sleeper);
      signal?.addEventListener("abort", () => {
        sleepers = sleepers.filter((one) => one !== sleeper);
        resolve();
      });
    });
  }

  return {
    now: () => startMs + now,
    monotonic: () => now,
    sleep,
    get elapsed() {
      return now;
    },
    async run(work) {
      let isDone = false;
      const done = work.finally(() => {
        isDone = true;
      });
      done.catch(() => undefined);
      while (!isDone) {
        // Whoever can go on does so before time passes.
        await new Promise((resolve) => setImmediate(resolve));
        if (isDone) break;
        const next = sleepers.toSorted((a, b) => a.at - b.at)[0];
        if (next === undefined) continue;
        sleepers = sleepers.filter((one) => one !== next);
        now = Math.max(now, next.at);
        next.wake();
      }
      return done;
    },
  };
}
