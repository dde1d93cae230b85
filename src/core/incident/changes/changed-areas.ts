import { type Area, everythingElse } from "./area.ts";
import type { ChangedArea, ChangedPull } from "./change-set.ts";

/** The areas that pull requests touched, those of most pull requests first; what no rule names more closely comes last. */
export function changedAreas(
  pulls: readonly ChangedPull[],
  areas: ReadonlyMap<number, readonly Area[]>,
): readonly ChangedArea[] {
  const found = new Map<string, { readonly owners: readonly string[]; readonly pulls: number[] }>();
  for (const { number } of pulls) {
    for (const { name, owners } of areas.get(number) ?? []) {
      const known = found.get(name);
      if (known === undefined) found.set(name, { owners, pulls: [number] });
      else known.pulls.push(number);
    }
  }
  return [...found]
    .map(([name, one]) => ({ name, ...one }))
    .sort((a, b) => isRest(a) - isRest(b) || b.pulls.length - a.pulls.length || (a.name < b.name ? -1 : 1));
}

function isRest({ name }: Pick<ChangedArea, "name">): number {
  return name === everythingElse ? 1 : 0;
}
