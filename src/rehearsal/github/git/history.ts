import type { ObjectStore } from "./objects.ts";

/** The commit and all that came before it. */
function ancestors(store: ObjectStore, sha: string): Set<string> {
  const seen = new Set<string>();
  const waiting = [sha];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...(store.commit(next)?.parents ?? []));
  }
  return seen;
}

/** Commits that `head` has and `base` has not, parents before children, as GitHub lists them. */
export function commitsSince(store: ObjectStore, base: string | undefined, head: string): string[] {
  const seen = base === undefined ? new Set<string>() : ancestors(store, base);
  const order: string[] = [];
  const visit = (sha: string): void => {
    if (seen.has(sha)) return;
    seen.add(sha);
    for (const parent of store.commit(sha)?.parents ?? []) visit(parent);
    order.push(sha);
  };
  visit(head);
  return order;
}

/** The newest commit that both have in their history, if any. */
export function mergeBase(store: ObjectStore, a: string, b: string): string | undefined {
  const shared = ancestors(store, b);
  const common = [...ancestors(store, a)].filter((sha) => shared.has(sha));
  const behind = new Set(
    common.flatMap((sha) => [...ancestors(store, sha)].filter((older) => older !== sha)),
  );
  return common.find((sha) => !behind.has(sha));
}

/** Whether `to` has `from` in its history: git's fast-forward. */
export function isFastForward(store: ObjectStore, from: string, to: string): boolean {
  return ancestors(store, to).has(from);
}
