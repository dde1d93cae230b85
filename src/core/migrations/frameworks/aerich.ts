import type { Parsers } from "../../../kernel/parsers.ts";
import type { Snapshot } from "../change.ts";
import type { MigrationFramework } from "../framework.ts";
import type { Migration } from "../migration.ts";
import { moduleName, present } from "../python/paths.ts";
import { readAerich } from "./aerich/read-migration.ts";

/** Aerich: `1_20240101120000_title.py` with `async def upgrade(db)` and `downgrade(db)`, which return SQL. */
export const aerich: MigrationFramework = {
  name: "aerich",
  title: "Aerich",
  languages: ["python"],

  claims(path: string): boolean {
    return numberOf(path) !== null;
  },

  versionOf: numberOf,

  reads(touched: readonly string[], snapshot: Snapshot): readonly string[] {
    return present(touched, snapshot).filter((path) => numberOf(path) !== null);
  },

  find(touched: readonly string[], snapshot: Snapshot, parsers: Parsers): readonly Migration[] {
    return present(touched, snapshot).flatMap((path) => {
      const version = numberOf(path);
      if (version === null) return [];
      return readAerich(path, version, snapshot.texts.get(path) ?? null, parsers) ?? [];
    });
  },
};

// aerich/migrate.py, get_all_version_modules: what stands before the first `_` is a number, and `downgrade -v` takes it.
function numberOf(path: string): string | null {
  const digits = /^(\d+)_/.exec(moduleName(path) ?? "")?.[1];
  return digits === undefined ? null : digits.replace(/^0+(?=\d)/, "");
}
