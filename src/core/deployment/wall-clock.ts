const dayMs = 86_400_000;

/** Between its two instants (the second excluded) the clocks of a zone are the same time ahead of UTC. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly aheadMs: number;
}

// More than one change of a zone's clocks within so short a time is not known.
const strideMs = 6 * 3_600_000;

/**
 * Parts a span of time into pieces, in order, within which the clocks of an IANA time zone are not changed, so that
 * local time is plain arithmetic. Skipped and repeated hours lie between two pieces; a change is found to the millisecond.
 */
export function* stretches(from: number, until: number, zone: string): Generator<Stretch> {
  const ahead = aheadIn(zone);
  let aheadMs = ahead(from);
  for (let start = from; start < until; start += strideMs) {
    const end = Math.min(start + strideMs, until);
    const aheadAtEnd = ahead(end);
    if (aheadAtEnd === aheadMs) {
      yield { from: start, until: end, aheadMs };
      continue;
    }
    const changed = firstChange(start, end, (at) => ahead(at) !== aheadMs);
    yield { from: start, until: changed, aheadMs };
    if (changed < end) yield { from: changed, until: end, aheadMs: aheadAtEnd };
    aheadMs = aheadAtEnd;
  }
}

/** The first instant of a day (counted from 1970-01-01) in a zone: not always midnight, which a change can skip. */
export function startOfDay(day: number, zone: string): number {
  const midnight = day * dayMs;
  for (const { from, until, aheadMs } of stretches(midnight - 2 * dayMs, midnight + 2 * dayMs, zone)) {
    if (until + aheadMs > midnight) return Math.max(from, midnight - aheadMs);
  }
  // No clock is two days away from UTC.
  return midnight;
}

function firstChange(before: number, after: number, isChanged: (at: number) => boolean): number {
  let [low, high] = [before, after];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isChanged(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function aheadIn(zone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  return (at) => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
    const shown = Date.UTC(
      part("year"),
      part("month") - 1,
      part("day"),
      part("hour"),
      part("minute"),
      part("second"),
    );
    return shown - Math.floor(at / 1000) * 1000;
  };
}
