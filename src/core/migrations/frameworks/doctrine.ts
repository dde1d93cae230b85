import type { Parsers } from "../../../kernel/parsers.ts";
import type { Snapshot } from "../change.ts";
import type { MigrationFramework } from "../framework.ts";
import type { Migration } from "../migration.ts";
import { readDoctrineMigration } from "./doctrine/migration.ts";
import { doctrineVersion, isDoctrinePath } from "./doctrine/path.ts";

/** Doctrine Migrations: `migrations/Version20241120093000.php`, with `up(Schema)` and `down(Schema)`. */
export const doctrine: MigrationFramework = {
  name: "doctrine",
  title: "Doctrine Migrations",
  languages: ["php"],

  claims(path: string): boolean {
    return isDoctrinePath(path);
  },

  versionOf(path: string): string | null {
    return isDoctrinePath(path) ? doctrineVersion(path) : null;
  },

  reads(touched: readonly string[], { paths }: Snapshot): readonly string[] {
    return [...new Set(touched)].filter((path) => isDoctrinePath(path) && paths.has(path));
  },

  find(touched: readonly string[], snapshot: Snapshot, parsers: Parsers): readonly Migration[] {
    return doctrine
      .reads(touched, snapshot)
      .flatMap((path) => readDoctrineMigration(path, snapshot.texts.get(path) ?? null, parsers) ?? []);
  },
};
