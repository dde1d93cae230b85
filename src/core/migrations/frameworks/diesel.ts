import type { Snapshot } from "../change.ts";
import type { MigrationFramework } from "../framework.ts";
import type { Claim } from "../migration.ts";
import type { PairedName } from "../pairs.ts";
import { folderPair } from "../sql-files/folder-pair.ts";
import { cargoFiles, dependsOn } from "../sql-files/manifests.ts";
import { pairFramework } from "../sql-files/pair-framework.ts";
import { directoriesAbove, directoryOf } from "../sql-files/paths.ts";
import { RAISING } from "../sql-files/raising.ts";

const CRATES = ["diesel", "diesel_migrations", "diesel-async"];

/** Diesel: a folder for each migration, with `up.sql` and `down.sql`. */
export const diesel: MigrationFramework = pairFramework({
  name: "diesel",
  title: "Diesel",
  parse,
  neighbours: (path, snapshot) => cargoFiles(path, CRATES, snapshot),
  claim,
  afterMissing: "diesel migration revert stops at it: it has nothing to run.",
  downFor: (path) => `${directoryOf(path)}down.sql`,
  idiom: (_, down) => ({
    reversal: `${down}, with the statements that take up.sql back.`,
    raising: RAISING,
  }),
});

// version_from_string in migrations_internals: what stands before the first underscore, without its dashes.
function parse(path: string): PairedName | null {
  const pair = folderPair(path, "up.sql", "down.sql");
  if (pair === null) return null;
  return { ...pair, version: (pair.version.split("_")[0] ?? "").replaceAll("-", "") };
}

function claim(path: string, _: unknown, snapshot: Snapshot): Claim | null {
  // A folder of Prisma may have a `down.sql`, but it never has an `up.sql`.
  if (snapshot.paths.has(`${directoryOf(path)}migration.sql`)) return null;
  const isConfigured =
    directoriesAbove(path).some((directory) => snapshot.paths.has(`${directory}diesel.toml`)) ||
    dependsOn(path, CRATES, snapshot);
  return isConfigured ? "configured" : "path";
}
