import type { Parsers } from "../../../kernel/parsers.ts";
import type { Snapshot } from "../change.ts";
import type { MigrationFramework } from "../framework.ts";
import type { Migration } from "../migration.ts";
import { readEctoMigration } from "./ecto/migration.ts";
import { ectoVersion, isEctoPath } from "./ecto/path.ts";

/** Ecto's migrations: `priv/repo/migrations/20241120093000_add_notes.exs`, with `change` or `up` and `down`. */
export const ecto: MigrationFramework = {
  name: "ecto",
  title: "Ecto",
  languages: ["elixir"],

  claims(path: string): boolean {
    return isEctoPath(path);
  },

  versionOf(path: string): string | null {
    return isEctoPath(path) ? ectoVersion(path) : null;
  },

  reads(touched: readonly string[], { paths }: Snapshot): readonly string[] {
    return touched.filter((path) => isEctoPath(path) && paths.has(path));
  },

  find(touched: readonly string[], snapshot: Snapshot, parsers: Parsers): readonly Migration[] {
    const own = [...new Set(touched)].filter((path) => isEctoPath(path) && snapshot.paths.has(path));
    return own.flatMap((path) => readEctoMigration(path, snapshot, parsers) ?? []);
  },
};
