import { describe, expect, it } from "vitest";
import { flyway } from "../../../../src/core/migrations/frameworks/flyway.ts";
import { judgeMigrations } from "../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../support/migration-change.ts";
import { loadParsers } from "../../../support/parsers.ts";

const parsers = await loadParsers([]);
const CREATE = "CREATE TABLE a (x int);\n";
describe("Flyway", () => {
  it.each<[string, string | null, boolean]>([
    ["db/migration/V1__a.sql", "1", true],
    ["db/migration/V1_2__a.sql", "1.2", true],
    ["db/migration/U001.20.0__a.sql", "1.20", true],
    ["db/migration/V20240102.1200__a b.sql", "20240102.1200", true],
    ["db/migration/R__a.sql", null, true],
    ["db/migration/B5__a.sql", "5", true],
    ["src/main/java/db/migration/V3__A.java", "3", true],
    ["sql/Migration-7__a.sql", "7", true],
    ["db/migration/V1_a.sql", null, false],
    ["db/migration/V1__a.sql.conf", null, false],
    ["db/migration/afterMigrate__a.sql", null, false],
    ["models/stg_shop__orders.sql", null, false],
  ])("claims %s as version %s: %s", (path, version, expected) => {
    expect(flyway.claims(path)).toBe(expected);
    expect(flyway.versionOf(path)).toBe(version);
  });

  it("pairs by version, not by title, and within one place", () => {
    const head = {
      "a/db/migration/V01_0__x.sql": CREATE,
      "a/db/migration/U1__y.sql": "DROP TABLE a;",
      "b/db/migration/U1__x.sql": "DROP TABLE b;",
    };

    expect(judge("a/db/migration/V01_0__x.sql", head)).toMatchObject([
      { version: "1", verdict: "reversible", reversal: { path: "a/db/migration/U1__y.sql" } },
    ]);
  });

  it("does not decide about two files of one version", () => {
    const head = {
      "db/migration/V1__x.sql": CREATE,
      "db/migration/V1.0__y.sql": CREATE,
      "db/migration/U1__x.sql": "DROP TABLE a;",
    };

    expect(judge("db/migration/V1__x.sql", head)).toMatchObject([{ verdict: "undecided" }]);
  });

  it("says that an undo script without its version is no migration", () => {
    expect(judge("db/migration/U1__x.sql", { "db/migration/U1__x.sql": "DROP TABLE a;" })).toMatchObject([
      { verdict: "not-a-migration" },
    ]);
  });

  it("names the undo script with the prefix of the configuration", () => {
    const head = { "flyway.toml": '[flyway]\nundoSqlMigrationPrefix = "Undo"\n', "sql/V2__x.sql": CREATE };

    expect(judge("sql/V2__x.sql", head)).toMatchObject([
      { verdict: "missing", write: expect.stringContaining("sql/Undo2__x.sql") },
    ]);
  });

  it.each([
    ["[flyway", true],
    ["[flyway]\nlocations = 3\n", true],
    ['[flyway]\nlocations = ["filesystem:other"]\n', false],
    ['[flyway]\nlocations = ["filesystem:./sql", "classpath:x"]\n', true],
    ['[flyway]\nlocations = ["filesystem:s*"]\n', true],
  ])("is configured by flyway.toml %j: %s", (toml, isConfigured) => {
    const { head } = changeOf([], { "flyway.toml": toml, "sql/V2__x.sql": CREATE });

    expect(flyway.find(["sql/V2__x.sql"], head, parsers)).toMatchObject([
      { claim: isConfigured ? "configured" : "path" },
    ]);
  });

  it.each([
    ["a view", "CREATE OR REPLACE VIEW a AS SELECT 1;", "not-a-migration"],
    [
      "a function",
      "CREATE OR REPLACE FUNCTION a() RETURNS int LANGUAGE sql AS 'SELECT 1';",
      "not-a-migration",
    ],
    ["rows that are put in again", "INSERT INTO a VALUES (1);", "not-a-migration"],
    ["nothing", "-- later", "not-a-migration"],
    ["a table", "DROP TABLE a;", "missing"],
    ["a view and a table", "CREATE OR REPLACE VIEW a AS SELECT 1;\nDROP TABLE a;", "missing"],
    ["rows that go", "DELETE FROM a;", "missing"],
    ["a call of a function", "SELECT purge();", "missing"],
  ])(
    "asks no reversal of a repeatable migration unless it does more than it can do again: %s",
    (_, text, verdict) => {
      expect(judge("db/migration/R__a.sql", { "db/migration/R__a.sql": text })).toMatchObject([{ verdict }]);
    },
  );
});

function judge(path: string, head: Readonly<Record<string, string | null>>) {
  return judgeMigrations(changeOf([{ path, status: "added" }], head), parsers);
}
