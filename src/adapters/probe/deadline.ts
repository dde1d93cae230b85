/** One limit over everything that a question needs: connecting, redirects, a slow body. */
export interface Deadline {
  readonly over: "timeout" | "cancelled" | null;
  /** What is done when it is over; one at a time, the last one counts. */
  whenOver(act: () => void): void;
  /** To be called when the question is answered. */
  clear(): void;
}

/** Starts a deadline that is over after `timeoutMs`, or when the signal says so. */
export function startDeadline(timeoutMs: number, signal?: AbortSignal): Deadline {
  let act: (() => void) | null = null;
  const timer = setTimeout(end, timeoutMs, "timeout");
  signal?.addEventListener("abort", cancel);

  function cancel(): void {
    end("cancelled");
  }

  function end(why: "timeout" | "cancelled"): void {
    deadline.over ??= why;
    act?.();
  }

  // No getter: an object with one of its own is a table, which takes half a kilobyte for each question.
  const deadline: Deadline & { over: Deadline["over"] } = {
    over: signal?.aborted === true ? "cancelled" : null,
    whenOver(next) {
      act = next;
      if (deadline.over !== null) next();
    },
    clear() {
      act = null;
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
    },
  };
  return deadline;
}
