import type { Snapshot } from "../change.ts";
import type { MigrationFramework } from "../framework.ts";
import type { Claim } from "../migration.ts";
import type { Pair, PairedName } from "../pairs.ts";
import { goModFile, requiresModule } from "../sql-files/manifests.ts";
import { linesOf } from "../sql-files/marks.ts";
import { pairFramework } from "../sql-files/pair-framework.ts";
import { directoryOf, nameOf } from "../sql-files/paths.ts";
import { RAISING } from "../sql-files/raising.ts";

// migrate/migrations.go of bun; `.tx` only says that the file runs in a transaction.
const FILE = /^(\d{1,14})_([0-9a-z_-]+)(\.tx)?\.(up|down)\.sql$/;
const MAX_SOURCES = 3;

/** bun: `20240101120000_title.up.sql` or `.tx.up.sql` beside its down file, with or without `.tx`. */
export const bunSql: MigrationFramework = pairFramework({
  name: "bun-sql",
  title: "bun (SQL)",
  parse,
  neighbours: (path, snapshot) => [...goModFile(path, snapshot), ...sourcesBeside(path, snapshot)],
  claim,
  afterMissing: "bun runs nothing then, and takes the migration for rolled back.",
  downFor: (path) => path.replace(/\.up\.sql$/, ".down.sql"),
  idiom: (_, down) => ({
    reversal: `${down}, with the statements that take the up file back.`,
    raising: RAISING,
  }),
  // What stands between two of these lines is one query, with or without a semicolon.
  prepare: (text) =>
    linesOf(text)
      .map((line) => (line === "--bun:split" ? ";" : line))
      .join("\n"),
});

function parse(path: string): PairedName | null {
  const [, version, , , direction] = FILE.exec(nameOf(path)) ?? [];
  if (version === undefined) return null;
  return { version, direction: direction === "up" ? "up" : "down" };
}

function claim(path: string, { ups, downs }: Pair, snapshot: Snapshot): Claim | null {
  const { texts } = snapshot;
  const files = [...ups, ...downs];
  const hasMark =
    files.some((file) => /\.tx\.(?:up|down)\.sql$/.test(file)) ||
    files.some((file) => linesOf(texts.get(file) ?? "").includes("--bun:split")) ||
    sourcesBeside(path, snapshot).some((file) => texts.get(file)?.includes("uptrace/bun/migrate") === true);
  if (hasMark) return "configured";
  const [goMod] = goModFile(path, snapshot).map((file) => texts.get(file) ?? "");
  if (goMod === undefined || !requiresModule(goMod, "github.com/uptrace/bun")) return null;
  return requiresModule(goMod, "github.com/golang-migrate/migrate") ? null : "content";
}

// The Go file that lets bun discover the SQL files lies among them.
function sourcesBeside(path: string, { paths }: Snapshot): readonly string[] {
  const directory = directoryOf(path);
  return [...paths]
    .filter((file) => file.endsWith(".go") && directoryOf(file) === directory && !file.endsWith("_test.go"))
    .sort((a, b) => Number(/^\d/.test(nameOf(a))) - Number(/^\d/.test(nameOf(b))) || (a < b ? -1 : 1))
    .slice(0, MAX_SOURCES);
}
