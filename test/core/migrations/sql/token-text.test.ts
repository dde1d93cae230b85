import { describe, expect, it } from "vitest";
import { readSql } from "../../../../src/core/migrations/sql/read-sql.ts";
import { loadParsers } from "../../../support/parsers.ts";

const parsers = await loadParsers([]);

const FUNCTION = (body: string, language = "plpgsql"): string =>
  `CREATE FUNCTION f() RETURNS text LANGUAGE ${language} AS $$${body}$$;`;

describe("the fingerprint of SQL", () => {
  it.each([
    [
      "a body indented anew",
      FUNCTION("BEGIN RETURN 'a  b'; END"),
      FUNCTION("\nbegin\n  return 'a  b';\nend\n"),
    ],
    [
      "a comment in a body",
      FUNCTION("BEGIN RETURN 1; END"),
      FUNCTION("BEGIN -- why\n RETURN 1; /* x */ END"),
    ],
    [
      "the tag of a body",
      FUNCTION("SELECT 'a'", "sql"),
      FUNCTION("SELECT 'a'", "sql").replaceAll("$$", "$_$"),
    ],
    ["a block indented anew", "DO $$BEGIN NULL; END$$;", "DO $$\nBEGIN\n  NULL;\nEND\n$$;"],
  ])("stays the same with %s", (_change, before, after) => {
    expect(printOf(after)).toBe(printOf(before));
  });

  it.each([
    ["a string in a body", FUNCTION("BEGIN RETURN 'a  b'; END"), FUNCTION("BEGIN RETURN 'a b'; END")],
    [
      "a string in a string of a body",
      FUNCTION("SELECT $x$a  b$x$", "sql"),
      FUNCTION("SELECT $x$a b$x$", "sql"),
    ],
    [
      "the body of a language that is not known",
      FUNCTION("if x:\n  y", "plpython3u"),
      FUNCTION("if x:\n y", "plpython3u"),
    ],
    ["a dollar quote that is a value", "INSERT INTO a VALUES ($$a  b$$);", "INSERT INTO a VALUES ($$a b$$);"],
    [
      "a value that looks like a body's",
      "INSERT INTO a SELECT $$a -- b$$ AS language;",
      "INSERT INTO a SELECT $$a$$ AS language;",
    ],
  ])("changes with %s", (_change, before, after) => {
    expect(printOf(after)).not.toBe(printOf(before));
  });
});

function printOf(text: string): string | undefined {
  const reading = readSql(text, parsers);
  expect(reading.kind).toBe("operations");
  return reading.fingerprint;
}
