/** A service that is asked at a time, which never goes back; whether its answer was bad. */
export type SimulatedService = (atMs: number) => boolean;

/**
 * `share` bad answers, in bursts that are `meanBurst` answers long on average; every answer is one step of a Markov chain
 * with two states. With a mean of 1 every answer is bad with the same probability.
 */
export function countedBlips(share: number, meanBurst: number, random: () => number): SimulatedService {
  const stays = meanBurst === 1 ? share : 1 - 1 / meanBurst;
  const begins = meanBurst === 1 ? share : share / ((1 - share) * meanBurst);
  let isBad = random() < share;
  let isFirst = true;
  return () => {
    if (!isFirst) isBad = random() < (isBad ? stays : begins);
    isFirst = false;
    return isBad;
  };
}

/** Bad during blips whose lengths are exponential with `meanMs` on average, and which take up `share` of the time. */
export function timedBlips(share: number, meanMs: number, random: () => number): SimulatedService {
  const wait = (isBad: boolean): number =>
    -Math.log(1 - random()) * (isBad ? meanMs : (meanMs * (1 - share)) / share);
  let isBad = random() < share;
  let changesAtMs = wait(isBad);
  return (atMs) => {
    while (changesAtMs <= atMs) {
      isBad = !isBad;
      changesAtMs += wait(isBad);
    }
    return isBad;
  };
}

/** Well until a moment, then dead. */
export function outageFrom(startMs: number): SimulatedService {
  return (atMs) => atMs >= startMs;
}
