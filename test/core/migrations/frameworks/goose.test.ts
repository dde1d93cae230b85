import { describe, expect, it } from "vitest";
import { goose } from "../../../../src/core/migrations/frameworks/goose.ts";
import { judgeMigrations } from "../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../support/migration-change.ts";
import { loadParsers } from "../../../support/parsers.ts";

const parsers = await loadParsers([]);
const PATH = "db/00002_a.sql";
describe("goose", () => {
  it.each<[string, string | null, boolean]>([
    ["db/00002_a.sql", "2", true],
    ["db/20240102120000_a.b.sql", "20240102120000", true],
    ["db/0_a.sql", null, false],
    ["db/2.sql", null, false],
    ["db/2_a.go", null, false],
    ["db/a_2.sql", null, false],
  ])("claims %s as version %s: %s", (path, version, expected) => {
    expect(goose.claims(path)).toBe(expected);
    expect(goose.versionOf(path)).toBe(version);
  });

  it.each([
    ["nothing of goose's", "DROP TABLE a;"],
    ["the marks of another tool", "-- migrate:up\nDROP TABLE a;\n-- migrate:down\n"],
    ["no line", ""],
  ])("has nothing to say about a text with %s", (_, text) => {
    const { head } = changeOf([{ path: PATH, status: "added" }], { [PATH]: text });

    expect(goose.find([PATH], head, parsers)).toEqual([]);
  });

  it.each([
    [
      "a mark in another case",
      "--+goose up\nCREATE TABLE a (x int);\n-- +goose DOWN\nDROP TABLE a;\n",
      "reversible",
      4,
    ],
    [
      "marks after comments",
      "-- a\n\n-- +goose Up\nCREATE TABLE a (x int);\n-- +goose Down\nDROP TABLE a;\n",
      "reversible",
      6,
    ],
    [
      "a semicolon before a comment",
      "-- +goose Up\nCREATE TABLE a (x int); -- a;b\n-- +goose Down\nDROP TABLE a; -- done\n",
      "reversible",
      4,
    ],
    [
      "Windows line ends",
      "-- +goose Up\r\nCREATE TABLE a (x int);\r\n-- +goose Down\r\nDROP TABLE a;\r\n",
      "reversible",
      4,
    ],
    ["a mark in a string", "-- +goose Up\nINSERT INTO a VALUES ('\n-- +goose Down\n');\n", "undecided", 4],
    [
      "a semicolon inside of a comment",
      "-- +goose Up\nCREATE TABLE a (x int);\n-- +goose Down\nDROP TABLE a -- ;\n",
      "undecided",
      4,
    ],
    ["a block that is never ended", "-- +goose Up\n-- +goose StatementBegin\nSELECT 1;\n", "undecided", 1],
    [
      "a block without a statement, after which goose skips a line",
      "-- +goose Up\nCREATE TABLE a (x int);\n-- +goose Down\n-- +goose StatementBegin\n-- later\n-- +goose StatementEnd\nDROP TABLE a;\n",
      "empty",
      3,
    ],
    ["two Up marks", "-- +goose Up\nSELECT 1;\n-- +goose Up\nSELECT 2;\n", "undecided", 3],
    [
      "a variable that is a statement",
      "-- +goose ENVSUB ON\n-- +goose Up\nCREATE TABLE a (x int);\n-- +goose Down\n$UNDO;\n",
      "undecided",
      5,
    ],
    [
      "a dollar quote under ENVSUB",
      "-- +goose ENVSUB ON\n-- +goose Up\n-- +goose StatementBegin\nDO $$ BEGIN DROP TABLE a; END $$;\n-- +goose StatementEnd\n-- +goose Down\nDROP TABLE a;\n",
      "undecided",
      4,
    ],
    [
      "ENVSUB that is off again",
      "-- +goose ENVSUB ON\n-- +goose Up\nSELECT 1;\n-- +goose ENVSUB OFF\nCREATE TABLE a (x int);\n-- +goose Down\n-- +goose StatementBegin\nDO $$ BEGIN RAISE EXCEPTION 'no'; END $$;\n-- +goose StatementEnd\n",
      "irreversible-declared",
      8,
    ],
  ])("reads %s as goose does", (_, text, verdict, line) => {
    expect(judge(PATH, { [PATH]: text })).toMatchObject([{ tool: "goose", verdict, file: PATH, line }]);
  });

  it("says which line a statement without a semicolon begins on", () => {
    const text = "-- +goose Up\nCREATE TABLE a (x int);\n\n-- +goose Down\n\nDROP TABLE a\n";

    expect(judge(PATH, { [PATH]: text })).toMatchObject([
      { verdict: "undecided", line: 6, reason: expect.stringContaining("semicolon") },
    ]);
  });

  it("does not decide about a file among migrations that could not be read", () => {
    const path = "db/migrations/00002_a.sql";

    expect(judge(path, { [path]: null })).toMatchObject([{ verdict: "undecided", file: path, line: 1 }]);
    expect(goose.find([PATH], changeOf([], { [PATH]: null }).head, parsers)).toEqual([]);
  });
});

function judge(path: string, head: Readonly<Record<string, string | null>>) {
  return judgeMigrations(changeOf([{ path, status: "added" }], head), parsers);
}
