import type { Clock } from "../../kernel/ports/index.ts";

/** The turns of one run's writes. */
export interface WritePace {
  /** Waits until a write that needs this permission, such as `issues: write`, may begin. */
  turn(needs: string): Promise<void>;
}

/** GitHub docs, best practices for the REST API: at least one second between writes, which are made one after another. */
const apartMs = 1_000;

// Nobody is told of these. What a way back is made of is among them, which may not get slower: refs and git objects
// (contents), deployments and their statuses, dispatched workflows (actions), check runs.
const unpaced: readonly string[] = [
  "contents: write",
  "deployments: write",
  "actions: write",
  "checks: write",
];

/**
 * Makes the writes that people are told of (issues, labels, comments, assignees, projects) begin a second apart, all of a
 * run together, in the order in which they ask. The first waits for nothing, and once `cancelled` is aborted none does.
 */
export function writePace(clock: Clock, cancelled: AbortSignal): WritePace {
  let begun: number | null = null;
  let last: Promise<void> = Promise.resolve();
  async function begin(): Promise<void> {
    const leftMs = begun === null ? 0 : begun + apartMs - clock.monotonic();
    if (leftMs > 0 && !cancelled.aborted) await clock.sleep(Math.ceil(leftMs), cancelled);
    begun = clock.monotonic();
  }
  return {
    turn(needs) {
      if (unpaced.includes(needs)) return Promise.resolve();
      last = last.then(begin);
      return last;
    },
  };
}
