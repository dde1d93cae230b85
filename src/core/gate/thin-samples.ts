import type { Sample } from "./sample.ts";

/** Samples that are kept of a gate that asks very much; a file of some megabytes. */
export const mostKept = 20_000;

/**
 * What is kept of very many samples: all that were not good, as far as there is room, and evenly spaced good ones. The
 * order stays. Fewer than `most` are kept whole.
 */
export function thinSamples(samples: readonly Sample[], most = mostKept): readonly Sample[] {
  if (samples.length <= most) return samples;
  const isOdd = (sample: Sample): boolean => sample.outcome !== "good" || sample.phase === "confirmation";
  const odd = samples.filter(isOdd);
  const oddStep = Math.max(1, odd.length / (most / 2));
  const goodStep = (samples.length - odd.length) / (most - Math.ceil(odd.length / oddStep));
  const taken = { odd: 0, good: 0 };
  return samples.filter((sample) => {
    const kind = isOdd(sample) ? "odd" : "good";
    const step = kind === "odd" ? oddStep : goodStep;
    const index = taken[kind];
    taken[kind] += 1;
    return Math.floor(index / step) !== Math.floor((index - 1) / step);
  });
}
