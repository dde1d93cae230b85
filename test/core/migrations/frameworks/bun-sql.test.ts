import { describe, expect, it } from "vitest";
import { bunSql } from "../../../../src/core/migrations/frameworks/bun-sql.ts";
import { judgeMigrations } from "../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../support/migration-change.ts";
import { loadParsers } from "../../../support/parsers.ts";

const parsers = await loadParsers([]);
const CREATE = "CREATE TABLE a (x int);\n";
describe("bun's SQL files", () => {
  it.each<[string, string | null, boolean]>([
    ["migrations/20240102120000_a.up.sql", "20240102120000", true],
    ["migrations/20240102120000_a.tx.down.sql", "20240102120000", true],
    ["migrations/1_A.up.sql", null, false],
    ["migrations/202401021200001_a.up.sql", null, false],
    ["migrations/1_a.txt.up.sql", null, false],
    ["migrations/1_a.sql", null, false],
  ])("claims %s as version %s: %s", (path, version, expected) => {
    expect(bunSql.claims(path)).toBe(expected);
    expect(bunSql.versionOf(path)).toBe(version);
  });

  it.each<[string, string, Record<string, string>, string | null]>([
    [".tx in its name", "m/1_a.tx.up.sql", {}, "configured"],
    [
      "the Go file that discovers it",
      "m/1_a.up.sql",
      { "m/main.go": 'import "github.com/uptrace/bun/migrate"' },
      "configured",
    ],
    ["a Go file elsewhere", "m/1_a.up.sql", { "main.go": 'import "github.com/uptrace/bun/migrate"' }, null],
    [
      "a module that needs bun",
      "m/1_a.up.sql",
      { "go.mod": "module a\nrequire github.com/uptrace/bun v1.2.5\n" },
      "content",
    ],
    ["a module without bun", "m/1_a.up.sql", { "go.mod": "module a\n" }, null],
    ["nothing", "m/1_a.up.sql", {}, null],
  ])("is as sure as %s makes it", (_, path, beside, claim) => {
    const { head } = changeOf([], { [path]: CREATE, ...beside });

    expect(bunSql.find([path], head, parsers).map((found) => found.claim)).toEqual(
      claim === null ? [] : [claim],
    );
  });

  it("keeps the lines of a file that is split", () => {
    const up = "CREATE TABLE a (x int)\n--bun:split\nALTER TABLE b DROP COLUMN c\n";
    const down = "ALTER TABLE b ADD COLUMN c int\n--bun:split\nDROP TABLE a\n";

    expect(judge("m/1_a.up.sql", { "m/1_a.up.sql": up, "m/1_a.down.sql": down })).toMatchObject([
      { tool: "bun-sql", verdict: "destructive", file: "m/1_a.up.sql", line: 3 },
    ]);
  });
});

function judge(path: string, head: Readonly<Record<string, string | null>>) {
  return judgeMigrations(changeOf([{ path, status: "added" }], head), parsers);
}
