/** Tells how long this process stood still while a question was open: then its time is not the service's. */
export interface StallWatch {
  /** To be called when a question begins, and `end` with the same time when it ended. */
  begin(atMs: number): void;
  /** The longest stall that overlapped the question, in milliseconds; 0 when there was none to speak of. */
  end(begunAtMs: number, atMs: number): number;
  close(): void;
}

interface Stall {
  readonly ms: number;
  readonly untilMs: number;
}

const tickMs = 20;
// A timer of 20 ms is late by a few on any busy machine; that is no stall.
const leastMs = 5;
const mostKept = 256;

/** Watches by one timer, which runs only while a question is open. Times are those of `performance.now()`. */
export function watchStalls(now: () => number = () => performance.now()): StallWatch {
  // Each is shorter than the one before: a longer one makes all earlier, shorter ones irrelevant, as every question that
  // overlaps those overlaps it too.
  const stalls: Stall[] = [];
  let open = 0;
  let lastTickMs = 0;
  let timer: NodeJS.Timeout | undefined;

  function tick(): void {
    const atMs = now();
    const ms = atMs - lastTickMs - tickMs;
    lastTickMs = atMs;
    if (ms >= leastMs) keep({ ms, untilMs: atMs });
  }

  function keep(stall: Stall): void {
    while ((stalls.at(-1)?.ms ?? Number.POSITIVE_INFINITY) <= stall.ms) stalls.pop();
    stalls.push(stall);
    if (stalls.length > mostKept) stalls.shift();
  }

  function close(): void {
    clearInterval(timer);
    timer = undefined;
    stalls.length = 0;
  }

  return {
    begin(atMs) {
      open += 1;
      if (timer !== undefined) return;
      lastTickMs = atMs;
      timer = setInterval(tick, tickMs).unref();
    },
    end(begunAtMs, atMs) {
      open -= 1;
      // What stands still right now has not been seen by the timer yet.
      const pending = atMs - lastTickMs - tickMs;
      const seen = stalls.find((stall) => stall.untilMs > begunAtMs)?.ms ?? 0;
      const longest = Math.max(seen, pending >= leastMs ? pending : 0);
      if (open === 0) close();
      return Math.min(longest, atMs - begunAtMs);
    },
    close,
  };
}
