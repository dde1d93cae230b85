import { describe, expect, it } from "vitest";
import { judgedSql, TOKENS_ONLY } from "../judged-sql.ts";

const UP = "CREATE TABLE a (id int);";

describe.each([
  ["PostgreSQL's parser", undefined],
  ["tokens alone", TOKENS_ONLY],
] as const)("a prepared statement, by %s", (_, parsers) => {
  it.each([
    ["does nothing where it looks only", "PREPARE p AS SELECT 1; EXECUTE p;", "empty"],
    ["does nothing before it is executed", "PREPARE p AS DROP TABLE a;", "empty"],
    ["does what it says", "PREPARE p AS DELETE FROM b; EXECUTE p; DROP TABLE a;", "reversible"],
    [
      "is the last of its name",
      "PREPARE p AS SELECT f(); DEALLOCATE p; PREPARE p AS SELECT 1; EXECUTE p;",
      "empty",
    ],
    ["has parameters", "PREPARE p (int) AS SELECT $1; EXECUTE p (1);", "empty"],
    ["may do anything where it is not known", "EXECUTE q;", "reversible"],
  ])("%s: %s", (_rule, down, verdict) => {
    expect(judgedSql(UP, down, parsers).verdict).toBe(verdict);
  });

  it("loses the rows that it deletes", () => {
    expect(judgedSql("PREPARE p AS DELETE FROM a; EXECUTE p;", "SELECT undo();", parsers).verdict).toBe(
      "destructive",
    );
  });

  it("of MySQL is a string", () => {
    expect(
      judgedSql("CREATE TABLE `a` (id int);", "PREPARE p FROM 'SELECT 1'; EXECUTE p; -- `", parsers).verdict,
    ).toBe("empty");
    expect(judgedSql("CREATE TABLE `a` (id int);", "PREPARE p FROM @sql; EXECUTE p;", parsers).verdict).toBe(
      "reversible",
    );
  });
});

describe("a table of the session that a block makes", () => {
  it.each([
    "DO $$ BEGIN CREATE TEMP TABLE t (x int); CREATE INDEX ON t (x); INSERT INTO t VALUES (1); END $$; DROP TABLE t;",
    "CREATE TEMP TABLE t (x int); DO $$ BEGIN CREATE INDEX i ON t (x); DROP TABLE t; END $$;",
  ])("is none that stays: %s", (block) => {
    expect(judgedSql(`${block} ALTER TABLE a ADD y int;`, "ALTER TABLE a DROP y;").verdict).toBe(
      "reversible",
    );
  });
});
