import { describe, expect, it } from "vitest";
import { drizzle } from "../../../../src/core/migrations/frameworks/drizzle.ts";
import { judgeMigrations } from "../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../support/migration-change.ts";
import { loadParsers } from "../../../support/parsers.ts";

const parsers = await loadParsers([]);
const CREATE = "CREATE TABLE a (x int);\n";
const JOURNAL = "drizzle/meta/_journal.json";
describe("Drizzle", () => {
  it.each<[string, string | null, boolean]>([
    ["drizzle/0001_add_notes.sql", "0001_add_notes", true],
    ["drizzle/0001_add_notes.down.sql", "0001_add_notes", true],
    ["drizzle/20240102120000_a/migration.sql", "20240102120000_a", true],
    ["drizzle/meta/_journal.json", null, false],
    ["drizzle/0001_add.notes.sql", null, false],
    ["drizzle/schema.sql", null, false],
  ])("claims %s as version %s: %s", (path, version, expected) => {
    expect(drizzle.claims(path)).toBe(expected);
    expect(drizzle.versionOf(path)).toBe(version);
  });

  it.each<[string, string | null]>([
    ["could not be read", null],
    ["is not JSON", "{"],
    ["has another shape", '{"entries":{}}'],
    ["does not list the file", '{"entries":[{"tag":"0000_a"}]}'],
  ])("does not decide while the journal %s", (_, journal) => {
    const found = judge("drizzle/0001_a.sql", { "drizzle/0001_a.sql": CREATE, [JOURNAL]: journal });

    expect(found).toMatchObject([
      {
        tool: "drizzle",
        verdict: "undecided",
        file: "drizzle/0001_a.sql",
        reason: expect.stringContaining("journal"),
      },
    ]);
  });

  it("has nothing to say about a directory without a journal", () => {
    const { head } = changeOf([], { "drizzle/0001_a.sql": CREATE });

    expect(drizzle.find(["drizzle/0001_a.sql"], head, parsers)).toEqual([]);
  });

  it("says that a listed file without a down file is missing its reversal", () => {
    const found = judge("drizzle/0001_a.sql", {
      "drizzle/0001_a.sql": CREATE,
      [JOURNAL]: '{"entries":[{"tag":"0001_a"}]}',
    });

    expect(found).toMatchObject([
      { verdict: "missing", write: expect.stringContaining("drizzle/0001_a.down.sql") },
    ]);
  });
});

function judge(path: string, head: Readonly<Record<string, string | null>>) {
  return judgeMigrations(changeOf([{ path, status: "added" }], head), parsers);
}
