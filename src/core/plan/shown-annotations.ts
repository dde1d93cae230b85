import type { Annotation } from "./annotations.ts";

/** At most so many annotations, in their order: each file's first, and its others as far as there is room. */
export function shownAnnotations<T extends Pick<Annotation, "path">>(
  all: readonly T[],
  most: number,
): readonly T[] {
  const seen = new Set<string>();
  const first: T[] = [];
  const others: T[] = [];
  for (const one of all) {
    (seen.has(one.path) ? others : first).push(one);
    seen.add(one.path);
  }
  const shown = new Set([...first, ...others].slice(0, most));
  return all.filter((one) => shown.has(one));
}
