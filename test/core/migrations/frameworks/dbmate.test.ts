import { describe, expect, it } from "vitest";
import { dbmate } from "../../../../src/core/migrations/frameworks/dbmate.ts";
import { judgeMigrations } from "../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../support/migration-change.ts";
import { loadParsers } from "../../../support/parsers.ts";

const parsers = await loadParsers([]);
const PATH = "db/2_a.sql";
describe("dbmate", () => {
  it.each<[string, string | null, boolean]>([
    ["db/migrations/20240102120000_a.sql", "20240102120000", true],
    ["db/002.sql", "002", true],
    ["db/a_2.sql", null, false],
    ["db/2_a.txt", null, false],
  ])("claims %s as version %s: %s", (path, version, expected) => {
    expect(dbmate.claims(path)).toBe(expected);
    expect(dbmate.versionOf(path)).toBe(version);
  });

  it.each([
    [
      "options after the marks",
      "-- migrate:up transaction:false\nCREATE TABLE a (x int);\n--migrate:down transaction:false\nDROP TABLE a;\n",
      "reversible",
      4,
    ],
    [
      "comments above",
      "-- a\n\n-- migrate:up\nCREATE TABLE a (x int);\n-- migrate:down\nDROP TABLE a;\n",
      "reversible",
      6,
    ],
    [
      "an indented mark",
      "-- migrate:up\nCREATE TABLE a (x int);\n  -- migrate:down\nDROP TABLE a;\n",
      "missing",
      1,
    ],
    [
      "a mark with more letters",
      "-- migrate:up\nCREATE TABLE a (x int);\n-- migrate:downwards\nDROP TABLE a;\n",
      "missing",
      1,
    ],
    [
      "down before up",
      "-- migrate:down\nDROP TABLE a;\n-- migrate:up\nCREATE TABLE a (x int);\n",
      "undecided",
      2,
    ],
    [
      "down before up without a statement",
      "-- migrate:down\n-- migrate:up\nCREATE TABLE a (x int);\n",
      "missing",
      2,
    ],
    ["down without up", "-- migrate:down\nDROP TABLE a;\n", "undecided", 1],
    [
      "two downs",
      "-- migrate:up\nCREATE TABLE a (x int);\n-- migrate:down\nDROP TABLE a;\n-- migrate:down\nDROP TABLE b;\n",
      "undecided",
      5,
    ],
    [
      "a second up without down",
      "-- migrate:up\nCREATE TABLE a (x int);\n-- migrate:down\nDROP TABLE a;\n-- migrate:up\nCREATE TABLE b (x int);\n",
      "missing",
      5,
    ],
  ])("reads %s as dbmate does", (_, text, verdict, line) => {
    expect(judge(PATH, { [PATH]: text })).toMatchObject([{ tool: "dbmate", verdict, file: PATH, line }]);
  });

  it("has nothing to say about a text without its marks", () => {
    const { head } = changeOf([], { [PATH]: "DROP TABLE a;" });

    expect(dbmate.find([PATH], head, parsers)).toEqual([]);
  });
});

function judge(path: string, head: Readonly<Record<string, string | null>>) {
  return judgeMigrations(changeOf([{ path, status: "added" }], head), parsers);
}
