import type { Check } from "../core/gate/check.ts";
import type { Ports } from "../kernel/ports/index.ts";
import { takeSample } from "./take-sample.ts";

export interface Recovery {
  readonly verified: boolean;
  readonly good: number;
  readonly asked: number;
  readonly detail: string;
}

const wantedInARow = 3;
const pauseMs = 500;

/**
 * Asks until every check was good three rounds in a row, or the time is over. It says that the old release serves again;
 * that it stays well is for the full bake that follows.
 */
export async function recoveryCheck(
  ports: Pick<Ports, "http" | "clock" | "signal" | "log">,
  checks: readonly Check[],
  windowMs: number,
): Promise<Recovery> {
  const deadline = ports.clock.monotonic() + windowMs;
  let [inARow, good, asked] = [0, 0, 0];
  let last = "";
  while (!ports.signal.aborted) {
    const left = Math.max(1, deadline - ports.clock.monotonic());
    const capped = checks.map((check) => ({ ...check, timeout: Math.min(check.timeout, Math.ceil(left)) }));
    const samples = await Promise.all(capped.map((check) => takeSample(ports, check)));
    asked += samples.length;
    good += samples.filter((sample) => sample.outcome === "good").length;
    const bad = samples.find((sample) => sample.outcome !== "good");
    inARow = bad === undefined ? inARow + 1 : 0;
    last = bad === undefined ? last : `${bad.check}: ${bad.reason}`;
    ports.log.info(
      `recovery check: ${bad === undefined ? `good, ${inARow} of ${wantedInARow} in a row` : last}`,
    );
    if (inARow >= wantedInARow) {
      return { verified: true, good, asked, detail: `${wantedInARow} rounds in a row were good` };
    }
    if (ports.clock.monotonic() + pauseMs >= deadline) break;
    await ports.clock.sleep(pauseMs, ports.signal);
  }
  const detail = `not good ${wantedInARow} rounds in a row within ${windowMs / 1000} s${last === "" ? "" : ` (last: ${last})`}`;
  return { verified: false, good, asked, detail };
}
