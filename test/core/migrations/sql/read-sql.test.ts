import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSql } from "../../../../src/core/migrations/sql/read-sql.ts";
import { loadParsers } from "../../../support/parsers.ts";

const parsers = await loadParsers([]);

describe("readSql", () => {
  it.each([
    "",
    "\ufeff",
    ";;",
    "-- DROP TABLE a;",
    "/* DROP TABLE a; */",
    "/* a /* b */ c */",
    "BEGIN;\r\nCOMMIT;",
    "START TRANSACTION; END;",
    "begin work; commit work;",
    "SELECT 1;",
    "select 'DROP TABLE a' as why;",
    "SELECT 1 WHERE false",
    "SELECT pg_catalog.set_config('search_path', '', false);",
    "SET search_path = a, b; RESET ALL;",
    "BEGIN; DROP TABLE a; ROLLBACK;",
    "DO $$ BEGIN NULL; END $$;",
    "DO $x$ BEGIN RAISE NOTICE 'nothing to do'; END $x$ LANGUAGE plpgsql;",
    "DO $$ BEGIN RAISE EXCEPTION 'x'; EXCEPTION WHEN OTHERS THEN NULL; END $$;",
    "DO $$ BEGIN BEGIN RAISE EXCEPTION 'x'; EXCEPTION WHEN OTHERS THEN NULL; END; END $$;",
    "DO $$ BEGIN IF false THEN NULL; ELSE RAISE EXCEPTION 'x'; END IF; END $$;",
    "DO $$ <<all>> BEGIN ASSERT true; NULL; END $$;",
    "/*!40101 SET NAMES utf8 */;",
  ])("sees that %j does nothing", (text) => {
    expect(effectOf(text)).toBe("nothing");
  });

  it.each([
    "DO $$ BEGIN RAISE EXCEPTION 'no; way'; END $$;",
    "DO LANGUAGE plpgsql $body$ DECLARE n int; BEGIN n := 1; RAISE 'no'; END $body$",
    "DO 'BEGIN RAISE EXCEPTION ''x''; END'",
    "BEGIN; DO $$ BEGIN IF true THEN NULL; END IF; RAISE EXCEPTION USING MESSAGE = 'x'; END $$; COMMIT;",
    "DO $$ <<all>> DECLARE c text := CASE WHEN true THEN 'a' ELSE 'b' END; BEGIN RAISE EXCEPTION '%', c; END $$;",
    "DO $$ <<all>> BEGIN DROP TABLE a; RAISE EXCEPTION 'x'; END $$;",
    "SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'irreversible';",
    "THROW 50000, 'irreversible', 1;",
  ])("sees that %j fails on purpose", (text) => {
    expect(effectOf(text)).toBe("raises");
  });

  it.each([
    "DROP TABLE a",
    "DO $$ BEGIN IF EXISTS (SELECT 1) THEN RAISE EXCEPTION 'x'; END IF; DROP TABLE a; END $$;",
    "INSERT INTO a VALUES ('it''s; -- x'); ",
    "INSERT INTO a VALUES ('it\\'s; -- x');",
    "INSERT INTO a VALUES (E'it\\'s; -- x');",
    "SELECT setval('a_id_seq', 1);",
    "SELECT 1 INTO a;",
    "SET NOCOUNT ON\nDROP TABLE a",
    "BEGIN TRANSACTION\nDROP TABLE a\nCOMMIT",
    "# MySQL\nDROP TABLE a;",
    "CREATE FUNCTION f() RETURNS int AS $$ BEGIN RAISE EXCEPTION 'x'; END $$ LANGUAGE plpgsql;",
    "BEGIN; DROP TABLE a; SAVEPOINT s; ROLLBACK TO SAVEPOINT s; COMMIT;",
    "CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM b; END;",
    "COMMENT ON TABLE a IS 'RAISE EXCEPTION'",
    'DROP TABLE `a;b`; DROP TABLE "c\'d";',
  ])("sees that %j does something", (text) => {
    expect(effectOf(text)).toBe("does");
  });

  it.each([
    ["an open string", "SELECT 1;\nSELECT 'x", 2],
    ["an open comment", "DROP TABLE a; /* x", 1],
    ["an open dollar quote", "DO $$ BEGIN", 1],
    ["a lone parenthesis", "DROP TABLE a;\n);", 2],
    ["prose", "This cannot be undone.", 1],
    ["bytes", "DROP\0TABLE", 1],
    ["a conflict", "<<<<<<< HEAD\nDROP TABLE a;", 1],
    ["an LFS pointer", "version https://git-lfs.github.com/spec/v1\noid sha256:0", 1],
    ["a comment for one database, statements for another", "/* /* */ DROP TABLE a; -- */", 1],
    ["a hint that only MySQL runs", "/*!50001 DROP VIEW a */;", 1],
  ])("does not decide about %s", (_, text, line) => {
    expect(readSql(text, parsers)).toMatchObject({ kind: "unreadable", line });
  });

  it("knows a comment that says there is no way back", () => {
    expect(readSql("-- Irreversible.", parsers)).toMatchObject({ operations: [], isDeclaredInComment: true });
    expect(readSql("SELECT 'irreversible'", parsers)).toMatchObject({
      operations: [],
      isDeclaredInComment: false,
    });
  });

  it("never throws", () => {
    const part = fc.constantFrom(
      "'",
      '"',
      "`",
      "$$",
      "$a$",
      "/*",
      "*/",
      "/*!",
      "--",
      "#",
      "(",
      ")",
      ";",
      "\\",
      "\n",
      "DO ",
      "BEGIN ",
      "END ",
      "RAISE ",
      "SELECT ",
      "E'",
      "IF ",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string())), (parts) => {
        expect(["nothing", "raises", "does", "unreadable"]).toContain(effectOf(parts.join("")));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    "'",
    "(",
    ";",
    "$a",
    "/*",
    "/* */",
    "--",
    "\n",
    "BEGIN ",
    "SELECT 1;",
    "DO $$ $$;",
    "''",
    "(;",
    "\\",
    "IF ",
  ])("reads 64 KB of %j without hanging", (seed) => {
    const text = `SELECT ${seed.repeat(Math.floor(65_536 / seed.length))}`;

    // What hangs runs into the time that any test has; how fast it is belongs into a benchmark.
    expect(() => readSql(text, parsers)).not.toThrow();
  });
});

function effectOf(text: string): string {
  const reading = readSql(text, parsers);
  if (reading.kind === "unreadable") return "unreadable";
  if (reading.operations.length === 0) return "nothing";
  return reading.operations.some(({ kind }) => kind === "raise") ? "raises" : "does";
}
