import type { Snapshot } from "../change.ts";
import type { MigrationFramework } from "../framework.ts";
import type { Claim } from "../migration.ts";
import type { Pair, PairedName } from "../pairs.ts";
import { cargoFiles, dependsOn, packageOf } from "../sql-files/manifests.ts";
import { markOf } from "../sql-files/marks.ts";
import { pairFramework } from "../sql-files/pair-framework.ts";
import { directoriesAbove, directoryOf, nameOf, withoutZeros } from "../sql-files/paths.ts";
import { RAISING } from "../sql-files/raising.ts";

/** sqlx: `1_title.up.sql` beside `1_title.down.sql`, or the simple `1_title.sql`, which has no way back. */
export const sqlx: MigrationFramework = pairFramework({
  name: "sqlx",
  title: "sqlx",
  parse,
  neighbours: (path, snapshot) => cargoFiles(path, ["sqlx"], snapshot),
  claim,
  afterMissing: "sqlx migrate revert passes over a migration without one and takes back the one before it.",
  downFor: (path) => path.replace(/(?:\.up)?\.sql$/, ".down.sql"),
  idiom: (path, down) => ({
    reversal: path.endsWith(".up.sql")
      ? `${down}, with the statements that take the up file back.`
      : `${path.replace(/\.sql$/, ".up.sql")} instead of ${path}, and ${down}, with the statements that take it back.`,
    raising: RAISING,
  }),
});

// sqlx-core/src/migrate: a number up to the first underscore, and the direction in the ending.
function parse(path: string): PairedName | null {
  const [, digits, ending] = /^(\d+)_.*?(\.up|\.down)?\.sql$/.exec(nameOf(path)) ?? [];
  if (digits === undefined) return null;
  return { version: withoutZeros(digits), direction: ending === ".down" ? "down" : "up" };
}

function claim(path: string, { ups, downs }: Pair, snapshot: Snapshot): Claim | null {
  const { paths, texts } = snapshot;
  const directory = directoryOf(path);
  if (NEIGHBOURS_OF_OTHERS.some((name) => paths.has(`${directory}${name}`))) return null;
  if ([...ups, ...downs].some((file) => markOf(texts.get(file) ?? "") !== null)) return null;
  if (packageOf(path, snapshot) !== "rust") return null;
  if (hasMarksOfItsOwn(path, paths) || dependsOn(path, ["sqlx"], snapshot)) return "configured";
  const isPair = [...ups, ...downs].every((file) => /\.(?:up|down)\.sql$/.test(file));
  return isPair ? "content" : null;
}

// Another tool owns a directory with one of these, though the names of its files may look alike.
const NEIGHBOURS_OF_OTHERS = ["atlas.sum", "meta/_journal.json", "tern.conf", "sqitch.plan"];

function hasMarksOfItsOwn(path: string, paths: ReadonlySet<string>): boolean {
  return directoriesAbove(path).some(
    (directory) => paths.has(`${directory}sqlx.toml`) || paths.has(`${directory}sqlx-data.json`),
  );
}
