import type { Clock, Log } from "../../kernel/ports/index.ts";
import { headersOf, isGraphqlRefusal, messageOf, statusOf } from "./failure.ts";

/** Waits for rate limits, of all calls of one step together. */
export interface Limits {
  /** Waits until GitHub may be asked again; a write also waits for its turn. */
  turn(isWrite: boolean): Promise<void>;
  /** Notes a refusal. False when it is no rate limit, or when the wait would be longer than what is left to wait. */
  heed(error: unknown): boolean;
}

// GitHub docs: at most 80 requests a minute may create content; a release of a hundred assets would pass that.
const writesPerMinute = 70;
const minuteMs = 60_000;
// A step that waits longer is better run again: it finishes what is left.
const longestWaitMs = 5 * minuteMs;

/** GitHub's limits as its docs ask to heed them: `retry-after`, else the reset of the limit, else a minute, doubled each time. */
export function rateLimits(clock: Clock, log: Pick<Log, "info">, signal: AbortSignal): Limits {
  let pausedUntil = 0;
  let waitLeftMs = longestWaitMs;
  let secondaries = 0;
  const writes: number[] = [];
  return {
    async turn(isWrite) {
      for (;;) {
        const now = clock.monotonic();
        while ((writes[0] ?? now) <= now - minuteMs) writes.shift();
        const isFull = isWrite && writes.length >= writesPerMinute;
        const until = Math.max(pausedUntil, isFull ? (writes[0] ?? now) + minuteMs : 0);
        if (until <= now || signal.aborted) break;
        await clock.sleep(until - now, signal);
      }
      if (isWrite) writes.push(clock.monotonic());
    },
    heed(error) {
      const asked = askedWaitMs(error, secondaries);
      if (asked === null) return false;
      secondaries += 1;
      const now = clock.monotonic();
      const longer = Math.max(0, now + asked - Math.max(pausedUntil, now));
      if (longer > waitLeftMs) return false;
      // Calls side by side are refused together and wait together.
      waitLeftMs -= longer;
      pausedUntil = Math.max(pausedUntil, now + asked);
      if (longer > 0) log.info(`GitHub's rate limit: waiting ${Math.ceil(asked / 1000)} s`);
      return true;
    },
  };
}

/** True when GitHub refused the call for its rate limits, so that it had no effect. */
export function isRateLimited(error: unknown): boolean {
  return askedWaitMs(error, 0) !== null;
}

function askedWaitMs(error: unknown, earlier: number): number | null {
  const status = statusOf(error);
  const isLimit =
    status === 429 ||
    (status === 503 && headersOf(error)["retry-after"] !== undefined) ||
    (status === 403 && hasLimitSigns(error)) ||
    (isGraphqlRefusal(error) && /rate limit/i.test(error.message));
  if (!isLimit) return null;
  const headers = headersOf(error);
  const after = waitNamed(headers["retry-after"], headers["date"]);
  if (after !== null) return after;
  if (headers["x-ratelimit-remaining"] === "0") {
    // By GitHub's own clock: this machine's may be wrong.
    const resetMs = Number(headers["x-ratelimit-reset"]) * 1000;
    const nowMs = Date.parse(headers["date"] ?? "");
    if (Number.isFinite(resetMs - nowMs)) return Math.max(0, resetMs - nowMs) + 1000;
  }
  return minuteMs * 2 ** earlier;
}

function hasLimitSigns(error: unknown): boolean {
  const headers = headersOf(error);
  return (
    headers["retry-after"] !== undefined ||
    headers["x-ratelimit-remaining"] === "0" ||
    /rate limit|abuse detection/i.test(messageOf(error))
  );
}

/** RFC 9110, 10.2.3: seconds or a date. */
function waitNamed(value: string | undefined, now: string | undefined): number | null {
  if (value === undefined) return null;
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const ms = Date.parse(value) - Date.parse(now ?? "");
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}
