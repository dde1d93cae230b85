import type { Parsers } from "../../../kernel/parsers.ts";
import type { MigrationFramework } from "../framework.ts";
import type { Idiom, Migration } from "../migration.ts";
import type { Side } from "../side.ts";
import { linesOf, markOf } from "../sql-files/marks.ts";
import { type OneFile, oneFileFramework } from "../sql-files/one-file.ts";
import { isAmongMigrations, nameOf } from "../sql-files/paths.ts";
import { RAISING } from "../sql-files/raising.ts";
import { absent, joinedSide, sectionOf, sectionSide, unreadable } from "../sql-files/sections.ts";

// pkg/dbmate/db.go and migration.go: the expressions by which dbmate finds its files and their blocks.
const FILE = /^(\d+).*\.sql$/;
const UP = /^--\s*migrate:up(?:\s|$)/;
const DOWN = /^--\s*migrate:down(?:\s|$)/;

/** dbmate: `20240101120000_title.sql` with one or more pairs of `-- migrate:up` and `-- migrate:down`. */
export const dbmate: MigrationFramework = oneFileFramework({
  name: "dbmate",
  title: "dbmate",
  versionOf: (path) => FILE.exec(nameOf(path))?.[1],
  read,
  claimUnread: (path) => (isAmongMigrations(path) ? "path" : null),
  idiomOf,
});

function read({ path, version, text }: OneFile, _: unknown, parsers: Parsers): readonly Migration[] {
  if (markOf(text) !== "dbmate") return [];
  const { up, down } = sidesOf(linesOf(text), path, parsers);
  return [
    {
      tool: "dbmate",
      version,
      path,
      claim: "configured",
      up,
      down,
      reversal: { path },
      idiom: idiomOf(path),
    },
  ];
}

interface Sides {
  readonly up: Side;
  readonly down: Side;
}

function sidesOf(lines: readonly string[], path: string, parsers: Parsers): Sides {
  const starts = lines.flatMap((line, index) => (UP.test(line) ? [index] : []));
  const [start] = starts;
  if (start === undefined) return refused("dbmate refuses a file without `-- migrate:up`.", path, 1);
  const early = lines.findIndex((line) => line.trim() !== "" && !line.trimStart().startsWith("--"));
  if (early >= 0 && early < start) {
    return refused("dbmate refuses a file with a statement before `-- migrate:up`.", path, early + 1);
  }
  const downs = lines.flatMap((line, index) => (index > start && DOWN.test(line) ? [index] : []));
  const pairs: Sides[] = [];
  for (const [index, from] of starts.entries()) {
    const to = starts[index + 1] ?? lines.length;
    const isHere = (at: number | undefined): at is number => at !== undefined && at < to;
    const at = isHere(downs[0]) ? downs.shift() : undefined;
    if (isHere(downs[0])) {
      return refused("dbmate refuses two `-- migrate:down` after one `-- migrate:up`.", path, downs[0] + 1);
    }
    pairs.push({
      up: sectionSide(sectionOf(lines, from, at ?? to), path, parsers),
      down:
        at === undefined
          ? absent(NO_DOWN, path, from + 1)
          : sectionSide(sectionOf(lines, at, to), path, parsers),
    });
  }
  const [first, ...others] = pairs;
  if (first === undefined) return refused("dbmate refuses a file without `-- migrate:up`.", path, 1);
  return {
    up: joinedSide([first.up, ...others.map(({ up }) => up)]),
    down: joinedSide([first.down, ...others.map(({ down }) => down)]),
  };
}

const NO_DOWN = "There is no `-- migrate:down`. dbmate refuses the file, so neither direction runs.";

function refused(reason: string, file: string, line: number): Sides {
  const side = unreadable(reason, file, line);
  return { up: side, down: side };
}

function idiomOf(path: string): Idiom {
  return {
    reversal: `In ${path}:

-- migrate:down
<the statements that take the block above back>`,
    raising: `-- migrate:down\n${RAISING}`,
  };
}
