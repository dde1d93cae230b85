/**
 * So many of the items, always the same ones for the same words; all of them when the environment has FAULTS=all. What
 * a sweep takes would otherwise grow with each call that an action makes.
 */
export function sampled<Item>(items: readonly Item[], most: number, words: string): readonly Item[] {
  if (process.env["FAULTS"] === "all" || items.length <= most) return items;
  const next = random(words);
  const drawn = items.map((item, index) => ({ item, index, lot: next() })).sort((a, b) => a.lot - b.lot);
  return drawn
    .slice(0, most)
    .sort((a, b) => a.index - b.index)
    .map(({ item }) => item);
}

// FNV-1a of the words, then mulberry32.
function random(words: string): () => number {
  let state = 2_166_136_261;
  for (const letter of words) state = Math.imul(state ^ letter.charCodeAt(0), 16_777_619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
