import type { Parsers } from "../../../kernel/parsers.ts";
import type { Snapshot } from "../change.ts";
import type { MigrationFramework } from "../framework.ts";
import { stemOf } from "../javascript/migration-path.ts";
import type { Migration } from "../migration.ts";
import type { Side } from "../side.ts";
import { mayBeChangelog } from "./liquibase/changelog-path.ts";
import { readChangelog } from "./liquibase/read-changelog.ts";
import { mayBeScript, runByChangelogs } from "./liquibase/scripts.ts";
import { looksLikeChangelog } from "./unknown/changelog.ts";
import { languageOf, looksLikeCode } from "./unknown/code.ts";
import { hasNumber, mayBeAMigration, mayOnlySeed } from "./unknown/paths.ts";
import { doesToRows, doesToSchema } from "./unknown/sql.ts";

/**
 * What lies among migrations, looks like one, and belongs to no tool that is judged: it is said so, instead of nothing.
 * It stands last, and claims by the path alone, so that every other tool goes first.
 */
export const unknown: MigrationFramework = {
  name: "unknown",
  title: "an unknown tool",
  languages: ["c-sharp", "elixir", "go", "javascript", "php", "python", "ruby", "rust", "tsx", "typescript"],

  claims: mayBeAMigration,

  versionOf(path: string): string | null {
    return mayBeAMigration(path) ? stemOf(path) : null;
  },

  reads(touched: readonly string[], snapshot: Snapshot): readonly string[] {
    return present(touched, snapshot);
  },

  find(touched: readonly string[], snapshot: Snapshot, parsers: Parsers): readonly Migration[] {
    const here = present(touched, snapshot);
    const scripts = here.filter(mayBeScript);
    // What a changelog runs is judged where it is run.
    const run = scripts.length === 0 ? new Set<string>() : runByChangelogs(scripts, snapshot);
    return here
      .filter((path) => !run.has(path) && looksLikeOne(path, snapshot.texts.get(path) ?? null, parsers))
      .map(migrationAt);
  },
};

function present(touched: readonly string[], { paths }: Snapshot): readonly string[] {
  return [...new Set(touched)].filter((path) => mayBeAMigration(path) && paths.has(path));
}

function looksLikeOne(path: string, text: string | null, parsers: Parsers): boolean {
  // Of what cannot be read the name has to say it.
  if (text === null) return hasNumber(path);
  if (path.endsWith(".sql")) {
    return doesToSchema(text, parsers) || (!mayOnlySeed(path) && doesToRows(text, parsers));
  }
  if (/\.(?:xml|ya?ml|json)$/.test(path)) return !isLiquibase(path, text) && looksLikeChangelog(path, text);
  const language = languageOf(path);
  // Without a grammar for it only the name tells.
  return language === null ? hasNumber(path) : looksLikeCode(path, text, language, parsers);
}

// Liquibase's own changelogs, those that only include others too.
function isLiquibase(path: string, text: string): boolean {
  return mayBeChangelog(path) && readChangelog(path, text).kind === "changelog";
}

function migrationAt(path: string): Migration {
  const side: Side = { kind: "unreadable", reason: REASON, file: path, line: 1 };
  const version = stemOf(path);
  return {
    tool: "unknown",
    version,
    path,
    claim: "path",
    up: side,
    down: side,
    reversal: null,
    idiom: IDIOM,
  };
}

const REASON =
  "It looks like a migration of a tool that is not judged yet. Declare its files in the policy under `plan.migrations.custom`, or have a named person say how it is taken back.";

const IDIOM = {
  reversal: `plan:
  migrations:
    custom:
      - name: <tool>
        up: "<folder>/*.up.sql"
        down: "<folder>/*.down.sql"`,
  raising: "A named person's word in the rollback plan on how the database is brought back.",
};
