import type { Migration } from "./migration.ts";

const RANK = { configured: 2, content: 1, path: 0 } as const;

/**
 * Each migration as its surest tool reads it; where two are as sure, the earlier one of `found` has it. A file is taken
 * from a tool only by one that keeps its own migration, and a migration of which another tool has only the reversal
 * stays: whatever is found is judged by somebody.
 */
export function ownFiles(found: readonly Migration[]): Migration[] {
  const owners = new Map<string, string>();
  const kept = new Set<Migration>();
  for (const migration of found.toSorted((a, b) => RANK[b.claim] - RANK[a.claim])) {
    const { path, up, down, reversal, tool } = migration;
    if ([path, up.file].some((file) => (owners.get(file) ?? tool) !== tool)) continue;
    kept.add(migration);
    for (const file of [path, up.file, down.file, ...(reversal === null ? [] : [reversal.path])]) {
      if (!owners.has(file)) owners.set(file, tool);
    }
  }
  return found.filter((migration) => kept.has(migration));
}
