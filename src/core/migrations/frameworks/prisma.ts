import type { Snapshot } from "../change.ts";
import type { MigrationFramework } from "../framework.ts";
import type { Claim } from "../migration.ts";
import { folderOf, folderPair } from "../sql-files/folder-pair.ts";
import { pairFramework } from "../sql-files/pair-framework.ts";
import { directoryOf } from "../sql-files/paths.ts";
import { RAISING } from "../sql-files/raising.ts";

/** Prisma Migrate: a folder for each migration with `migration.sql`; by convention `down.sql` takes it back. */
export const prisma: MigrationFramework = pairFramework({
  name: "prisma",
  title: "Prisma Migrate",
  parse: (path) => folderPair(path, "migration.sql", "down.sql"),
  neighbours: () => [],
  claim,
  afterMissing: "Prisma Migrate has no way back of its own: it runs migration.sql files only.",
  downFor: (path) => `${directoryOf(path)}down.sql`,
  idiom: (path, down) => ({
    reversal: `${down}, with the statements that take migration.sql back. To write it before the migration is applied:
npx prisma migrate diff --from-schema prisma/schema.prisma --to-migrations prisma/migrations --script > ${down}
To run it:
npx prisma db execute --file ${down}
npx prisma migrate resolve --rolled-back ${folderOf(path)}`,
    raising: RAISING,
  }),
});

function claim(path: string, _: unknown, { paths }: Snapshot): Claim | null {
  const folder = directoryOf(path);
  if (!paths.has(`${folder}migration.sql`) && paths.has(`${folder}up.sql`)) return null;
  // Drizzle keeps a snapshot of the schema beside each of its own.
  if (paths.has(`${folder}snapshot.json`)) return null;
  if (paths.has(`${directoryOf(folder.slice(0, -1))}migration_lock.toml`)) return "configured";
  return folder.includes("prisma/") ? "content" : "path";
}
