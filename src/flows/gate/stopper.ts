/** What ends a bake and all that is under way in it. */
export interface Stopper {
  readonly isOver: boolean;
  /** Whether that is because the job was cancelled. */
  readonly isCancelled: boolean;
  now(): void;
  /** Called once when it is over. */
  whenOver(act: () => void): void;
  /** Works with a signal of its own, which is aborted when it is over. */
  during<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

/**
 * Over when it is told so, or when the job is cancelled. Each piece of work has a signal of its own: a listener on a signal
 * that a thousand others listen to takes a thousand steps to add and to remove.
 */
export function stopper(cancelled?: AbortSignal): Stopper {
  const underWay = new Set<AbortController>();
  const acts: (() => void)[] = [];
  let isOver = false;

  function now(): void {
    if (isOver) return;
    isOver = true;
    cancelled?.removeEventListener("abort", now);
    for (const act of acts) act();
    for (const one of underWay) one.abort();
  }

  if (cancelled?.aborted === true) isOver = true;
  else cancelled?.addEventListener("abort", now);
  return {
    get isOver() {
      return isOver;
    },
    get isCancelled() {
      return cancelled?.aborted === true;
    },
    now,
    whenOver(act) {
      if (isOver) act();
      else acts.push(act);
    },
    async during(work) {
      const own = new AbortController();
      // Stays: a signal whose only listener comes and goes with each question makes tables that are hard to collect.
      own.signal.addEventListener("abort", ignore);
      if (isOver) own.abort();
      underWay.add(own);
      try {
        return await work(own.signal);
      } finally {
        underWay.delete(own);
      }
    },
  };
}

function ignore(): void {}
