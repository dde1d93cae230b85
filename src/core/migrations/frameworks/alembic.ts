import type { Parsers } from "../../../kernel/parsers.ts";
import type { Snapshot } from "../change.ts";
import type { MigrationFramework } from "../framework.ts";
import type { Migration } from "../migration.ts";
import { moduleName, present } from "../python/paths.ts";
import { configurationsFor, isConfigured } from "./alembic/configuration.ts";
import { readRevision } from "./alembic/revision.ts";

// The identifiers that Alembic makes up: twelve digits of a UUID (alembic/util/langhelpers.py, rev_id).
const MADE_UP = /^[0-9a-f]{12}(?:_|$)/;

/** Alembic: revisions in `versions`, each with its `revision`, `down_revision`, `upgrade` and `downgrade`. */
export const alembic: MigrationFramework = {
  name: "alembic",
  title: "Alembic",
  languages: ["python"],

  claims,

  versionOf(): null {
    return null;
  },

  reads(touched: readonly string[], snapshot: Snapshot): readonly string[] {
    const own = touched.filter(claims);
    return [...present(own, snapshot), ...own.flatMap((path) => configurationsFor(path, snapshot))];
  },

  find(touched: readonly string[], snapshot: Snapshot, parsers: Parsers): readonly Migration[] {
    const own = present(touched, snapshot).filter(claims);
    return own.flatMap((path) => {
      const text = snapshot.texts.get(path) ?? null;
      const tool = { tool: "alembic", command: "alembic" };
      return readRevision(path, text, isConfigured(path, snapshot), tool, parsers) ?? [];
    });
  },
};

function claims(path: string): boolean {
  const name = moduleName(path);
  if (name === null || name === "env") return false;
  return MADE_UP.test(name) || /(?:^|\/)(?:versions|alembic)\//.test(path);
}
