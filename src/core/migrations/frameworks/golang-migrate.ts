import type { Parsers } from "../../../kernel/parsers.ts";
import type { Snapshot } from "../change.ts";
import type { MigrationFramework } from "../framework.ts";
import type { Migration } from "../migration.ts";
import { type Pair, type PairedName, pairUp } from "../pairs.ts";
import { readPair } from "../read-pair.ts";

// golang-migrate, source/parse.go: the expression by which it finds its files, in one directory without its
// subdirectories. What lies between version and direction is a title only.
const FILE = /^([0-9]+)_(.*)\.(down|up)\.(.*)$/;

/** golang-migrate: `000001_title.up.sql` beside `000001_title.down.sql`, paired by their number. */
export const golangMigrate: MigrationFramework = {
  name: "golang-migrate",
  title: "golang-migrate",
  languages: [],

  claims(path: string): boolean {
    return parseName(path) !== null;
  },

  versionOf(path: string): string | null {
    return parseName(path)?.version ?? null;
  },

  reads(touched: readonly string[], snapshot: Snapshot): readonly string[] {
    return pairUp(touched, snapshot, parseName).flatMap(({ ups, downs }) => [...ups, ...downs]);
  },

  find(touched: readonly string[], snapshot: Snapshot, parsers: Parsers): readonly Migration[] {
    return pairUp(touched, snapshot, parseName).map((pair) =>
      readPair(
        pair,
        {
          tool: "golang-migrate",
          claim: "path",
          afterMissing: "golang-migrate steps back over a version without a down file and runs nothing.",
          idiom: {
            reversal: `${expectedDown(pair)}, with the statements that take the up file back.`,
            raising: "DO $$ BEGIN RAISE EXCEPTION 'irreversible: <reason>'; END $$;",
          },
        },
        snapshot,
        parsers,
      ),
    );
  },
};

function parseName(path: string): PairedName | null {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const [, digits, , direction] = FILE.exec(name) ?? [];
  if (digits === undefined || direction === undefined) return null;
  // The tool compares numbers: `0001` and `1` are one version.
  const version = digits.replace(/^0+(?=\d)/, "");
  return { version, direction: direction === "up" ? "up" : "down" };
}

function expectedDown({ ups, downs }: Pair): string {
  const path = ups[0] ?? downs[0] ?? "";
  const cut = path.lastIndexOf(".up.");
  return cut < 0 ? path : `${path.slice(0, cut)}.down.${path.slice(cut + 4)}`;
}
