import { judgeMigration } from "../../../src/core/migrations/judge-migration.ts";
import type { Migration } from "../../../src/core/migrations/migration.ts";
import type { Side } from "../../../src/core/migrations/side.ts";
import { sqlSide } from "../../../src/core/migrations/sql/sql-side.ts";
import { joinedSide } from "../../../src/core/migrations/sql-files/sections.ts";
import type { MigrationVerdict } from "../../../src/core/migrations/verdict.ts";
import type { Parsers } from "../../../src/kernel/parsers.ts";
import { loadParsers } from "../../support/parsers.ts";

const shipped = await loadParsers([]);

/** As if no text were PostgreSQL's, so that tokens alone have to do. */
export const TOKENS_ONLY: Parsers = {
  source: shipped.source,
  postgres: () => ({ kind: "refused", message: "refused by the test", line: 1 }),
};

/** The verdict on a migration of two texts of SQL. */
export function judgedSql(up: string, down: string, parsers: Parsers = shipped): MigrationVerdict {
  return judgeMigration(sqlMigration([up], [down], parsers));
}

/** A migration whose directions are texts of SQL, each read by itself. */
export function sqlMigration(
  ups: readonly [string, ...string[]],
  downs: readonly [string, ...string[]],
  parsers: Parsers = shipped,
): Migration {
  return {
    tool: "any",
    version: "1",
    path: "up.sql",
    claim: "content",
    up: sideOf(ups, "up.sql", parsers),
    down: sideOf(downs, "down.sql", parsers),
    reversal: { path: "down.sql" },
    idiom: { reversal: "A reversal.", raising: "RAISE" },
  };
}

function sideOf([first, ...more]: readonly [string, ...string[]], file: string, parsers: Parsers): Side {
  const read = (text: string): Side => sqlSide(text, { file, firstLine: 1 }, parsers);
  return joinedSide([read(first), ...more.map(read)]);
}
