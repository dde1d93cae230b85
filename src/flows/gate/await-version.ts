import type { Verdict } from "../../core/gate/verdict.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { Aim } from "./aim-checks.ts";
import type { TakeSample } from "./sampler.ts";

export interface Awaited {
  /** Null once the version answers; otherwise why it does not count as serving. */
  readonly verdict: Verdict | null;
  /** What answered last; null when nothing told a version. */
  readonly seen: string | null;
  readonly waitedMs: number;
}

type Needed = Pick<Ports, "clock" | "log" | "signal">;

const pauseMs = 1_000;

/**
 * Waits until the new version answers so many times in a row, each time on a connection of its own: one replica that is
 * quick would otherwise speak for all. A version that never answers is a failure; answers that tell no version, or nobody
 * who could ask, are not.
 */
export async function awaitVersion(
  ports: Needed,
  serving: NonNullable<Aim["serving"]>,
  take: TakeSample,
): Promise<Awaited> {
  const { check, version, consecutive, withinMs } = serving;
  const begun = ports.clock.monotonic();
  const counts = { other: 0, untold: 0, unasked: 0 };
  let [inARow, seen, last] = [0, null as string | null, "nothing answered"];
  ports.log.info(`waiting until ${check.name} tells version ${version}, ${consecutive} times in a row`);
  const waited = (): number => Math.round(ports.clock.monotonic() - begun);
  for (;;) {
    const reading = await take(check, "confirmation", ports.signal);
    if (ports.signal.aborted) return { verdict: cancelled, seen, waitedMs: waited() };
    if (reading.version !== undefined && reading.version !== seen) {
      seen = reading.version;
      ports.log.info(`version ${seen} answers after ${(waited() / 1000).toFixed(1)} s`);
    }
    inARow = reading.version === version ? inARow + 1 : 0;
    if (inARow >= consecutive) return { verdict: null, seen, waitedMs: waited() };
    if (reading.version !== undefined) last = `version ${reading.version} answered`;
    else if (reading.reason !== "") last = reading.reason;
    else last = "the answer told no version";
    if (reading.version !== undefined && reading.version !== version) counts.other += 1;
    else if (reading.version === undefined && reading.outcome === "good") counts.untold += 1;
    else if (reading.outcome === "error") counts.unasked += 1;
    if (waited() + pauseMs > withinMs) {
      const detail = `version ${version} did not answer ${consecutive} times in a row within ${withinMs / 1000} s (last: ${last})`;
      return { verdict: verdictOn(counts, seen, detail), seen, waitedMs: waited() };
    }
    // Answers of the right version are counted at once; a service that is still starting is not hurried.
    if (inARow === 0) await ports.clock.sleep(pauseMs, ports.signal);
  }
}

const cancelled: Verdict = {
  kind: "cancelled",
  reason: "job-cancelled",
  detail: "while waiting for the new version",
};

function verdictOn(
  { other, untold, unasked }: { readonly other: number; readonly untold: number; readonly unasked: number },
  seen: string | null,
  detail: string,
): Verdict {
  if (seen === null && untold > 0) return { kind: "inconclusive", reason: "no-data", detail };
  if (seen === null && other === 0 && unasked > 0) return { kind: "error", reason: "probe-broken", detail };
  return { kind: "fail", reason: "not-serving", detail };
}
