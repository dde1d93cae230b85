/** Adds to a binary heap; of all that it holds, what ranks lowest comes first. */
export function pushTo<T>(heap: T[], one: T, rankOf: (one: T) => number): void {
  const rank = rankOf(one);
  let at = heap.push(one) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent];
    if (above === undefined || rankOf(above) <= rank) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = one;
}

/** Takes the first out; undefined when there is none. */
export function popFrom<T>(heap: T[], rankOf: (one: T) => number): T | undefined {
  const first = heap[0];
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return first;
  const rank = rankOf(last);
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    const one = heap[left];
    if (one === undefined) break;
    const other = heap[left + 1];
    const isOther = other !== undefined && rankOf(other) < rankOf(one);
    const below = isOther ? other : one;
    if (rankOf(below) >= rank) break;
    heap[at] = below;
    at = isOther ? left + 1 : left;
  }
  heap[at] = last;
  return first;
}
