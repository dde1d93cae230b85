/** Numbers from 0 to below 1 that look random and are the same for the same seed (xorshift128, Marsaglia 2003). */
export function seededRandom(seed: number): () => number {
  let x = (seed ^ 0x2545f491) | 0 || 1;
  let y = 362_436_069;
  let z = 521_288_629;
  let w = 88_675_123;
  const next = (): number => {
    const t = x ^ (x << 11);
    x = y;
    y = z;
    z = w;
    w = w ^ (w >>> 19) ^ t ^ (t >>> 8);
    return (w >>> 0) / 2 ** 32;
  };
  // Seeds that are close to each other give unlike numbers only after a few.
  for (let at = 0; at < 20; at++) next();
  return next;
}
