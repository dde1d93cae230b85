import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { isInstalled } from "../../support/docker-registry.ts";
import { postgresPrograms } from "../postgres.ts";

export interface InstalledTools {
  /** Where test/fixtures/tools/install has put them. */
  readonly folder: string;
  /** Folder of PostgreSQL's own programs. */
  readonly postgres: string;
}

/** The tools and databases that these tests need, or null with one line that says what is missing. CI must have all. */
export function installedTools(): InstalledTools | null {
  const cache = process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache");
  const folder = process.env["MIGRATION_TOOLS"] ?? join(cache, "rollback-ready", "migration-tools");
  const otherwise = "no real migration tool is run";
  if (!existsSync(join(folder, "stamp"))) {
    if (process.env["CI"] === "true") throw new Error("CI must run test/fixtures/tools/install.");
    console.log(`test/fixtures/tools/install was not run: ${otherwise}.`);
    return null;
  }
  if (!isInstalled("psql", otherwise) || !isInstalled("sqlite3", otherwise)) return null;
  const postgres = postgresPrograms();
  if (postgres === null) {
    console.log(`postgresql is not installed: ${otherwise}.`);
    return null;
  }
  return { folder, postgres };
}
