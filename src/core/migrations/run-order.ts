import { compareVersions } from "./compare-versions.ts";
import type { Migration } from "./migration.ts";

type Ordered = Pick<Migration, "path" | "version" | "follows" | "knownAs">;

/**
 * Migrations of one schema in the order in which their tool runs them: each behind those that it follows, else by
 * version; by file and then as given where a file holds several (Liquibase). Of several ends the highest is last.
 */
export function runOrder<M extends Ordered>(migrations: readonly M[]): M[] {
  const isByFile = migrations.some(({ knownAs }) => knownAs !== undefined);
  const sorted = migrations.toSorted((a, b) =>
    isByFile ? compareVersions(a.path, b.path) : compareVersions(a.version, b.version),
  );
  const byVersion = new Map(sorted.map((migration) => [migration.version, migration]));
  const ordered = new Set<M>();
  const begun = new Set<M>();
  for (const end of sorted) {
    // A chain may be long: no recursion.
    const waiting = [end];
    for (let next = waiting.at(-1); next !== undefined; next = waiting.at(-1)) {
      const before = begun.has(next) ? [] : earlier(next, byVersion).filter((one) => !begun.has(one));
      begun.add(next);
      if (before.length > 0) waiting.push(...before);
      else {
        ordered.add(next);
        waiting.pop();
      }
    }
  }
  return [...ordered];
}

// Backwards, so that the first of them is the last on the pile.
function earlier<M extends Ordered>({ follows = [] }: M, byVersion: ReadonlyMap<string, M>): M[] {
  return follows.flatMap((version) => byVersion.get(version) ?? []).toReversed();
}
