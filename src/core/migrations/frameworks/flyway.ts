import type { Parsers } from "../../../kernel/parsers.ts";
import type { Snapshot } from "../change.ts";
import type { MigrationFramework } from "../framework.ts";
import { groupBy } from "../group.ts";
import type { Migration } from "../migration.ts";
import { cargoFiles, dependsOn, packageOf } from "../sql-files/manifests.ts";
import { markOf } from "../sql-files/marks.ts";
import { directoryOf } from "../sql-files/paths.ts";
import { type FlywayConfig, flywayConfigFiles, flywayConfigOf } from "./flyway/flyway-config.ts";
import { type FlywayFile, mayBeFlyway, parseFlyway, versionIn } from "./flyway/flyway-name.ts";
import { readBaseline, readRepeatable, readVersioned } from "./flyway/read-flyway.ts";
import { REFINERY } from "./refinery.ts";

/** Flyway: `V1__title.sql` and `U1__title.sql`, paired by version; `R__` runs again on each change, `B1__` is a baseline. */
export const flyway: MigrationFramework = {
  name: "flyway",
  title: "Flyway",
  languages: [],
  claims: mayBeFlyway,
  versionOf: versionIn,

  reads(touched: readonly string[], snapshot: Snapshot): readonly string[] {
    const named = touched.filter(mayBeFlyway);
    return [
      ...named.flatMap((path) => [
        ...flywayConfigFiles(path, snapshot),
        ...cargoFiles(path, REFINERY, snapshot),
      ]),
      ...filesOf(named, snapshot).map(({ path }) => path),
    ];
  },

  find(touched: readonly string[], snapshot: Snapshot, parsers: Parsers): readonly Migration[] {
    const own = touched.filter((path) => mayBeFlyway(path) && isFlyways(path, snapshot));
    const byMigration = groupBy(filesOf(own, snapshot), keyOf);
    return [...byMigration.values()].flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const config = flywayConfigOf(first.path, snapshot);
      switch (first.kind) {
        case "repeatable":
          return group.map((file) => readRepeatable(file, config, snapshot, parsers));
        case "baseline":
          return group.map((file) => readBaseline(file, config));
        case "versioned":
        case "undo":
          return [readVersioned(group, config, snapshot, parsers)];
        default:
          return first.kind satisfies never;
      }
    });
  },
};

// Those of the migrations that the paths name, in both directions, whether the path itself is still there or not.
function filesOf(named: readonly string[], snapshot: Snapshot): readonly FlywayFile[] {
  const parse = (path: string): FlywayFile[] => {
    const file = parseFlyway(path, flywayConfigOf(path, snapshot));
    return file === null ? [] : [file];
  };
  const wanted = new Set(named.flatMap(parse).map(keyOf));
  if (wanted.size === 0) return [];
  const places = new Set(named.map(placeOf));
  return [...snapshot.paths]
    .filter((path) => mayBeFlyway(path) && places.has(placeOf(path)))
    .flatMap(parse)
    .filter((file) => wanted.has(keyOf(file)));
}

function keyOf(file: FlywayFile): string {
  const isPaired = file.kind === "versioned" || file.kind === "undo";
  return isPaired ? `${placeOf(file.path)}\n${file.version}` : file.path;
}

// Flyway looks for both in all of its locations; teams keep the undo scripts beside the others, below or next to them.
function placeOf(path: string): string {
  return directoryOf(path).replace(
    /(^|\/)(?:migrations?\/)?(?:(?:migrations?|versioned|versions?|undos?|rollbacks?|down)\/)$/i,
    "$1",
  );
}

function isFlyways(path: string, snapshot: Snapshot): boolean {
  const text = snapshot.texts.get(path) ?? null;
  if (text !== null && markOf(text) !== null) return false;
  // A class with a name like that is a migration only when it says so.
  if (text !== null && !path.endsWith(".sql") && !text.includes("JavaMigration")) return false;
  const config: FlywayConfig = flywayConfigOf(path, snapshot);
  if (config.isFound || path.includes("db/migration/")) return true;
  if (dependsOn(path, REFINERY, snapshot)) return false;
  return packageOf(path, snapshot) !== "rust";
}
