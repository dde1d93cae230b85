import { compareVersions } from "../migrations/compare-versions.ts";
import { groupBy } from "../migrations/group.ts";
import type { Migration } from "../migrations/migration.ts";
import { runOrder } from "../migrations/run-order.ts";
import { schemaKey } from "./directory-schemas.ts";

type Placed = Pick<Migration, "tool" | "path" | "version">;
type Ordered = Placed & Pick<Migration, "follows" | "knownAs">;

/**
 * What a release ships in the order in which it ran, whose reverse a rollback takes: by version across schemas, and
 * within one as its tool chains them. `known` are the migrations of the released commit that tell such a chain.
 */
export function shippedOrder<S extends Placed>(shipped: readonly S[], known: readonly Ordered[]): S[] {
  const chains = groupBy(known, schemaKey);
  const byVersion = shipped.toSorted((a, b) => compareVersions(a.version, b.version));
  // As given, which is the order within a file that holds several.
  const inSchema = groupBy(shipped, schemaKey);
  const ordered = new Map([...inSchema].map(([key, own]) => [key, orderedBy(chains.get(key) ?? [], own)]));
  const taken = new Map<string, number>();
  return byVersion.map((migration) => {
    const key = schemaKey(migration);
    const at = taken.get(key) ?? 0;
    taken.set(key, at + 1);
    return ordered.get(key)?.[at] ?? migration;
  });
}

function orderedBy<S extends Placed>(chain: readonly Ordered[], own: readonly S[]): readonly S[] {
  const told = new Map(chain.map((one) => [nameOf(one), one]));
  const isByFile = chain.some(({ knownAs }) => knownAs !== undefined);
  const shipped = new Set(own.map(nameOf));
  const others = chain
    .filter((one) => !shipped.has(nameOf(one)))
    .map((one) => ({ ...chainOf(one), own: null }));
  const ours = own.map((one) => ({
    ...chainOf({ ...one, ...told.get(nameOf(one)), ...(isByFile ? { knownAs: one.path } : {}) }),
    own: one,
  }));
  return runOrder([...others, ...ours]).flatMap((one) => one.own ?? []);
}

function chainOf({ path, version, follows, knownAs }: Ordered): Omit<Ordered, "tool"> {
  return {
    path,
    version,
    ...(follows === undefined ? {} : { follows }),
    ...(knownAs === undefined ? {} : { knownAs }),
  };
}

function nameOf({ path, version }: Placed): string {
  return `${path}\n${version}`;
}
