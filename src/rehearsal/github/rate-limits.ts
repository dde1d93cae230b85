import type { Answer } from "./exchange.ts";

export interface LimitOptions {
  /** Requests in an hour; those beyond it meet the primary limit. 1000, as a workflow's token has. */
  readonly primary?: number;
  /** The Retry-After of a secondary refusal, in seconds; left out, there is no such header. */
  readonly retryAfterSeconds?: number;
  /** How long every answer takes, so that requests meet each other. */
  readonly latencyMs?: number;
}

/** What the limits count a request as. */
export interface Demand {
  readonly isWrite: boolean;
  readonly isGraphql: boolean;
  /** Requests that wait for their answer now, with this one. */
  readonly concurrent: number;
}

export interface RateLimits {
  readonly latencyMs: number;
  /** The refusal of a request, or undefined when it may go on; then it counts. */
  refuse(demand: Demand): Answer | undefined;
  /** The x-ratelimit headers of an answer. */
  headers(): Record<string, string>;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/**
 * GitHub docs: at most 100 requests at once; in a minute 900 points by REST and 2000 by GraphQL (a read is 1, a write 5)
 * and 80 requests that create content, 500 in an hour. unverified: every write counts as creating content, and a request
 * that is refused does not count.
 */
export function rateLimits(options: LimitOptions, now: () => Date): RateLimits {
  const { primary = 1000, retryAfterSeconds, latencyMs = 0 } = options;
  let seen: { at: number; points: number; demand: Demand }[] = [];
  let opened = Number.NEGATIVE_INFINITY;
  let used = 0;
  const secondary = (text: string): Answer => secondaryRefusal(text, retryAfterSeconds);
  const openWindow = (at: number): void => {
    if (at < opened + hourMs) return;
    opened = at;
    used = 0;
  };
  return {
    latencyMs,
    refuse(demand) {
      const at = now().getTime();
      openWindow(at);
      if (used >= primary) return primaryRefusal();
      seen = seen.filter((earlier) => earlier.at > at - hourMs);
      const writes = seen.filter((earlier) => earlier.demand.isWrite);
      const within = <Item extends { at: number }>(items: Item[]) =>
        items.filter((item) => item.at > at - minuteMs);
      const points = within(seen)
        .filter((earlier) => earlier.demand.isGraphql === demand.isGraphql)
        .reduce((sum, earlier) => sum + earlier.points, 0);
      const cost = demand.isWrite ? 5 : 1;
      if (demand.concurrent > 100) return secondary(anySecondary);
      if (points + cost > (demand.isGraphql ? 2000 : 900)) return secondary(anySecondary);
      if (demand.isWrite && (within(writes).length >= 80 || writes.length >= 500))
        return secondary(contentSecondary);
      seen.push({ at, points: cost, demand });
      used += 1;
      return undefined;
    },
    headers() {
      openWindow(now().getTime());
      return limitHeaders(primary, used, new Date(opened + hourMs));
    },
  };
}

/** The x-ratelimit headers. */
export function limitHeaders(limit: number, used: number, reset: Date): Record<string, string> {
  return {
    "x-ratelimit-limit": String(limit),
    "x-ratelimit-remaining": String(Math.max(limit - used, 0)),
    "x-ratelimit-used": String(Math.min(used, limit)),
    "x-ratelimit-reset": String(Math.floor(reset.getTime() / 1000)),
    "x-ratelimit-resource": "core",
  };
}

/** GitHub's refusal once the requests of the hour are used up. */
export function primaryRefusal(): Answer {
  const message =
    "API rate limit exceeded for installation ID 1001. If you reach out to GitHub Support for help, please include the request ID.";
  return { status: 403, body: { message, documentation_url: `${docs}#about-primary-rate-limits` } };
}

/** GitHub's refusal of too much at once. */
export function secondaryRefusal(message = anySecondary, retryAfterSeconds?: number): Answer {
  const headers = retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) };
  return {
    status: 403,
    body: { message, documentation_url: `${docs}#about-secondary-rate-limits` },
    headers,
  };
}

const docs = "https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api";
const anySecondary =
  "You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out to GitHub Support for help, please include the request ID.";
const contentSecondary =
  "You have exceeded a secondary rate limit and have been temporarily blocked from content creation. Please retry your request again later. If you reach out to GitHub Support for help, please include the request ID.";
