/**
 * How much later than its grid (or earlier, when negative) a sample is taken, in milliseconds: at most half of `share` of
 * the interval to either side. Follows from the seed, the check and the sample's number alone, so that a run can be
 * repeated; the first sample of a check is on time. The mixing is splitmix32's.
 */
export function jitterMs(
  seed: string,
  check: string,
  index: number,
  intervalMs: number,
  share: number,
): number {
  if (share === 0 || index === 0) return 0;
  return (unit(`${seed}/${check}/${index}`) - 0.5) * share * intervalMs;
}

// FNV-1a over the text, then splitmix32's finaliser: a number from 0 (included) to 1.
function unit(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97);
  return ((hash ^ (hash >>> 15)) >>> 0) / 4_294_967_296;
}
