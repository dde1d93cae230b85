import type { Parsers } from "../../../kernel/parsers.ts";
import type { Snapshot } from "../change.ts";
import type { MigrationFramework } from "../framework.ts";
import type { Migration } from "../migration.ts";
import { readRailsMigration } from "./rails/migration.ts";
import { isRailsPath, namedMigrations, railsName } from "./rails/path.ts";

/** Rails' Active Record migrations: `db/migrate/20241120093000_add_notes.rb`, with `change` or `up` and `down`. */
export const rails: MigrationFramework = {
  name: "rails",
  title: "Rails",
  languages: ["ruby"],

  claims(path: string): boolean {
    return isRailsPath(path);
  },

  versionOf(path: string): string | null {
    return isRailsPath(path) ? (railsName(path)?.version ?? null) : null;
  },

  reads(touched: readonly string[], { paths, texts }: Snapshot): readonly string[] {
    const own = touched.filter((path) => isRailsPath(path) && paths.has(path));
    return own.flatMap((path) => [path, ...namedMigrations(texts.get(path) ?? "", path, paths)]);
  },

  find(touched: readonly string[], snapshot: Snapshot, parsers: Parsers): readonly Migration[] {
    const own = [...new Set(touched)].filter((path) => isRailsPath(path) && snapshot.paths.has(path));
    return own.flatMap((path) => readRailsMigration(path, snapshot, parsers) ?? []);
  },
};
