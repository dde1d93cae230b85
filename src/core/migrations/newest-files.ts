import { compareVersions } from "./compare-versions.ts";
import type { MigrationFramework } from "./framework.ts";
import { FRAMEWORKS } from "./frameworks/index.ts";
import { schemaFolder } from "./schema-folder.ts";

/**
 * The files that tell where each schema stands: for each tool that may own a directory the one with its highest
 * version, or all of them where the order is in a text.
 */
export function newestFiles(
  paths: Iterable<string>,
  frameworks: readonly MigrationFramework[] = FRAMEWORKS,
): readonly string[] {
  const newest = new Map<string, { path: string; version: string }>();
  const unnumbered = new Set<string>();
  for (const path of paths) {
    for (const framework of frameworks) {
      if (!framework.claims(path)) continue;
      const version = framework.versionOf(path);
      if (version === null) unnumbered.add(path);
      else {
        const key = `${framework.name}\n${schemaFolder({ tool: framework.name, path, version })}`;
        const before = newest.get(key);
        if (before === undefined || compareVersions(version, before.version) > 0)
          newest.set(key, { path, version });
      }
    }
  }
  return [...new Set([...[...newest.values()].map(({ path }) => path), ...unnumbered])];
}
