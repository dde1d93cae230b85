// Several tools may look at one file; characters of text whose trees are kept, each some tens of bytes of tree.
const MAX_KEPT = 500_000;

/** Remembers what was read of the newest texts, so that the next tool that looks at one gets the same tree. */
export function keepingTrees<T>(read: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  let length = 0;
  return (text) => {
    const before = kept.get(text);
    if (before !== undefined) return before;
    const reading = read(text);
    kept.set(text, reading);
    length += text.length;
    for (const [oldest] of kept) {
      if (length <= MAX_KEPT) break;
      kept.delete(oldest);
      length -= oldest.length;
    }
    return reading;
  };
}
