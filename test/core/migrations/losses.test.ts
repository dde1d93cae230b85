import { describe, expect, it } from "vitest";
import { judgedSql, TOKENS_ONLY } from "./judged-sql.ts";

type Pairs = readonly (readonly [what: string, up: string, down: string])[];

const KEPT: Pairs = [
  [
    "a whole copy",
    "CREATE TABLE k AS SELECT * FROM a; DELETE FROM a WHERE x > 5;",
    "INSERT INTO a SELECT * FROM k; DROP TABLE k;",
  ],
  [
    "a copy of just what goes",
    "CREATE TABLE k AS SELECT * FROM a WHERE x > 5; DELETE FROM a WHERE a.x > 5;",
    "INSERT INTO a SELECT * FROM k; DROP TABLE k;",
  ],
  [
    "a copy of more than goes",
    "CREATE TABLE k AS SELECT * FROM a WHERE x > 5; DELETE FROM a WHERE y = 1 AND x > 5;",
    "INSERT INTO a SELECT * FROM k; DROP TABLE k;",
  ],
  [
    "what goes read from the copy",
    "CREATE TABLE k AS SELECT * FROM a WHERE x > 5 LIMIT 10; DELETE FROM a WHERE id IN (SELECT id FROM k);",
    "INSERT INTO a SELECT * FROM k; DROP TABLE k;",
  ],
  [
    "a copy of what is not there yet",
    "INSERT INTO k SELECT * FROM a WHERE NOT EXISTS (SELECT 1 FROM k WHERE k.id = a.id); DROP TABLE a;",
    "CREATE TABLE a (id int); INSERT INTO a SELECT * FROM k;",
  ],
  [
    "what goes joined with the copy",
    "CREATE TABLE k AS SELECT * FROM a LIMIT 10; DELETE FROM a USING k WHERE a.id = k.id;",
    "INSERT INTO a SELECT * FROM k; DROP TABLE k;",
  ],
  [
    "the values of a column, where there are any",
    "CREATE TABLE k AS SELECT id, x FROM a WHERE x IS NOT NULL; ALTER TABLE a DROP x;",
    "ALTER TABLE a ADD x int; UPDATE a SET x = k.x FROM k WHERE k.id = a.id; DROP TABLE k;",
  ],
  [
    "the values of a column with quotes, where there are any",
    `CREATE TABLE k AS SELECT id, "xY" FROM a WHERE a."xY" IS NOT NULL; ALTER TABLE a DROP "xY";`,
    `ALTER TABLE a ADD "xY" int; UPDATE a SET "xY" = k."xY" FROM k WHERE k.id = a.id; DROP TABLE k;`,
  ],
  [
    "a copy under a condition of every row",
    "CREATE TABLE k AS SELECT * FROM a WHERE true; DELETE FROM a;",
    "INSERT INTO a SELECT * FROM k; DROP TABLE k;",
  ],
];

const MOVED: Pairs = [
  [
    "to another table, row by row",
    "ALTER TABLE p ADD x int; UPDATE p SET x = u.x FROM u WHERE p.id = u.id AND u.local; ALTER TABLE u DROP x;",
    "ALTER TABLE u ADD x int; UPDATE u SET x = p.x FROM p WHERE p.id = u.id; ALTER TABLE p DROP x;",
  ],
];

const PARTIAL: Pairs = [
  [
    "of no row",
    "CREATE TABLE k AS SELECT * FROM a WHERE false; DELETE FROM a;",
    "INSERT INTO a SELECT * FROM k; DROP TABLE k;",
  ],
  [
    "of ten rows",
    "CREATE TABLE k AS SELECT * FROM a LIMIT 10; DROP TABLE a;",
    "CREATE TABLE a (x int); INSERT INTO a SELECT * FROM k; DROP TABLE k;",
  ],
  [
    "of some rows",
    "CREATE TABLE k (x int); INSERT INTO k SELECT x FROM a WHERE x > 5; DROP TABLE a;",
    "CREATE TABLE a (x int); INSERT INTO a SELECT * FROM k; DROP TABLE k;",
  ],
  [
    "of other rows than those that go",
    "CREATE TABLE k AS SELECT * FROM a WHERE x > 5; DELETE FROM a WHERE x > 4;",
    "INSERT INTO a SELECT * FROM k; DROP TABLE k;",
  ],
  [
    "of all but those that go",
    "CREATE TABLE k AS SELECT * FROM a WHERE x > 5; DELETE FROM a WHERE id NOT IN (SELECT id FROM k);",
    "INSERT INTO a SELECT * FROM k; DROP TABLE k;",
  ],
  [
    "from which others are looked up",
    "CREATE TABLE k AS SELECT * FROM a LIMIT 10; DELETE FROM a WHERE parent_id IN (SELECT id FROM k);",
    "INSERT INTO a SELECT * FROM k; DROP TABLE k;",
  ],
  [
    "whose name is a column's too",
    "CREATE TABLE k AS SELECT * FROM a LIMIT 10; DELETE FROM a WHERE k = 5;",
    "INSERT INTO a SELECT * FROM k; DROP TABLE k;",
  ],
  [
    "of which nothing is copied",
    "CREATE TABLE k AS SELECT * FROM a WITH NO DATA; DELETE FROM a;",
    "INSERT INTO a SELECT * FROM k; DROP TABLE k;",
  ],
  [
    "in a query of its own",
    "CREATE TABLE k AS SELECT * FROM (SELECT * FROM a LIMIT 1) s; DELETE FROM a;",
    "INSERT INTO a SELECT * FROM k; DROP TABLE k;",
  ],
  [
    "made in a block",
    "CREATE TABLE k (x int); DO $$ BEGIN INSERT INTO k SELECT x FROM a WHERE x > 5; DELETE FROM a; END $$;",
    "INSERT INTO a SELECT * FROM k; DROP TABLE k;",
  ],
  [
    "that takes the table's place",
    "CREATE TABLE n (x int); INSERT INTO n SELECT x FROM a WHERE x > 5; DROP TABLE a; ALTER TABLE n RENAME TO a;",
    "CREATE TABLE n (x int); INSERT INTO n SELECT x FROM a; DROP TABLE a; ALTER TABLE n RENAME TO a;",
  ],
];

const MAPPED: Pairs = [
  ["one value", "UPDATE a SET s = 'new' WHERE s = 'old';", "UPDATE a SET s = 'old' WHERE s = 'new';"],
  [
    "one value under a further condition",
    "UPDATE a SET s = 'new' WHERE k = 2 AND a.s = 'old';",
    "UPDATE public.a SET s = 'old' WHERE s = 'new' AND k = 2;",
  ],
  [
    "two values, there and back in turn",
    "UPDATE a SET s = 'b' WHERE s = 'a'; UPDATE a SET s = 'd' WHERE s = 'c';",
    "UPDATE a SET s = 'a' WHERE s = 'b'; UPDATE a SET s = 'c' WHERE s = 'd';",
  ],
  [
    "a chain, taken back from its end",
    "UPDATE a SET s = 3 WHERE s = 2; UPDATE a SET s = 2 WHERE s = 1;",
    "UPDATE a SET s = 1 WHERE s = 2; UPDATE a SET s = 2 WHERE s = 3;",
  ],
  [
    "a value that becomes NULL",
    "UPDATE a SET s = NULL WHERE s = '';",
    "UPDATE a SET s = '' WHERE s IS NULL;",
  ],
  [
    "two columns",
    "UPDATE a SET s = 1, t = 2 WHERE s = 3 AND t = 4;",
    "UPDATE a SET s = 3, t = 4 WHERE s = 1 AND t = 2;",
  ],
];

const OVERWRITTEN: Pairs = [
  ["every row", "UPDATE a SET s = 'new';", "UPDATE a SET s = 'old';"],
  ["by other means", "UPDATE a SET s = lower(s);", "UPDATE a SET s = upper(s);"],
  [
    "another value back",
    "UPDATE a SET s = 'new' WHERE s = 'old';",
    "UPDATE a SET s = 'other' WHERE s = 'new';",
  ],
  ["another table", "UPDATE a SET s = 'new' WHERE s = 'old';", "UPDATE b SET s = 'old' WHERE s = 'new';"],
  [
    "another condition",
    "UPDATE a SET s = 'new' WHERE s = 'old' AND k = 1;",
    "UPDATE a SET s = 'old' WHERE s = 'new' AND k = 2;",
  ],
  [
    "either of two",
    "UPDATE a SET s = 'new' WHERE s = 'old' OR s = 'x';",
    "UPDATE a SET s = 'old' WHERE s = 'new';",
  ],
  [
    "two values to one",
    "UPDATE a SET s = 'x' WHERE s = 'a'; UPDATE a SET s = 'x' WHERE s = 'b';",
    "UPDATE a SET s = 'a' WHERE s = 'x'; UPDATE a SET s = 'b' WHERE s = 'x';",
  ],
  [
    "a chain that runs into itself",
    "UPDATE a SET s = 2 WHERE s = 1; UPDATE a SET s = 3 WHERE s = 2;",
    "UPDATE a SET s = 2 WHERE s = 3; UPDATE a SET s = 1 WHERE s = 2;",
  ],
  [
    "a chain, taken back from its beginning",
    "UPDATE a SET s = 3 WHERE s = 2; UPDATE a SET s = 2 WHERE s = 1;",
    "UPDATE a SET s = 2 WHERE s = 3; UPDATE a SET s = 1 WHERE s = 2;",
  ],
  ["a value to itself", "UPDATE a SET s = NULL WHERE s = NULL;", "UPDATE a SET s = NULL WHERE s = NULL;"],
  [
    "a second column that is not mapped",
    "UPDATE a SET s = 'new', at = now() WHERE s = 'old';",
    "UPDATE a SET s = 'old', at = now() WHERE s = 'new';",
  ],
  [
    "and then everything on the way back",
    "UPDATE a SET s = 'new' WHERE s = 'old';",
    "UPDATE a SET s = 'old' WHERE s = 'new'; UPDATE a SET s = 'z';",
  ],
  [
    "and then everything on the way back, in names with quotes",
    `UPDATE a SET "sT" = 'new' WHERE "sT" = 'old';`,
    `UPDATE a SET "sT" = 'old' WHERE "sT" = 'new'; UPDATE a SET "sT" = 'z';`,
  ],
  [
    "only some of the rows",
    "UPDATE `a` SET s = 'new' WHERE s = 'old' LIMIT 5;",
    "UPDATE `a` SET s = 'old' WHERE s = 'new' LIMIT 5;",
  ],
];

describe.each([
  ["PostgreSQL's parser", undefined],
  ["tokens alone", TOKENS_ONLY],
] as const)("rows, by %s", (_, parsers) => {
  it.each([...KEPT, ...MOVED])("are kept by %s", (_what, up, down) => {
    expect(judgedSql(up, down, parsers)).toMatchObject({ verdict: "reversible" });
  });

  it.each(PARTIAL)("are lost behind a copy %s", (_what, up, down) => {
    expect(judgedSql(up, down, parsers)).toMatchObject({ verdict: "destructive" });
  });

  it.each(MAPPED)("are mapped there and back, which a reviewer is told: %s", (_what, up, down) => {
    const found = judgedSql(up, down, parsers);

    expect(found.verdict).toBe("reversible");
    expect(found.findings).toEqual([
      {
        rule: "rows-without-backup",
        level: "warning",
        file: "up.sql",
        line: 1,
        message:
          "It changes values, and nothing tells afterwards which rows it was. It maps one value to another: the reversal maps back the rows too that had the new value before.",
        write: null,
      },
    ]);
  });

  it.each(OVERWRITTEN)("are overwritten: %s", (_what, up, down) => {
    expect(judgedSql(up, down, parsers)).toMatchObject({ verdict: "destructive", findings: [] });
  });

  it.each([
    "DO $$ DECLARE n int; BEGIN WITH o AS (SELECT 1) DELETE FROM a; END $$;",
    "DO $$ BEGIN WITH o AS (SELECT 1 AS id) UPDATE a SET s = o.id FROM o; END $$;",
  ])("are lost in a block behind a WITH: %s", (up) => {
    expect(judgedSql(up, "SELECT undo();", parsers).verdict).toBe("destructive");
  });

  it("are not said to be untouched where a query in a block may change them", () => {
    const up =
      "DO $$ DECLARE n int; BEGIN WITH o AS (DELETE FROM a RETURNING 1) SELECT count(*) INTO n FROM o; END $$;";

    expect(judgedSql(up, "", parsers).verdict).toBe("empty");
  });

  it("are said to be set by the reversal too, where it cannot be told to what", () => {
    expect(judgedSql("UPDATE a SET s = 1;", "UPDATE a SET s = 2;", parsers).reason).toBe(
      "It overwrites values: the reversal sets the same columns, and whether it sets them to what they were cannot be told.",
    );
    expect(judgedSql("UPDATE a SET s = 1;", "UPDATE a SET t = 2;", parsers).reason).toBe(
      "It overwrites values: the reversal cannot tell what they were.",
    );
  });

  it("that were NULL may stay filled, and a reviewer is told", () => {
    const found = judgedSql("UPDATE a SET x = 1 WHERE x IS NULL;", "SELECT 1;", parsers);

    expect([found.verdict, found.reason]).toEqual([
      "no-op",
      "What the migration does changes nothing for code from before, so it may stay.",
    ]);
    expect(found.findings).toEqual([
      {
        rule: "rows-without-backup",
        level: "warning",
        file: "up.sql",
        line: 1,
        message:
          "It changes values, and nothing tells afterwards which rows it was. It fills those that were NULL: the reversal cannot tell them from values that were there before.",
        write: null,
      },
    ]);
  });

  it("that are overwritten beside those that were NULL do not stay", () => {
    const found = judgedSql("UPDATE a SET x = 1 WHERE x IS NULL; UPDATE a SET y = 1;", "", parsers);

    expect(found.verdict).toBe("empty");
  });

  it("of a column that is computed hold nothing that could be lost", () => {
    const up = "ALTER TABLE a DROP COLUMN x; ALTER TABLE a ADD x int GENERATED ALWAYS AS (b + 1) STORED;";
    const down = "ALTER TABLE a DROP COLUMN x; ALTER TABLE a ADD x int GENERATED ALWAYS AS (b + 2) STORED;";

    expect(judgedSql(up, down, parsers).verdict).toBe("reversible");
    expect(judgedSql("ALTER TABLE a DROP x;", down, parsers).verdict).toBe("reversible");
  });

  it("of a column that is not computed again are lost", () => {
    const up = "ALTER TABLE a DROP COLUMN x; ALTER TABLE a ADD x int GENERATED ALWAYS AS (b + 1) STORED;";
    const stored = "ALTER TABLE a DROP COLUMN x; ALTER TABLE a ADD x int;";
    const identity = "ALTER TABLE a DROP COLUMN x; ALTER TABLE a ADD x int GENERATED ALWAYS AS IDENTITY;";

    expect(judgedSql(up, stored, parsers).verdict).toBe("destructive");
    expect(judgedSql(up, identity, parsers).verdict).toBe("destructive");
  });
});
