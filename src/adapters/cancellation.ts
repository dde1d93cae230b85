/** The runner's wish that a step ends. */
export interface Cancellation {
  readonly signal: AbortSignal;
  /** From here on a signal ends the process as it always does. */
  end(): void;
}

/** Aborts on the runner's SIGINT or SIGTERM, so that the step can end in order. */
export function watchCancellation(): Cancellation {
  const cancelled = new AbortController();
  const stop = (): void => {
    // A second signal ends at once: the runner kills ten seconds after the first.
    if (cancelled.signal.aborted) process.exit(130);
    cancelled.abort();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  return {
    signal: cancelled.signal,
    end() {
      process.off("SIGINT", stop);
      process.off("SIGTERM", stop);
    },
  };
}
