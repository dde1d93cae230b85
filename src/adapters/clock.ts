import { setTimeout as wait } from "node:timers/promises";
import type { Clock } from "../kernel/ports/index.ts";

/** The machine's clock. A sleep ends early, without an error, when its signal is aborted. */
export function systemClock(): Clock {
  return {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    async sleep(ms, signal) {
      try {
        await wait(ms, undefined, signal === undefined ? {} : { signal });
      } catch (error) {
        if (signal?.aborted !== true) throw error;
      }
    },
  };
}
