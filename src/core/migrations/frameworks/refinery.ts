import type { Parsers } from "../../../kernel/parsers.ts";
import type { Snapshot } from "../change.ts";
import type { MigrationFramework } from "../framework.ts";
import type { Claim, Idiom, Migration } from "../migration.ts";
import { sqlSide } from "../sql/sql-side.ts";
import { cargoFiles, dependsOn, packageOf } from "../sql-files/manifests.ts";
import { markOf } from "../sql-files/marks.ts";
import { type OneFile, oneFileFramework } from "../sql-files/one-file.ts";
import { directoriesAbove, nameOf, withoutZeros } from "../sql-files/paths.ts";
import { absent } from "../sql-files/sections.ts";

// refinery-core 0.10, src/util.rs. `U` is a migration out of order, never one that undoes.
const FILE = /^[UV](\d+)__\w+\.sql$/;

/** Its crates. */
export const REFINERY: readonly string[] = ["refinery", "refinery-core"];

/** refinery's SQL files: `V1__title.sql` and `U1__title.sql`. It has no way back. */
export const refinery: MigrationFramework = oneFileFramework({
  name: "refinery",
  title: "refinery",
  versionOf(path: string): string | undefined {
    const digits = FILE.exec(nameOf(path))?.[1];
    return digits === undefined ? undefined : withoutZeros(digits);
  },
  neighbours: (path, snapshot) => cargoFiles(path, REFINERY, snapshot),
  read,
  claimUnread: (path, snapshot) => claimOf(path, "", snapshot),
  idiomOf: (path) => idiomOf(FILE.exec(nameOf(path))?.[1] ?? ""),
});

function read({ path, version, text }: OneFile, snapshot: Snapshot, parsers: Parsers): readonly Migration[] {
  const claim = claimOf(path, text, snapshot);
  if (claim === null) return [];
  const up = sqlSide(text, { file: path, firstLine: 1 }, parsers);
  const down = absent("refinery has no way back: it never runs a file to undo another.", path, 1);
  return [{ tool: "refinery", version, path, claim, up, down, reversal: null, idiom: idiomOf(version) }];
}

function claimOf(path: string, text: string, snapshot: Snapshot): Claim | null {
  if (markOf(text) !== null || packageOf(path, snapshot) !== "rust") return null;
  const isFlyway = directoriesAbove(path).some((directory) =>
    ["flyway.conf", "flyway.toml"].some((name) => snapshot.paths.has(`${directory}${name}`)),
  );
  if (isFlyway) return null;
  return dependsOn(path, REFINERY, snapshot) ? "configured" : "content";
}

function idiomOf(version: string): Idiom {
  return {
    reversal: `refinery cannot go back. Write in the rollback plan what takes version ${version} back: the statements for the
database's own client, together with
DELETE FROM refinery_schema_history WHERE version = ${version};`,
    raising: "Say in the rollback plan that there is no way back, why, and who has agreed.",
  };
}
