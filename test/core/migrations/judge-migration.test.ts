import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeMigration } from "../../../src/core/migrations/judge-migration.ts";
import type { Migration } from "../../../src/core/migrations/migration.ts";
import type { Operation } from "../../../src/core/migrations/operation.ts";
import type { Side } from "../../../src/core/migrations/side.ts";
import { sqlSide } from "../../../src/core/migrations/sql/sql-side.ts";
import { isAccepted } from "../../../src/core/migrations/verdict.ts";
import { loadParsers } from "../../support/parsers.ts";

const parsers = await loadParsers([]);

const UP = "up.sql";
const DOWN = "down.sql";

function create(what: "table" | "column" | "index" | "type" | "enum-value", name: string | null): Operation {
  return { kind: "create", what, name, isGuarded: false, line: 3 };
}

function drop(what: "table" | "column" | "index" | "type" | "schema", name: string | null): Operation {
  return { kind: "drop", what, name, isGuarded: false, cascades: false, line: 4 };
}

function rename(what: "table" | "column", from: string | null, to: string | null): Operation {
  return { kind: "rename", what, from, to, line: 5 };
}

function retype(name: string, to: string | null): Operation {
  return { kind: "alter", what: "column", name, aspect: "type", to, line: 6 };
}

function rows(
  how: "insert" | "update" | "delete" | "truncate",
  table: string,
  columns: string[] | null,
): Operation {
  return { kind: "rows", how, table, columns, source: null, line: 7 };
}

const opaque: Operation = { kind: "opaque", line: 8 };
const raise: Operation = { kind: "raise", line: 9 };

describe("judgeMigration", () => {
  it.each<[name: string, up: Operation[], down: Operation[], verdict: string]>([
    ["nothing on either way", [], [], "no-op"],
    ["nothing, and a reversal that raises", [], [raise], "no-op"],
    ["nothing, and a reversal that does something", [], [drop("table", "a")], "undecided"],
    ["a reversal that raises", [create("table", "a")], [drop("table", "a"), raise], "irreversible-declared"],
    ["a reversal of nothing", [create("table", "a")], [], "empty"],
    ["create and drop", [create("table", "a")], [drop("table", "a")], "reversible"],
    [
      "names that differ by quotes, case and public",
      [create("table", "Orders")],
      [drop("table", 'public."orders"')],
      "reversible",
    ],
    ["names of two schemas", [create("table", "a.t")], [drop("table", "b.t")], "missing"],
    ["a schema on one side only", [create("table", "app.t")], [drop("table", "t")], "reversible"],
    ["another table", [create("table", "a")], [drop("table", "b")], "missing"],
    ["another kind", [create("table", "a")], [drop("type", "a")], "missing"],
    ["a reversal that cannot be told", [create("table", "a"), create("table", "b")], [opaque], "reversible"],
    ["a reversal of a name that cannot be told", [create("table", "a")], [drop("table", null)], "reversible"],
    ["a name that cannot be told", [create("table", null)], [drop("table", "a")], "reversible"],
    ["what cannot be told, and any reversal", [opaque], [opaque], "reversible"],
    [
      "a column that goes with its new table",
      [create("table", "a"), create("column", "a.x")],
      [drop("table", "a")],
      "reversible",
    ],
    [
      "an index that goes with its new column",
      [create("column", "a.x"), create("index", "a.i")],
      [drop("column", "a.x")],
      "reversible",
    ],
    ["an index on a column that was there", [create("index", "a.i")], [drop("column", "a.x")], "missing"],
    [
      "made and dropped at once",
      [create("table", "a"), drop("table", "a"), create("table", "b")],
      [drop("table", "b")],
      "reversible",
    ],
    ["a rename", [rename("table", "a", "b")], [rename("table", "b", "a")], "reversible"],
    ["a rename to elsewhere", [rename("table", "a", "b")], [rename("table", "b", "c")], "missing"],
    [
      "a column named without its table",
      [rename("column", "a.x", "y")],
      [rename("column", "a.y", "x")],
      "reversible",
    ],
    [
      "a rename that cannot be told",
      [rename("table", null, null)],
      [rename("table", "b", "a")],
      "reversible",
    ],
    ["a type of another column", [retype("a.x", "bigint")], [retype("a.y", "int")], "missing"],
    ["a type that is not known", [retype("a.x", null)], [retype("a.x", null)], "reversible"],
    ["a narrower type", [retype("a.x", "int")], [retype("a.x", "bigint")], "destructive"],
    [
      "a narrower type of a new column",
      [create("column", "a.x"), retype("a.x", "int")],
      [drop("column", "a.x"), retype("a.x", "bigint")],
      "reversible",
    ],
    ["a dropped table", [drop("table", "a")], [create("table", "a")], "destructive"],
    ["a dropped schema", [drop("schema", "a")], [opaque], "destructive"],
    ["a dropped index", [drop("index", "a.i")], [create("index", "i")], "reversible"],
    ["an update of columns that are not known", [rows("update", "a", null)], [opaque], "destructive"],
    [
      "an update of a new column",
      [create("column", "a.x"), rows("update", "a", ["x"])],
      [drop("column", "a.x")],
      "reversible",
    ],
    ["a delete", [rows("delete", "a", null)], [rows("insert", "a", null)], "destructive"],
    [
      "a delete in a new table",
      [create("table", "a"), rows("delete", "a", null)],
      [drop("table", "a")],
      "reversible",
    ],
    ["inserted rows", [rows("insert", "a", null)], [rows("delete", "a", null)], "reversible"],
    ["a value of an enum", [create("enum-value", "t.x")], [drop("type", "other")], "missing"],
    ["a value of an enum whose type goes", [create("enum-value", "t.x")], [drop("type", "t")], "reversible"],
  ])("judges %s", (_, up, down, verdict) => {
    expect(judgeMigration(migrationOf(sideOf(up, UP), sideOf(down, DOWN))).verdict).toBe(verdict);
  });

  it("names the operation that nothing takes back, and where it stands", () => {
    const up = [create("table", "a"), { ...create("index", "b.i"), line: 12 }];

    const verdict = judgeMigration(migrationOf(sideOf(up, UP), sideOf([drop("table", "a")], DOWN)));

    expect(verdict).toMatchObject({
      verdict: "missing",
      reason: "It creates an index, and the reversal does not drop it.",
      file: UP,
      line: 12,
      reversal: null,
    });
  });

  it("says where a loss is, with the migration's names only in what to write", () => {
    const side = sideOf([{ ...drop("column", "orders.secret_note"), line: 2 }], UP);

    const verdict = judgeMigration(migrationOf(side, sideOf([create("column", "orders.secret_note")], DOWN)));

    expect(verdict).toMatchObject({ verdict: "destructive", file: UP, line: 2, reversal: { path: DOWN } });
    expect(verdict.reason).not.toContain("secret_note");
    expect(verdict.write).toContain(
      "ALTER TABLE orders RENAME COLUMN secret_note TO secret_note_deprecated;",
    );
  });

  it.each<[name: string, up: Operation, down: Operation, line: string]>([
    [
      "a table",
      drop("table", "app.orders"),
      create("table", "app.orders"),
      "ALTER TABLE app.orders RENAME TO orders_deprecated;",
    ],
    [
      "a quoted table",
      drop("table", "User"),
      create("table", "User"),
      'ALTER TABLE "User_deprecated" RENAME TO "User";',
    ],
    [
      "rows",
      rows("delete", "a", null),
      rows("insert", "a", null),
      "CREATE TABLE a_before AS SELECT * FROM a WHERE <condition>;",
    ],
    ["a type", retype("a.x", "int"), retype("a.x", "bigint"), "ALTER TABLE a ADD COLUMN x_new int;"],
  ])("writes how to keep %s", (_, up, down, line) => {
    const verdict = judgeMigration(migrationOf(sideOf([up], UP), sideOf([down], DOWN)));

    expect(verdict.verdict).toBe("destructive");
    expect(verdict.write?.split("\n")).toContain(line);
  });

  it.each([
    [{ kind: "absent", reason: "None.", file: UP, line: 1 }, sideOf([], DOWN), "not-a-migration"],
    [sideOf([create("table", "a")], UP), { kind: "absent", reason: "None.", file: UP, line: 1 }, "missing"],
    [sideOf([], UP), { kind: "absent", reason: "None.", file: UP, line: 1 }, "no-op"],
    [
      sideOf([create("table", "a")], UP),
      { kind: "unreadable", reason: "Why.", file: DOWN, line: 3 },
      "undecided",
    ],
    [
      { kind: "unreadable", reason: "Why.", file: UP, line: 3 },
      sideOf([drop("table", "a")], DOWN),
      "undecided",
    ],
    [{ kind: "unreadable", reason: "Why.", file: UP, line: 3 }, sideOf([], DOWN), "empty"],
    [
      { kind: "unreadable", reason: "Why.", file: UP, line: 3 },
      { kind: "absent", reason: "None.", file: UP, line: 1 },
      "missing",
    ],
    [
      sideOf([create("table", "a")], UP),
      { ...sideOf([], DOWN), declares: "silently" },
      "irreversible-declared",
    ],
    [sideOf([create("table", "a")], UP), { ...sideOf([], DOWN), declares: "comment" }, "empty"],
  ] as readonly (readonly [Side, Side, string])[])(
    "judges sides that are not both there: case %#",
    (up, down, verdict) => {
      expect(judgeMigration(migrationOf(up, down)).verdict).toBe(verdict);
    },
  );

  it("gives a reason and a place with every verdict that is not accepted, and never throws, whatever the SQL", () => {
    const text = fc.array(fc.constantFrom(...WORDS)).map((words) => words.join(" "));
    fc.assert(
      fc.property(text, text, (up, down) => {
        const found = judgeMigration(migrationOf(sqlOf(up, UP), sqlOf(down, DOWN)));

        if (isAccepted(found.verdict)) return;
        expect(found.reason).toMatch(/^[A-Z].*\.$/);
        expect([UP, DOWN]).toContain(found.file);
        expect(found.line).toBeGreaterThanOrEqual(1);
        if (found.verdict !== "irreversible-declared" && found.verdict !== "undecided")
          expect(found.write).toBeTruthy();
      }),
      { numRuns: 2000 },
    );
  });

  it("comes to the same verdict and findings after a comment or a blank line was added", () => {
    const statements = fc.array(fc.constantFrom(...STATEMENTS), { maxLength: 5 });
    const added = fc.constantFrom(
      "",
      "  ",
      "-- DROP TABLE a; it's",
      "/* RAISE; ' */",
      "-- irreversible",
      "\t",
    );
    fc.assert(
      fc.property(statements, statements, added, fc.nat(), (up, down, line, place) => {
        const [before, after] = [
          (texts: string[]) => texts,
          (texts: string[]) => texts.toSpliced(place % (texts.length + 1), 0, line),
        ].map((edit) =>
          judgeMigration(migrationOf(sqlOf(edit(up).join("\n"), UP), sqlOf(edit(down).join("\n"), DOWN))),
        );

        expect(after?.verdict).toBe(before?.verdict);
        expect(after?.findings.map(({ rule }) => rule)).toEqual(before?.findings.map(({ rule }) => rule));
      }),
      { numRuns: 500 },
    );
  });
});

const WORDS =
  `CREATE DROP ALTER TABLE COLUMN INDEX VIEW TYPE a b "c" \`d\` [e] ( ) , ; . = 'x' $$ -- /* */ \n INSERT INTO UPDATE SET
DELETE FROM WHERE IS NULL NOT SELECT WITH AS RENAME TO ADD CONSTRAINT PRIMARY KEY MODIFY CHANGE int varchar(10) IF EXISTS ON
CASCADE BEGIN END COMMIT ROLLBACK DO GO EXEC TRUNCATE MERGE USING WHEN MATCHED THEN ENUM VALUE DEFAULT TRIGGER FUNCTION EXECUTE
DELIMITER // COPY stdin \\i RAISE EXCEPTION`.split(/[ ]+|(?<=\n)|(?=\n)/);

const STATEMENTS = [
  "CREATE TABLE a (id int);",
  "DROP TABLE a;",
  "ALTER TABLE b ADD COLUMN x int;",
  "ALTER TABLE b DROP COLUMN x;",
  "CREATE TABLE IF NOT EXISTS c (id int);",
  "DROP TABLE c CASCADE;",
  "INSERT INTO b SELECT * FROM c;",
  "UPDATE b SET x = 1 WHERE x IS NULL;",
  "ALTER TABLE b ALTER COLUMN x TYPE bigint;",
  "ALTER TABLE b ALTER COLUMN x TYPE int;",
  "ALTER TABLE `d` ADD KEY `k` (`x`);",
  "SELECT f();",
  "DO $$ BEGIN RAISE EXCEPTION 'x'; END $$;",
  "BEGIN;",
  "COMMIT;",
];

function sideOf(operations: readonly Operation[], file: string): Side {
  return { kind: "operations", operations, file, line: 1, declares: null };
}

function sqlOf(text: string, file: string): Side {
  return sqlSide(text, { file, firstLine: 1 }, parsers);
}

function migrationOf(up: Side, down: Side): Migration {
  return {
    tool: "any",
    version: "1",
    path: UP,
    claim: "content",
    up,
    down,
    reversal: { path: DOWN },
    idiom: { reversal: "A reversal.", raising: "RAISE" },
  };
}
