import type { ObjectStore } from "./objects.ts";
import { entryAt } from "./trees.ts";

/**
 * Commits that changed a path, children before parents. As `git log` does without options: where a merge took the path
 * from one of its parents as it was, only that parent's history is followed.
 */
export function commitsTouching(store: ObjectStore, head: string, path: string): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const waiting = [head];
  const at = (sha: string | undefined) => {
    const tree = store.commit(sha ?? "")?.tree;
    const entry = tree === undefined ? undefined : entryAt(store, tree, path);
    return entry === undefined ? "" : `${entry.mode} ${entry.sha}`;
  };
  for (let sha = waiting.shift(); sha !== undefined; sha = waiting.shift()) {
    if (seen.has(sha)) continue;
    seen.add(sha);
    const here = at(sha);
    const parents = store.commit(sha)?.parents ?? [];
    const same = parents.find((parent) => at(parent) === here);
    if (same === undefined && (parents.length > 0 || here !== "")) found.push(sha);
    waiting.push(...(same === undefined ? parents : [same]));
  }
  return found;
}
