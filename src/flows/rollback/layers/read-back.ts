import type { Ports } from "../../../kernel/ports/index.ts";
import type { AimedCheck } from "../../gate/aim-checks.ts";
import { readingTaker } from "../../gate/take-reading.ts";

export type ReadBackPorts = Pick<Ports, "probes" | "secrets" | "clock" | "signal" | "log">;

const everyMs = 500;

/** What asking for the state came to. */
export interface ReadState {
  readonly isSeen: boolean;
  readonly detail: string;
}

/** Asks until the answer is good or the deadline (monotonic ms) has come. */
export async function readBack(
  ports: ReadBackPorts,
  read: AimedCheck,
  open: readonly string[],
  deadline: number,
): Promise<ReadState> {
  const take = readingTaker(ports);
  const begun = ports.clock.monotonic();
  let last = "it was not asked";
  for (;;) {
    const asking = { nowMs: ports.clock.now(), startedAtMs: ports.clock.now(), open, fresh: true };
    const left = deadline - ports.clock.monotonic();
    if (left <= 0) break;
    const check = { ...read.check, timeout: Math.max(1, Math.min(read.check.timeout, Math.ceil(left))) };
    // Not ended by a cancelled job, as the layer itself is not: what it did would stay unknown.
    const reading = await take(check, asking, never);
    const seconds = ((ports.clock.monotonic() - begun) / 1000).toFixed(1);
    if (reading.outcome === "good") {
      ports.log.info(`read back from ${read.target}: seen after ${seconds} s`);
      return { isSeen: true, detail: `seen at ${read.target}` };
    }
    if (reading.reason !== last) ports.log.info(`read back from ${read.target}: ${reading.reason}`);
    last = reading.reason;
    if (ports.clock.monotonic() + everyMs >= deadline) break;
    await ports.clock.sleep(everyMs);
  }
  return { isSeen: false, detail: `not seen at ${read.target} (last: ${last})` };
}

const never = new AbortController().signal;
