/** Deals requests to two sides. */
export interface Split {
  /** The side of the next request, when the canary gets this many percent, to the tenth. */
  next(canaryPercent: number): "stable" | "canary";
}

const whole = 1_000;

/**
 * Deals them evenly and without chance: of any thousand requests in a row exactly as many go to the canary as its share
 * says, and of any four at 25 % exactly one.
 */
export function openSplit(): Split {
  // Half of a turn, so that the canary is not always the last to be asked.
  let credit = whole / 2;
  return {
    next(canaryPercent) {
      credit += Math.round(canaryPercent * 10);
      if (credit < whole) return "stable";
      credit -= whole;
      return "canary";
    },
  };
}
