import type { FoundSection } from "./find-sections.ts";

/**
 * Of sections of one id the one that is ours: people quote sections, above and below. Ours are those that together keep
 * the order in which they were written, most of them, and that stand next to each other where that leaves a choice; else
 * the first.
 */
export function ownCopies(
  body: string,
  found: readonly FoundSection[],
  order: readonly string[],
): readonly FoundSection[] {
  const counted = Map.groupBy(found, ({ id }) => id);
  if (counted.size === found.length) return found;
  const inOrder = new Set(longestChain(body, found, order));
  return found.filter((one) => {
    const copies = counted.get(one.id) ?? [];
    return one === (copies.find((copy) => inOrder.has(copy)) ?? copies[0]);
  });
}

interface Chain {
  readonly last: FoundSection;
  readonly before: Chain | null;
  readonly length: number;
  readonly adjacent: number;
}

function longestChain(
  body: string,
  found: readonly FoundSection[],
  order: readonly string[],
): readonly FoundSection[] {
  const places = new Map(order.map((id, place) => [id, place]));
  const placed = found.filter(({ id }) => places.has(id));
  const chains: Chain[] = [];
  for (const last of placed) {
    const place = places.get(last.id) ?? 0;
    let best: Chain = { last, before: null, length: 1, adjacent: isFirst(body, last) ? 1 : 0 };
    for (const before of chains) {
      if ((places.get(before.last.id) ?? 0) >= place) continue;
      const gap = body.slice(before.last.end, last.start);
      const adjacent = before.adjacent + (gap.trim() === "" ? 1 : 0);
      best = better({ last, before, length: before.length + 1, adjacent }, best);
    }
    chains.push(best);
  }
  const [first, ...more] = chains;
  return first === undefined ? [] : sectionsOf(more.reduce((best, one) => better(one, best), first));
}

function better(one: Chain, best: Chain): Chain {
  return one.length > best.length || (one.length === best.length && one.adjacent > best.adjacent)
    ? one
    : best;
}

function sectionsOf(chain: Chain): readonly FoundSection[] {
  const sections: FoundSection[] = [];
  for (let at: Chain | null = chain; at !== null; at = at.before) sections.push(at.last);
  return sections;
}

// Before our first section stand the marker and our note, which is a quote.
function isFirst(body: string, { start }: FoundSection): boolean {
  return body
    .slice(0, start)
    .split(/\r\n|\r|\n/)
    .every((line) => /^\s*(?:>|<!--|$)/.test(line));
}
