/**
 * Counts of samples by slots of time, newest first, each with the sums up to its end. `jump` leads far back, so the sum
 * over any window takes a number of steps that grows with the logarithm of the slots. A value: adding makes a new head.
 */
export interface SlotCounts {
  readonly slot: number;
  readonly bad: number;
  readonly all: number;
  readonly depth: number;
  readonly older: SlotCounts | null;
  readonly jump: SlotCounts | null;
}

/** Adds a sample of a slot that is not older than the newest one; one that is counts there. */
export function withCount(head: SlotCounts | null, slot: number, isBad: boolean): SlotCounts {
  const bad = (head?.bad ?? 0) + (isBad ? 1 : 0);
  const all = (head?.all ?? 0) + 1;
  if (head !== null && slot <= head.slot) return { ...head, bad, all };
  return { slot, bad, all, depth: (head?.depth ?? 0) + 1, older: head, jump: jumpOf(head) };
}

/** Bad and all samples of the slots from `first` on. */
export function countedSince(
  head: SlotCounts | null,
  first: number,
): { readonly bad: number; readonly all: number } {
  let before = head;
  while (before !== null && before.slot >= first) {
    before = before.jump !== null && before.jump.slot >= first ? before.jump : before.older;
  }
  return { bad: (head?.bad ?? 0) - (before?.bad ?? 0), all: (head?.all ?? 0) - (before?.all ?? 0) };
}

// Skew-binary numbers (Myers 1983): two jumps of one length in a row make one of twice the length.
function jumpOf(head: SlotCounts | null): SlotCounts | null {
  const first = head?.jump ?? null;
  const second = first?.jump ?? null;
  if (head === null || first === null || second === null) return head;
  return head.depth - first.depth === first.depth - second.depth ? second : head;
}
