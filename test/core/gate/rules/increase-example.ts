/** A counter as it was scraped: at which second, and how high it stood. */
export type Scrapes = readonly (readonly [number, number])[];

/** A counter to which `perSecond` events come by chance (Poisson), scraped every so often. */
export function scraped(
  random: () => number,
  perSecond: number,
  everyS: number,
  [fromS, toS]: readonly [number, number],
): Scrapes {
  const scrapes: [number, number][] = [];
  let height = 0;
  for (let at = fromS + random() * everyS; at < toS; at += everyS) {
    height += arrivedBy(random, perSecond * everyS);
    scrapes.push([at, height]);
  }
  return scrapes;
}

/**
 * What Prometheus says of `increase(counter[range])`: growth between the scrapes in the window, extrapolated to its edges,
 * but no further than half a scrape where one is missing, nor to below 0. Null for fewer than two scrapes.
 */
export function increase(scrapes: Scrapes, atS: number, rangeS: number): number | null {
  const fromS = atS - rangeS;
  const inWindow = scrapes.filter(([at]) => at > fromS && at <= atS);
  const [first, last] = [inWindow[0], inWindow.at(-1)];
  if (first === undefined || last === undefined || inWindow.length < 2) return null;
  const grown = last[1] - first[1];
  const sampledS = last[0] - first[0];
  const apartS = sampledS / (inWindow.length - 1);
  const toEdge = (gapS: number): number => (gapS >= 1.1 * apartS ? apartS / 2 : gapS);
  const toZeroS = grown > 0 ? (sampledS * first[1]) / grown : Number.POSITIVE_INFINITY;
  const beforeS = Math.min(toEdge(first[0] - fromS), toZeroS);
  return (grown * (sampledS + beforeS + toEdge(atS - last[0]))) / sampledS;
}

// Of many the normal distribution says the same, and sooner.
function arrivedBy(random: () => number, mean: number): number {
  if (mean > 50) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal));
  }
  const none = Math.exp(-mean);
  let count = 0;
  for (let chance = random(); chance > none; chance *= random()) count += 1;
  return count;
}
