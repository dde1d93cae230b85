import { bad, type Finding, unasked } from "../assertions/finding.ts";
import { retryAfterWords } from "../assertions/retry-after.ts";

export interface StatusFacts {
  readonly wanted: readonly (number | string)[];
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly sendsCredentials: boolean;
  readonly nowMs: number;
}

/**
 * What speaks against a status; null when it is wanted. Where credentials were refused, or the probe itself asks too
 * often, the service said nothing about its health.
 */
export function statusFinding(facts: StatusFacts): Finding | null {
  const { wanted, status, sendsCredentials, nowMs } = facts;
  if (wanted.some((one) => one === status || one === `${Math.floor(status / 100)}xx`)) return null;
  const seen = `status ${status}`;
  const wait = retryAfterWords(facts.retryAfter, nowMs);
  switch (status) {
    case 401:
    case 403:
      if (sendsCredentials) return unasked(`${seen}: the credentials were refused`);
      break;
    case 407:
      return unasked(`${seen}: the proxy wants credentials`);
    case 429:
      return unasked(`${seen}: asked too often${wait}`);
  }
  return bad(`${seen}, wanted ${wanted.join(" or ")}${wait}`);
}
