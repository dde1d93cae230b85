import { isInDoubt } from "../kernel/in-doubt.ts";
import type { Ports } from "../kernel/ports/index.ts";

const waitsMs = [1000, 2000, 4000] as const;

/**
 * Makes a write that may have had its effect although its answer was lost: `look` says what is there, and only when it
 * finds nothing is the write made again, three times at most. A list may trail behind, so it is looked at after a wait.
 */
export async function writeOnce<T>(
  ports: Pick<Ports, "clock" | "log" | "signal">,
  what: string,
  write: () => Promise<T>,
  look: () => Promise<T | null>,
): Promise<T> {
  for (let tried = 0; ; tried++) {
    try {
      return await write();
    } catch (error) {
      const waitMs = waitsMs[tried];
      if (!isInDoubt(error) || waitMs === undefined || ports.signal.aborted) throw error;
      ports.log.info(`${what}: no clear answer, so what is there is looked at`);
      await ports.clock.sleep(waitMs, ports.signal);
      const there = await look();
      if (there !== null) return there;
    }
  }
}
