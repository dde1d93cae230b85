import { describe, expect, it } from "vitest";
import { supabase } from "../../../../src/core/migrations/frameworks/supabase.ts";
import { judgeMigrations } from "../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../support/migration-change.ts";
import { loadParsers } from "../../../support/parsers.ts";

const parsers = await loadParsers([]);
const PATH = "supabase/migrations/20240102120000_add_notes.sql";
const CREATE = "CREATE TABLE notes (id bigint);\n";

describe("the Supabase CLI's files", () => {
  it.each<[string, string | null]>([
    [PATH, "20240102120000"],
    ["apps/web/supabase/migrations/1_a.sql", "1"],
    ["supabase/rollbacks/20240102120000_add_notes.sql", "20240102120000"],
    ["supabase/migrations/down/20240102120000_add_notes.sql", "20240102120000"],
    ["supabase/migrations/old/1_a.sql", null],
    ["supabase/seed.sql", null],
    ["supabase/migrations/README.md", null],
    ["mysupabase/migrations/1_a.sql", null],
  ])("claims %s as version %s", (path, version) => {
    expect(supabase.claims(path)).toBe(version !== null);
    expect(supabase.versionOf(path)).toBe(version);
  });

  it.each([
    "supabase/rollbacks/20240102120000_add_notes.sql",
    "supabase/rollback/20240102120000_undo.sql",
    "supabase/down/20240102120000_add_notes.sql",
    "supabase/migrations/down/20240102120000_add_notes.down.sql",
  ])("takes %s for the way back", (down) => {
    const files = [PATH, down].map((path) => ({ path, status: "added" as const }));

    const verdicts = judgeMigrations(
      changeOf(files, { [PATH]: CREATE, [down]: "DROP TABLE notes;\n" }),
      parsers,
    );

    expect(verdicts).toMatchObject([{ tool: "supabase", verdict: "reversible", reversal: { path: down } }]);
  });

  it("says where the way back has to lie, and how it is run", () => {
    const [found] = judgeMigrations(changeOf([{ path: PATH, status: "added" }], { [PATH]: CREATE }), parsers);

    expect(found).toMatchObject({ tool: "supabase", verdict: "missing" });
    expect(found?.write).toContain("supabase/rollbacks/20240102120000_add_notes.sql, with the statements");
    expect(found?.write).toContain("supabase migration repair --status reverted 20240102120000");
  });

  it.each([
    [
      "drizzle",
      { "supabase/migrations/meta/_journal.json": '{"entries":[{"tag":"20240102120000_add_notes"}]}' },
    ],
    ["atlas", { "supabase/migrations/atlas.sum": "h1:" }],
  ])("leaves its folder to %s where that has its own files in it", (tool, beside) => {
    const change = changeOf([{ path: PATH, status: "added" }], { [PATH]: CREATE, ...beside });

    expect(judgeMigrations(change, parsers).map((found) => found.tool)).toEqual([tool]);
  });
});
