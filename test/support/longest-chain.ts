import type { ExchangeRecord } from "../../src/rehearsal/github/server.ts";

/**
 * The greatest number of requests that follow each other, each sent after the one before was answered. Give the embedded
 * GitHub a latency: without one it answers before a request that was sent beside another has come.
 */
export function longestChain(requests: readonly Pick<ExchangeRecord, "startedAt" | "endedAt">[]): number {
  // Whoever ends first leaves the most room, so taking it is never worse than taking another.
  const byEnd = [...requests].sort((a, b) => a.endedAt - b.endedAt);
  let length = 0;
  let freeFrom = Number.NEGATIVE_INFINITY;
  for (const { startedAt, endedAt } of byEnd) {
    if (startedAt < freeFrom) continue;
    length += 1;
    freeFrom = endedAt;
  }
  return length;
}
