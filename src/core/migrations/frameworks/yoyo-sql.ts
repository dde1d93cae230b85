import type { Snapshot } from "../change.ts";
import type { MigrationFramework } from "../framework.ts";
import type { Claim } from "../migration.ts";
import type { Pair, PairedName } from "../pairs.ts";
import { linesOf, markOf } from "../sql-files/marks.ts";
import { pairFramework } from "../sql-files/pair-framework.ts";
import { directoriesAbove, nameOf } from "../sql-files/paths.ts";
import { RAISING } from "../sql-files/raising.ts";

const ROLLBACK = ".rollback.sql";

/** yoyo's SQL files: `0001.title.sql` beside `0001.title.rollback.sql`. Those in Python are another plug-in's. */
export const yoyoSql: MigrationFramework = pairFramework({
  name: "yoyo-sql",
  title: "yoyo (SQL)",
  parse,
  neighbours: () => [],
  claim,
  afterMissing: "yoyo runs nothing then, and takes the migration for rolled back.",
  downFor: (path) => path.replace(/\.sql$/, ROLLBACK),
  idiom: (_, down) => ({
    reversal: `${down}, with the statements that take the migration back.`,
    raising: RAISING,
  }),
});

// yoyo/migrations.py: the version is the name without `.sql`; hooks have a name of their own.
function parse(path: string): PairedName | null {
  const name = nameOf(path);
  if (!name.endsWith(".sql") || name.startsWith("post-apply")) return null;
  if (name.endsWith(ROLLBACK)) return { version: name.slice(0, -ROLLBACK.length), direction: "down" };
  return /^\d.*(?<!\.up|\.down)\.sql$/.test(name) ? { version: name.slice(0, -4), direction: "up" } : null;
}

function claim(path: string, { ups, downs }: Pair, { paths, texts }: Snapshot): Claim | null {
  const up = texts.get(ups[0] ?? "") ?? "";
  if (markOf(up) !== null) return null;
  if (directoriesAbove(path).some((directory) => paths.has(`${directory}yoyo.ini`))) return "configured";
  return downs.length > 0 || hasDirective(up) ? "content" : null;
}

function hasDirective(text: string): boolean {
  const lines = linesOf(text);
  const first = lines.findIndex((line) => line.trim() !== "" && !line.trimStart().startsWith("--"));
  return lines
    .slice(0, first < 0 ? lines.length : first)
    .some((line) => /^\s*--\s*(?:depends|transactional)\s*:/.test(line));
}
