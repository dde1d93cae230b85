import type { Parsers } from "../../../../kernel/parsers.ts";
import { stemOf } from "../../javascript/migration-path.ts";
import type { Migration } from "../../migration.ts";
import type { Side } from "../../side.ts";
import { sqlSide } from "../../sql/sql-side.ts";
import { sqlSections } from "./sql-sections.ts";

/** The version of a path that may be a SQL migration of node-pg-migrate; null for another one. */
export function sqlVersion(path: string): string | null {
  return /(?:^|\/)\d+[_-][^/]*\.sql$/.test(path) && !/\.(?:up|down)\.sql$/.test(path) ? stemOf(path) : null;
}

/** A SQL file with node-pg-migrate's markers; null without one of them: it may be any tool's. */
export function sqlMigration(path: string, text: string | null, parsers: Parsers): Migration | null {
  if (text === null) return null;
  const { isMarked, up, down } = sqlSections(text);
  if (!isMarked) return null;
  // sqlMigration.js: without a down marker the down is `false`, which fails.
  const absent: Side = {
    kind: "absent",
    reason: "There is no -- Down Migration: node-pg-migrate fails when it should take it back.",
    file: path,
    line: 1,
  };
  return {
    tool: "node-pg-migrate",
    version: stemOf(path),
    path,
    claim: "content",
    up: sqlSide(up.text, { file: path, firstLine: up.firstLine }, parsers),
    down: down === null ? absent : sqlSide(down.text, { file: path, firstLine: down.firstLine }, parsers),
    reversal: down === null ? null : { path },
    idiom: {
      reversal: `-- ${path}\n-- Down Migration\nALTER TABLE <table> DROP COLUMN <column>;`,
      raising: "-- Down Migration\nDO $$ BEGIN RAISE EXCEPTION 'irreversible: <reason>'; END $$;",
    },
  };
}
