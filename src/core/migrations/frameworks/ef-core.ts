import type { Parsers } from "../../../kernel/parsers.ts";
import type { Snapshot } from "../change.ts";
import type { MigrationFramework } from "../framework.ts";
import type { Migration } from "../migration.ts";
import { readEfMigration } from "./ef-core/migration.ts";
import { efVersion } from "./ef-core/path.ts";

/** EF Core: `Migrations/20241120093000_AddNotes.cs`, with `Up` and `Down`. */
export const efCore: MigrationFramework = {
  name: "ef-core",
  title: "EF Core",
  languages: ["c-sharp"],

  claims(path: string): boolean {
    return efVersion(path) !== null;
  },

  versionOf(path: string): string | null {
    return efVersion(path);
  },

  reads(touched: readonly string[], { paths }: Snapshot): readonly string[] {
    return [...new Set(touched)].filter((path) => efVersion(path) !== null && paths.has(path));
  },

  find(touched: readonly string[], snapshot: Snapshot, parsers: Parsers): readonly Migration[] {
    return efCore
      .reads(touched, snapshot)
      .flatMap((path) => readEfMigration(path, snapshot.texts.get(path) ?? null, parsers) ?? []);
  },
};
