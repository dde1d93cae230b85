/**
 * Answers as a Markov chain with two states. In the long run `share` of them are bad, and bad ones come in bursts of a
 * geometric length: after a bad answer the next one is bad with `badAfterBad`.
 */
export interface BurstChain {
  /** Also the probability that the first answer is bad. */
  readonly share: number;
  readonly badAfterGood: number;
  readonly badAfterBad: number;
}

/** Every answer is bad with the same probability, whatever came before it. */
export function independent(share: number): BurstChain {
  return { share, badAfterGood: share, badAfterBad: share };
}

/**
 * `share` bad answers in bursts of `meanBurst` on average. Independent answers have bursts of 1 / (1 - share); a smaller
 * mean is taken as that, so 1 means that bad answers come alone as far as chance lets them.
 */
export function burstChain(share: number, meanBurst: number): BurstChain {
  const badAfterBad = 1 - 1 / meanBurst;
  if (badAfterBad <= share) return independent(share);
  return { share, badAfterBad, badAfterGood: (share / (1 - share)) * (1 - badAfterBad) };
}

/**
 * Blips that last a time, not a number of answers: on average `meanBlipMs`, exponentially distributed. This is what
 * answers look like that are `gapMs` apart.
 */
export function timedChain(share: number, meanBlipMs: number, gapMs: number): BurstChain {
  // Leaving bad happens at 1/meanBlipMs, leaving good so often that `share` results; their sum is how fast it forgets.
  const forgotten = -Math.expm1(-gapMs / (meanBlipMs * (1 - share)));
  return { share, badAfterGood: share * forgotten, badAfterBad: 1 - (1 - share) * forgotten };
}
