import type { Parsers } from "../../../kernel/parsers.ts";
import type { Snapshot } from "../change.ts";
import type { MigrationFramework } from "../framework.ts";
import type { Migration } from "../migration.ts";
import { readLaravelMigration } from "./laravel/migration.ts";
import { isLaravelPath, laravelVersion } from "./laravel/path.ts";

/** Laravel: `database/migrations/2024_11_20_093000_add_notes_to_orders.php`, with `up` and `down`. */
export const laravel: MigrationFramework = {
  name: "laravel",
  title: "Laravel",
  languages: ["php"],

  claims(path: string): boolean {
    return isLaravelPath(path);
  },

  versionOf(path: string): string | null {
    return isLaravelPath(path) ? laravelVersion(path) : null;
  },

  reads(touched: readonly string[], { paths }: Snapshot): readonly string[] {
    return [...new Set(touched)].filter((path) => isLaravelPath(path) && paths.has(path));
  },

  find(touched: readonly string[], snapshot: Snapshot, parsers: Parsers): readonly Migration[] {
    return laravel
      .reads(touched, snapshot)
      .flatMap((path) => readLaravelMigration(path, snapshot.texts.get(path) ?? null, parsers) ?? []);
  },
};
