import type { Reading } from "../../core/gate/sample.ts";
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
/** What was answered in the last part of the time decides why the version does not count as serving. */
const lastPart = 0.5;

type Told = "right" | "other" | "untold" | "unasked";

/**
 * Waits until the new version answers so many times in a row, each time on a connection of its own: one replica that is
 * quick would otherwise speak for all. It has failed when, towards the end, the service itself mostly answered something
 * else or not at all; when nobody could ask, or no answer told a version, or the right one did and not often enough, that
 * is not known.
 */
export async function awaitVersion(
  ports: Needed,
  serving: NonNullable<Aim["serving"]>,
  take: TakeSample,
): Promise<Awaited> {
  const { check, version, consecutive, withinMs } = serving;
  const begun = ports.clock.monotonic();
  const told: { readonly at: number; readonly kind: Told }[] = [];
  let [inARow, seen, last] = [0, null as string | null, "nothing answered"];
  ports.log.info(`waiting until ${check.name} tells version ${version}, ${consecutive} times in a row`);
  const waited = (): number => Math.round(ports.clock.monotonic() - begun);
  for (;;) {
    const at = waited();
    const reading = await take(check, "confirmation", ports.signal);
    if (ports.signal.aborted) return { verdict: cancelled, seen, waitedMs: waited() };
    const kind = kindOf(reading, version);
    told.push({ at, kind });
    if (reading.version !== undefined && reading.version !== seen) {
      seen = reading.version;
      ports.log.info(`version ${seen} answers after ${(waited() / 1000).toFixed(1)} s`);
    }
    inARow = kind === "right" ? inARow + 1 : 0;
    if (inARow >= consecutive) return { verdict: null, seen, waitedMs: waited() };
    last = lastWords(reading);
    if (waited() + pauseMs > withinMs) {
      const detail = `version ${version} did not answer ${consecutive} times in a row within ${withinMs / 1000} s (last: ${last})`;
      const recent = told.filter((one) => one.at >= withinMs * (1 - lastPart)).map((one) => one.kind);
      return { verdict: verdictOn(recent.length === 0 ? [kind] : recent, detail), seen, waitedMs: waited() };
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

function kindOf({ outcome, version }: Reading, wanted: string): Told {
  if (outcome === "error") return "unasked";
  if (version === undefined) return outcome === "good" ? "untold" : "other";
  return version === wanted ? "right" : "other";
}

function lastWords({ version, reason }: Reading): string {
  if (version !== undefined) return `version ${version} answered`;
  return reason === "" ? "the answer told no version" : reason;
}

function verdictOn(recent: readonly Told[], detail: string): Verdict {
  const count = (kind: Told): number => recent.filter((one) => one === kind).length;
  const isMost = (kind: Told): boolean => count(kind) * 2 > recent.length;
  if (isMost("unasked")) return { kind: "error", reason: "probe-broken", detail };
  if (isMost("untold")) return { kind: "inconclusive", reason: "no-data", detail };
  if (isMost("other") && recent.at(-1) === "other") return { kind: "fail", reason: "not-serving", detail };
  return { kind: "inconclusive", reason: "too-few-samples", detail };
}
