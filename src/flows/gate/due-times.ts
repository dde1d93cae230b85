import { popFrom, pushTo } from "../../core/gate/binary-heap.ts";
import type { Clock } from "../../kernel/ports/index.ts";

export interface DueTimes {
  /** Wakes when it is time, or when nothing is waited for any more. */
  wait(one: Waiting): void;
  /** Wakes all who wait, now and from here on. */
  end(): void;
}

/** Who waits; the same object can wait again once it was woken. */
export interface Waiting {
  /** By the monotonic clock. */
  readonly dueMs: number;
  wake(): void;
}

/** Where very many wait, those of some milliseconds are woken together: nobody asks that exactly. */
const fewWaiting = 64;
const togetherMs = 10;

/**
 * Wakes many who wait for their times with one sleep: a sleep of its own for each of a thousand checks, all ended by one
 * signal, costs more than what they ask. Without promises, of which a thousand would be held in memory for an interval.
 */
export function dueTimes(clock: Pick<Clock, "monotonic" | "sleep">): DueTimes {
  /** A binary heap, the earliest first. */
  const heap: Waiting[] = [];
  let asleep: { readonly untilMs: number; readonly wake: AbortController } | null = null;
  let isOver = false;

  function wakeDue(): void {
    const now = clock.monotonic();
    for (let first = heap[0]; first !== undefined && (isOver || first.dueMs <= now); first = heap[0]) {
      popFrom(heap, dueMsOf);
      first.wake();
    }
  }

  async function sleepOn(): Promise<void> {
    for (;;) {
      wakeDue();
      const next = heap[0];
      if (next === undefined) break;
      asleep = { untilMs: next.dueMs, wake: new AbortController() };
      const leastMs = heap.length > fewWaiting ? togetherMs : 0;
      await clock.sleep(Math.max(leastMs, next.dueMs - clock.monotonic()), asleep.wake.signal);
    }
    asleep = null;
  }

  return {
    wait(one) {
      if (isOver || one.dueMs <= clock.monotonic()) {
        queueMicrotask(() => one.wake());
        return;
      }
      pushTo(heap, one, dueMsOf);
      if (asleep === null) void sleepOn();
      else if (one.dueMs < asleep.untilMs) asleep.wake.abort();
    },
    end() {
      isOver = true;
      wakeDue();
      asleep?.wake.abort();
    },
  };
}

function dueMsOf({ dueMs }: Waiting): number {
  return dueMs;
}
