import type { Parsers } from "../../../kernel/parsers.ts";
import type { Snapshot } from "../change.ts";
import type { MigrationFramework } from "../framework.ts";
import type { Migration } from "../migration.ts";
import { moduleName, present } from "../python/paths.ts";
import { readYoyo } from "./yoyo/read-migration.ts";

/** Yoyo's migrations in Python: `step(apply, rollback)` for each step, known by the name of the file. */
export const yoyo: MigrationFramework = {
  name: "yoyo",
  title: "Yoyo",
  languages: ["python"],

  claims,

  versionOf: moduleName,

  reads(touched: readonly string[], snapshot: Snapshot): readonly string[] {
    return present(touched.filter(claims), snapshot);
  },

  find(touched: readonly string[], snapshot: Snapshot, parsers: Parsers): readonly Migration[] {
    const own = present(touched.filter(claims), snapshot);
    return own.flatMap((path) => readYoyo(path, snapshot.texts.get(path) ?? null, parsers) ?? []);
  },
};

// The name is free; `yoyo new` begins it with the date, and the documentation with a number.
function claims(path: string): boolean {
  return /^\d/.test(moduleName(path) ?? "");
}
