/** How long canary and baseline took, as pairs; newest first. A value: `withPair` makes a new one and shares the rest. */
export interface TimePairs {
  readonly newest: Link | null;
  readonly kept: number;
  /** Only every so manieth pair is kept. */
  readonly stride: number;
  readonly seen: number;
}

interface Link {
  readonly canaryMs: number;
  readonly baselineMs: number;
  readonly older: Link | null;
}

// More than this says nothing that fewer do not say.
const mostPairs = 4096;

/** No pairs yet. */
export function noPairs(): TimePairs {
  return { newest: null, kept: 0, stride: 1, seen: 0 };
}

/** Adds a pair. Past 4,096 every second one is dropped and only every second one is added, so memory stays bounded. */
export function withPair(pairs: TimePairs, canaryMs: number, baselineMs: number): TimePairs {
  const seen = pairs.seen + 1;
  if (pairs.seen % pairs.stride !== 0) return { ...pairs, seen };
  const newest = { canaryMs, baselineMs, older: pairs.newest };
  const kept = pairs.kept + 1;
  return kept < mostPairs ? { ...pairs, newest, kept, seen } : halved({ ...pairs, newest, kept, seen });
}

/** The pairs, oldest first. */
export function listed(
  pairs: TimePairs,
): readonly { readonly canaryMs: number; readonly baselineMs: number }[] {
  const all: Link[] = [];
  for (let link = pairs.newest; link !== null; link = link.older) all.push(link);
  return all.reverse();
}

function halved(pairs: TimePairs): TimePairs {
  let newest: Link | null = null;
  let kept = 0;
  for (const [index, { canaryMs, baselineMs }] of listed(pairs).entries()) {
    if (index % 2 === 1) continue;
    newest = { canaryMs, baselineMs, older: newest };
    kept += 1;
  }
  return { newest, kept, stride: pairs.stride * 2, seen: pairs.seen };
}
