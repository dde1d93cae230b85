import { describe, expect, it } from "vitest";
import { liquibaseSql } from "../../../../src/core/migrations/frameworks/liquibase-sql.ts";
import { judgeMigrations } from "../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../support/migration-change.ts";
import { loadParsers } from "../../../support/parsers.ts";

const parsers = await loadParsers([]);
const PATH = "db/changelog/a.sql";
const HEAD = "--liquibase formatted sql\n";
describe("Liquibase's formatted SQL", () => {
  it.each<[string, string | null, boolean]>([
    ["src/main/resources/db/changelog/add-notes.sql", null, true],
    ["db/changelog.SQL", null, true],
    ["liquibase/notes.sql", null, true],
    ["sql/002-notes.sql", "002", true],
    ["queries/notes.sql", null, false],
    ["prisma/migrations/1_a/migration.sql", null, false],
    ["db/migrations/V2__a.sql", null, false],
    ["db/changelog/a.xml", null, false],
  ])("claims %s as version %s: %s", (path, version, expected) => {
    expect(liquibaseSql.claims(path)).toBe(expected);
    expect(liquibaseSql.versionOf(path)).toBe(version);
  });

  it.each([
    [
      "in capitals and with spaces",
      "\n  -- LIQUIBASE FORMATTED SQL\n-- Changeset anna:2 dbms:postgresql\nCREATE TABLE a (x int);\n-- ROLLBACK DROP TABLE a;\n",
      "anna:2",
      "reversible",
      5,
    ],
    [
      "with a quoted author",
      `${HEAD}--changeset "anna b":"id 2" context:test\nCREATE TABLE a (x int);\n--rollback DROP TABLE a;\n`,
      "anna b:id 2",
      "reversible",
      4,
    ],
    [
      "with preconditions and checksums",
      `${HEAD}--changeset anna:2\n--preconditions onFail:MARK_RAN\n--precondition-sql-check expectedResult:0 SELECT 0\n--validCheckSum: 1:any\nCREATE TABLE a (x int);\n--rollback DROP TABLE a;\n`,
      "anna:2",
      "reversible",
      7,
    ],
    [
      "with a delimiter",
      `${HEAD}--changeset anna:2 endDelimiter:// rollbackEndDelimiter://\nCREATE TABLE a (x int) //\nCREATE TABLE b (x int) //\n--rollback DROP TABLE b //\n--rollback DROP TABLE a //\n`,
      "anna:2",
      "reversible",
      5,
    ],
    [
      "with a slash of Oracle's",
      `${HEAD}--changeset anna:2\nCREATE TABLE a (x int)\n/\n--rollback DROP TABLE a;\n`,
      "anna:2",
      "reversible",
      5,
    ],
    [
      "with ignored lines",
      `${HEAD}--changeset anna:2\nCREATE TABLE a (x int);\n--ignoreLines:1\nDROP TABLE b);\n--rollback DROP TABLE a;\n`,
      "anna:2",
      "reversible",
      6,
    ],
    [
      "with the words not required in more than one line",
      `${HEAD}--changeset anna:2\nCREATE TABLE a (x int);\n--rollback not required\n--rollback here\n`,
      "anna:2",
      "undecided",
      4,
    ],
    [
      "with a rollback comment in one line, which is only a comment",
      `${HEAD}--changeset anna:2\nCREATE TABLE a (x int);\n/* liquibase rollback DROP TABLE a; */\n`,
      "anna:2",
      "missing",
      2,
    ],
    [
      "with a change set of another file for a rollback",
      `${HEAD}--changeset anna:2\nDROP VIEW a;\n--rollback changeSetId:1 changeSetAuthor:anna changeSetPath:b.sql\n`,
      "anna:2",
      "reversible",
      4,
    ],
  ])("is read %s", (_, text, version, verdict, line) => {
    expect(judge(PATH, { [PATH]: text })).toMatchObject([
      { tool: "liquibase-sql", version, verdict, file: PATH, line },
    ]);
  });

  it.each([
    ["a change set without an id", `${HEAD}--changeset anna\nDROP TABLE a;\n`, 2],
    ["a change set with one dash", `${HEAD}-changeset anna:2\nDROP TABLE a;\n`, 2],
    [
      "a rollback with one dash",
      `${HEAD}--changeset anna:2\nCREATE TABLE a (x int);\n- rollback DROP TABLE a;\n`,
      4,
    ],
    [
      "a rollback comment without an end",
      `${HEAD}--changeset anna:2\nCREATE TABLE a (x int);\n/* liquibase rollback\nDROP TABLE a;\n`,
      4,
    ],
  ])("is not decided about with %s, which Liquibase refuses", (_, text, line) => {
    expect(judge(PATH, { [PATH]: text })).toMatchObject([{ verdict: "undecided", file: PATH, line }]);
  });

  it("is known by its first line only", () => {
    const text = `SELECT 1;\n${HEAD}--changeset anna:2\nDROP TABLE a;\n`;
    const { head } = changeOf([], { [PATH]: text });

    expect(liquibaseSql.find([PATH], head, parsers)).toEqual([]);
  });
});

function judge(path: string, head: Readonly<Record<string, string | null>>) {
  return judgeMigrations(changeOf([{ path, status: "added" }], head), parsers);
}
