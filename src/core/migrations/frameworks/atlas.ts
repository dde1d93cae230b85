import type { Parsers } from "../../../kernel/parsers.ts";
import type { Snapshot } from "../change.ts";
import type { MigrationFramework } from "../framework.ts";
import type { Idiom, Migration } from "../migration.ts";
import { sqlSide } from "../sql/sql-side.ts";
import { linesOf, markOf } from "../sql-files/marks.ts";
import { type OneFile, oneFileFramework } from "../sql-files/one-file.ts";
import { directoryOf, nameOf } from "../sql-files/paths.ts";
import { RAISING } from "../sql-files/raising.ts";
import { absent, sectionSide, unreadable } from "../sql-files/sections.ts";
import { fileDirectives, txtarSections } from "./atlas/parse-atlas.ts";

/**
 * Atlas: `20240101120000_title.sql` beside `atlas.sum`. The way back is computed from the database when it is needed,
 * unless the file is an archive with a `down.sql`. Directories in the format of another tool are that tool's.
 */
export const atlas: MigrationFramework = oneFileFramework({
  name: "atlas",
  title: "Atlas",
  versionOf(path: string): string | undefined {
    // Version in sql/migrate/dir.go: what stands before the first underscore.
    const [, version, ending] = /^(\d[^_.]*)(?:_.*?)?(\.up|\.down)?\.sql$/.exec(nameOf(path)) ?? [];
    return ending === undefined ? version : undefined;
  },
  read,
  claimUnread: (path, { paths }) => (paths.has(`${directoryOf(path)}atlas.sum`) ? "configured" : null),
  idiomOf,
});

function read({ path, version, text }: OneFile, { paths }: Snapshot, parsers: Parsers): readonly Migration[] {
  const mark = markOf(text);
  const isListed = paths.has(`${directoryOf(path)}atlas.sum`);
  const directives = fileDirectives(text);
  if (mark !== null && mark !== "atlas") return [];
  if (!isListed && !directives.includes("txtar")) return [];
  const about = { tool: "atlas", version, path, claim: "configured", idiom: idiomOf(path) } as const;
  if (directives.includes("checkpoint")) {
    const up = absent("A checkpoint: Atlas runs it only on a database that has no migration yet.", path, 1);
    return [{ ...about, up, down: absent(COMPUTED, path, 1), reversal: null }];
  }
  if (!directives.includes("txtar")) {
    const up = sqlSide(text, { file: path, firstLine: 1 }, parsers);
    return [{ ...about, up, down: absent(COMPUTED, path, 1), reversal: null }];
  }
  const sections = txtarSections(linesOf(text));
  const [migration, down] = [sections.get("migration.sql"), sections.get("down.sql")];
  return [
    {
      ...about,
      up:
        migration === undefined
          ? unreadable("The archive has no file `migration.sql`.", path, 1)
          : sectionSide(migration, path, parsers),
      down: down === undefined ? absent(COMPUTED, path, 1) : sectionSide(down, path, parsers),
      reversal: down === undefined ? null : { path },
    },
  ];
}

const COMPUTED =
  "No reversal is written. `atlas migrate down` computes one from the database at that moment, so nobody has seen it before.";

function idiomOf(path: string): Idiom {
  return {
    reversal: `${path}, as an archive with both directions:

-- atlas:txtar

-- migration.sql --
<the statements that are there now>

-- down.sql --
<the statements that take them back>

And then: atlas migrate hash`,
    raising: `-- down.sql --\n${RAISING}`,
  };
}
