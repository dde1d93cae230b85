import type { Clock } from "../../kernel/ports/index.ts";

export interface DueTimes {
  /** Resolves when it is time (by the monotonic clock), or when nothing is waited for any more. */
  until(dueMs: number): Promise<void>;
  /** Wakes all who wait, now and from here on. */
  end(): void;
}

interface Waiting {
  readonly dueMs: number;
  readonly wake: () => void;
}

/** Where very many wait, those of some milliseconds are woken together: nobody asks that exactly. */
const fewWaiting = 64;
const togetherMs = 10;

/**
 * Wakes many who wait for their times with one sleep: a sleep of its own for each of a thousand checks, all ended by one
 * signal, costs more than what they ask.
 */
export function dueTimes(clock: Pick<Clock, "monotonic" | "sleep">): DueTimes {
  /** A binary heap, the earliest first. */
  const heap: Waiting[] = [];
  let asleep: { readonly untilMs: number; readonly wake: AbortController } | null = null;
  let isOver = false;

  function wakeDue(): void {
    const now = clock.monotonic();
    for (let first = heap[0]; first !== undefined && (isOver || first.dueMs <= now); first = heap[0]) {
      pop(heap);
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
    until(dueMs) {
      if (isOver || dueMs <= clock.monotonic()) return Promise.resolve();
      return new Promise((resolve) => {
        push(heap, { dueMs, wake: resolve });
        if (asleep === null) void sleepOn();
        else if (dueMs < asleep.untilMs) asleep.wake.abort();
      });
    },
    end() {
      isOver = true;
      wakeDue();
      asleep?.wake.abort();
    },
  };
}

function push(heap: Waiting[], one: Waiting): void {
  let at = heap.push(one) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent];
    if (above === undefined || above.dueMs <= one.dueMs) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = one;
}

function pop(heap: Waiting[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    const one = heap[left];
    if (one === undefined) break;
    const other = heap[left + 1];
    const isOther = other !== undefined && other.dueMs < one.dueMs;
    const below = isOther ? other : one;
    if (below.dueMs >= last.dueMs) break;
    heap[at] = below;
    at = isOther ? left + 1 : left;
  }
  heap[at] = last;
}
