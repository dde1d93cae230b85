import type { Repository } from "../../src/rehearsal/github/repository.ts";

/**
 * Remembers what a release may change; the answer puts it back, as often as it is called. Git objects stay: nothing
 * names them any more.
 */
export function snapshot(repository: Repository): () => void {
  const refs = new Map(repository.refs);
  const refIds = new Map(repository.refIds);
  const burned = [...repository.burnedTags];
  const releases = repository.releases.map((release) => ({ ...release, assets: [...release.assets] }));
  return () => {
    refill(repository.refs, refs);
    refill(repository.refIds, refIds);
    repository.burnedTags.clear();
    for (const tag of burned) repository.burnedTags.add(tag);
    const copies = releases.map((release) => ({ ...release, assets: [...release.assets] }));
    repository.releases.splice(0, Number.POSITIVE_INFINITY, ...copies);
    repository.lag = undefined;
  };
}

function refill<Key, Value>(map: Map<Key, Value>, from: ReadonlyMap<Key, Value>): void {
  map.clear();
  for (const [key, value] of from) map.set(key, value);
}
