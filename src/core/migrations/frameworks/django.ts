import type { Parsers } from "../../../kernel/parsers.ts";
import type { Snapshot } from "../change.ts";
import type { MigrationFramework } from "../framework.ts";
import type { Migration } from "../migration.ts";
import { moduleName, present } from "../python/paths.ts";
import { readMigration } from "./django/read-migration.ts";

/** Django: a class `Migration` with `operations`, most of which Django takes back by itself. */
export const django: MigrationFramework = {
  name: "django",
  title: "Django",
  languages: ["python"],

  claims,

  versionOf: moduleName,

  reads(touched: readonly string[], snapshot: Snapshot): readonly string[] {
    return present(touched.filter(claims), snapshot);
  },

  find(touched: readonly string[], snapshot: Snapshot, parsers: Parsers): readonly Migration[] {
    const own = present(touched.filter(claims), snapshot);
    return own.flatMap((path) => readMigration(path, snapshot.texts.get(path) ?? null, parsers) ?? []);
  },
};

// django/db/migrations/loader.py, load_disk: modules of the package whose names do not begin with `_` or `~`. The
// package is called `migrations` unless the settings name another; then the number that Django gives says enough.
function claims(path: string): boolean {
  const name = moduleName(path);
  if (name === null || /^[_~]/.test(name)) return false;
  return /(?:^|\/)migrations\/[^/]+$/.test(path) || /^\d{4}_/.test(name);
}
