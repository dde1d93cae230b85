/** P(Z <= x) of the standard normal distribution, to double precision also far out on the left. */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  return x > 0 ? 1 - upperTail(x) : upperTail(-x);
}

/** The x with P(Z <= x) = p; infinite for 0 and 1. */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity;
  if (p > 0.5) return -normalQuantile(1 - p);
  return refined(roughQuantile(p), p);
}

/** Density of the standard normal distribution. */
function density(x: number): number {
  return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
}

// The power series converges quickly near the middle; beyond it would cancel, where the continued fraction is quick.
function upperTail(x: number): number {
  return x < 3 ? 0.5 - density(x) * oddSeries(x) : density(x) / millsDenominator(x);
}

// x + x^3/3 + x^5/(3*5) + …
function oddSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return sum;
}

// x + 1/(x + 2/(x + 3/(x + …))), from the inside out. At x = 3 some 100 levels suffice for all digits.
function millsDenominator(x: number): number {
  if (x > 40) return x;
  let value = x;
  for (let level = 200; level >= 1; level--) value = x + level / value;
  return value;
}

// Abramowitz and Stegun 26.2.22: off by less than 0.003, good enough to start from.
function roughQuantile(p: number): number {
  const t = Math.sqrt(-2 * Math.log(p));
  return -(t - (2.30753 + 0.27061 * t) / (1 + 0.99229 * t + 0.04481 * t * t));
}

// Halley's steps; each triples the number of right digits.
function refined(start: number, p: number): number {
  let x = start;
  for (let step = 0; step < 3; step++) {
    const slope = density(x);
    if (slope === 0) return x;
    const off = (normalCdf(x) - p) / slope;
    x -= off / (1 + (x * off) / 2);
  }
  return x;
}
