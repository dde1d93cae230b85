import type { PairedName } from "../pairs.ts";
import { pairFramework } from "../sql-files/pair-framework.ts";
import { nameOf } from "../sql-files/paths.ts";
import { RAISING } from "../sql-files/raising.ts";

// supabase/cli, pkg/migration/list.go: what does not have this name in `supabase/migrations` is skipped, and so are the
// folders below it.
const MIGRATION = /^((?:.*\/)?supabase\/)migrations\/(\d+)_[^/]*\.sql$/;
// Where teams keep what takes a migration back: the tool would run it as a migration if it lay beside it.
const REVERSAL =
  /^((?:.*\/)?supabase\/)(?:rollbacks?|down|down[-_]migrations|migrations\/(?:rollbacks?|down))\/(\d+)_[^/]*\.sql$/;

/** Supabase CLI: `supabase/migrations/20240102120000_title.sql`; by convention `supabase/rollbacks` takes them back. */
export const supabase = pairFramework({
  name: "supabase",
  title: "Supabase CLI",
  parse,
  neighbours: () => [],
  claim: () => "content",
  afterMissing: "The Supabase CLI has no way back of its own: it runs the files of supabase/migrations only.",
  downFor: (path) => path.replace(/(^|\/)supabase\/migrations\//, "$1supabase/rollbacks/"),
  idiom: (path, down) => ({
    reversal: `${down}, with the statements that take the migration back. It must not lie in supabase/migrations: the
Supabase CLI would run it as a migration. To run it, and then to take the version off the list of what ran:
psql "$DATABASE_URL" --single-transaction -v ON_ERROR_STOP=1 -f ${down}
supabase migration repair --status reverted ${/^\d+/.exec(nameOf(path))?.[0] ?? "<version>"}`,
    raising: RAISING,
  }),
});

function parse(path: string): PairedName | null {
  const [, above, version] = MIGRATION.exec(path) ?? [];
  if (above !== undefined && version !== undefined) return { version, direction: "up", group: above };
  const [, beside, reversed] = REVERSAL.exec(path) ?? [];
  return beside === undefined || reversed === undefined
    ? null
    : { version: reversed, direction: "down", group: beside };
}
