import type { Parsers } from "../../../kernel/parsers.ts";
import type { Snapshot } from "../change.ts";
import type { MigrationFramework } from "../framework.ts";
import type { Migration } from "../migration.ts";
import { readPhinxMigration } from "./phinx/migration.ts";
import { phinxVersion } from "./phinx/path.ts";

/** Phinx and CakePHP's migrations: `20241120093000_add_notes.php`, with `change`, or `up` and `down`. */
export const phinx: MigrationFramework = {
  name: "phinx",
  title: "Phinx",
  languages: ["php"],

  claims(path: string): boolean {
    return phinxVersion(path) !== null;
  },

  versionOf(path: string): string | null {
    return phinxVersion(path);
  },

  reads(touched: readonly string[], { paths }: Snapshot): readonly string[] {
    return [...new Set(touched)].filter((path) => phinxVersion(path) !== null && paths.has(path));
  },

  find(touched: readonly string[], snapshot: Snapshot, parsers: Parsers): readonly Migration[] {
    return phinx
      .reads(touched, snapshot)
      .flatMap((path) => readPhinxMigration(path, snapshot.texts.get(path) ?? null, parsers) ?? []);
  },
};
