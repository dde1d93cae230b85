import type { Repository } from "./repository.ts";

/** Lists that trail behind writes: each list's next reads leave out what is newer than `newestId`. */
export interface Lag {
  readonly newestId: number;
  readonly readsPerList: number;
  readonly readsDone: Map<string, number>;
}

/** Starts a lag, in which lists show nothing newer than `newestId`; it replaces one that is running. */
export function startLag(repository: Repository, lists: number, newestId = repository.lastId): void {
  repository.lag = { newestId, readsPerList: lists, readsDone: new Map() };
}

/** What one read of a list shows. Lists are told apart by their path. */
export function readLag<Item extends { readonly id: number }>(
  { lag }: Repository,
  path: string,
  items: readonly Item[],
): readonly Item[] {
  if (lag === undefined) return items;
  const done = lag.readsDone.get(path) ?? 0;
  lag.readsDone.set(path, done + 1);
  return done < lag.readsPerList ? items.filter((item) => item.id <= lag.newestId) : items;
}
