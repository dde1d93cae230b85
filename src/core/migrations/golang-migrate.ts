import type { Change, Texts } from "./change.ts";
import type { MigrationFramework } from "./framework.ts";
import { judgePair } from "./pair-verdict.ts";
import { type Pair, type PairedName, pairUp } from "./pairs.ts";

// golang-migrate, source/parse.go: the expression by which it finds its files, in one directory without its
// subdirectories. What lies between version and direction is a title only.
const FILE = /^([0-9]+)_(.*)\.(down|up)\.(.*)$/;

/** golang-migrate: `000001_title.up.sql` beside `000001_title.down.sql`, paired by their number. */
export const golangMigrate: MigrationFramework = {
  name: "golang-migrate",

  claims(path: string): boolean {
    return parseName(path) !== null;
  },

  reads(change: Change): readonly string[] {
    return pairUp(change, parseName).flatMap(({ ups, downs }) => [...ups, ...downs]);
  },

  judge(change: Change, texts: Texts) {
    return pairUp(change, parseName).map((pair) =>
      judgePair(pair, {
        tool: "golang-migrate",
        texts,
        isListComplete: change.head.complete,
        expectedDown: expectedDown(pair),
        afterMissing: "golang-migrate steps back over a version without a down file and runs nothing.",
        raisingForm: RAISING_FORM,
      }),
    );
  },
};

const RAISING_FORM = "DO $$ BEGIN RAISE EXCEPTION 'irreversible: <reason>'; END $$;";

function parseName(path: string): PairedName | null {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const [, digits, , direction] = FILE.exec(name) ?? [];
  if (digits === undefined || direction === undefined) return null;
  // The tool compares numbers: `0001` and `1` are one version.
  const version = digits.replace(/^0+(?=\d)/, "");
  return { version, direction: direction === "up" ? "up" : "down" };
}

function expectedDown(pair: Pair): string {
  const path = pair.ups[0] ?? pair.gone[0]?.path ?? "";
  const cut = path.lastIndexOf(".up.");
  return cut < 0 ? path : `${path.slice(0, cut)}.down.${path.slice(cut + 4)}`;
}
