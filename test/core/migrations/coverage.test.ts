import { describe, expect, it } from "vitest";
import { judgeMigration } from "../../../src/core/migrations/judge-migration.ts";
import { judgedSql, sqlMigration, TOKENS_ONLY } from "./judged-sql.ts";

type Pairs = readonly (readonly [rule: string, up: string, down: string])[];

const restated: Pairs = [
  [
    "a default of another type",
    "ALTER TABLE a ALTER x SET DEFAULT 'b'::text;",
    "ALTER TABLE a ALTER x SET DEFAULT 'b'::character varying;",
  ],
  [
    "a default said again beside the type",
    "ALTER TABLE a ALTER x TYPE bigint; ALTER TABLE a ALTER x SET DEFAULT 1;",
    "ALTER TABLE a ALTER x TYPE int; ALTER TABLE a ALTER x SET DEFAULT 1;",
  ],
  [
    "NOT NULL said again beside the type",
    "ALTER TABLE a ALTER x TYPE bigint, ALTER x SET NOT NULL;",
    "ALTER TABLE a ALTER x TYPE int, ALTER x SET NOT NULL;",
  ],
  [
    "a view made again around a change of its table",
    "DROP VIEW v; ALTER TABLE a ALTER x TYPE bigint; CREATE VIEW v AS SELECT * FROM a;",
    "DROP VIEW v; ALTER TABLE a ALTER x TYPE int; CREATE VIEW v AS SELECT * FROM a;",
  ],
  [
    "a guarded view made again around a change of its table",
    "DROP VIEW IF EXISTS v; ALTER TABLE a ALTER x TYPE bigint; CREATE VIEW v AS SELECT * FROM a;",
    "DROP VIEW IF EXISTS v; ALTER TABLE a ALTER x TYPE int; CREATE VIEW v AS SELECT * FROM a;",
  ],
];

const remade: Pairs = [
  [
    "a trigger made again around its function",
    "DROP TRIGGER IF EXISTS t ON a; CREATE OR REPLACE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; CREATE TRIGGER t BEFORE UPDATE ON a FOR EACH ROW EXECUTE FUNCTION f();",
    "DROP TRIGGER IF EXISTS t ON a; CREATE OR REPLACE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN OLD; END $$; CREATE TRIGGER t BEFORE UPDATE ON a FOR EACH ROW EXECUTE FUNCTION f();",
  ],
  [
    "a view with every column of its table",
    "ALTER TABLE a ADD y int; CREATE OR REPLACE VIEW v AS SELECT * FROM a;",
    "DROP VIEW v; ALTER TABLE a DROP y; CREATE VIEW v AS SELECT * FROM a;",
  ],
  [
    "an index of another definition",
    "DROP INDEX i; CREATE INDEX i ON a (x, y);",
    "DROP INDEX i; CREATE INDEX i ON a (x);",
  ],
];

const computed: Pairs = [
  [
    "an index made again beside others of its table",
    "DROP INDEX i; DROP INDEX j; CREATE INDEX i ON a (x); CREATE INDEX k ON a (x, y);",
    "DROP INDEX i; DROP INDEX k; CREATE INDEX i ON a (x); CREATE INDEX j ON a (y);",
  ],
  [
    "a default that is computed in another way",
    "ALTER TABLE a ALTER x SET DEFAULT now()::date;",
    "ALTER TABLE a ALTER x SET DEFAULT clock_timestamp()::date;",
  ],
  [
    "a default that is put aside for a change of the type",
    "ALTER TABLE a ALTER x DROP DEFAULT, ALTER x TYPE text, ALTER x SET DEFAULT 'b'::text;",
    "ALTER TABLE a ALTER x DROP DEFAULT, ALTER x TYPE varchar, ALTER x SET DEFAULT 'b'::text;",
  ],
];

const hanging: Pairs = [
  [
    "the name of a new column's key",
    "ALTER TABLE a ADD COLUMN m int REFERENCES x; ALTER TABLE a RENAME CONSTRAINT a_m_fkey TO f;",
    "ALTER TABLE a DROP COLUMN m;",
  ],
  [
    "how a new column's key is checked",
    "ALTER TABLE a ADD COLUMN m int REFERENCES x; ALTER TABLE a ALTER CONSTRAINT a_m_fkey NOT DEFERRABLE;",
    "ALTER TABLE a DROP COLUMN m;",
  ],
  [
    "a key made of an index, and the index made again",
    "ALTER TABLE a DROP CONSTRAINT pk; ALTER TABLE a ADD CONSTRAINT pk PRIMARY KEY USING INDEX i;",
    "ALTER TABLE a DROP CONSTRAINT pk; ALTER TABLE a ADD CONSTRAINT pk PRIMARY KEY (z); CREATE UNIQUE INDEX i ON a (x);",
  ],
  [
    "a renamed table's index, made again with the table",
    "ALTER TABLE a RENAME TO b; ALTER INDEX a_x RENAME TO b_x;",
    "DROP TABLE b; CREATE TABLE a (x int); CREATE INDEX a_x ON a (x);",
  ],
];

const putAside: Pairs = [
  [
    "the names that come with a table which is made again",
    `ALTER TABLE a RENAME TO b; ALTER SEQUENCE a_id_seq RENAME TO b_id_seq;
ALTER TABLE b RENAME CONSTRAINT a_pkey TO b_pkey; ALTER TABLE b RENAME CONSTRAINT a_x_fkey TO b_x_fkey;`,
    "CREATE TABLE a (id serial PRIMARY KEY, x int REFERENCES z); INSERT INTO a SELECT * FROM b; DROP TABLE b;",
  ],
];

const enums: Pairs = [
  [
    "a type made anew with a value less",
    `CREATE TYPE "R_new" AS ENUM ('A', 'B');
ALTER TABLE "User" ALTER COLUMN "r" TYPE "R_new" USING ("r"::text::"R_new");
ALTER TYPE "R" RENAME TO "R_old"; ALTER TYPE "R_new" RENAME TO "R"; DROP TYPE "R_old";`,
    `ALTER TYPE "R" ADD VALUE 'C';`,
  ],
];

const copied: Pairs = [
  [
    "a function with one body both ways",
    "CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;",
    "CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 -- one\n $$;",
  ],
  [
    "a function with one body both ways beside a column",
    "CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$; ALTER TABLE a ADD x int;",
    "CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$; ALTER TABLE a DROP x;",
  ],
  ["a view", "CREATE OR REPLACE VIEW v AS SELECT 1;", "CREATE OR REPLACE VIEW v AS SELECT 1;"],
  [
    "an index beside a change of another table",
    "DROP INDEX i; CREATE INDEX i ON a (x); ALTER TABLE b ADD y int;",
    "DROP INDEX i; CREATE INDEX i ON a (x); ALTER TABLE b DROP y;",
  ],
  [
    "a view beside a new table",
    "CREATE OR REPLACE VIEW v AS SELECT 1; CREATE TABLE b (x int);",
    "CREATE OR REPLACE VIEW v AS SELECT 1; DROP TABLE b;",
  ],
  ["an index", "DROP INDEX i; CREATE INDEX i ON a (x);", "DROP INDEX i; CREATE INDEX i ON a (x);"],
  [
    "a view that is dropped first",
    "DROP VIEW v; CREATE VIEW v AS SELECT 1;",
    "DROP VIEW v; CREATE VIEW v AS SELECT 1;",
  ],
  [
    "a constraint",
    "ALTER TABLE a DROP CONSTRAINT c, ADD CONSTRAINT c CHECK (x > 0);",
    "ALTER TABLE a DROP CONSTRAINT c, ADD CONSTRAINT c CHECK (x > 0);",
  ],
];

const left: Pairs = [
  [
    "a default that both ways set alone",
    "ALTER TABLE a ALTER x SET DEFAULT 1;",
    "ALTER TABLE a ALTER x SET DEFAULT 1;",
  ],
  [
    "a default of a type that one way leaves out",
    "ALTER TABLE a ALTER x SET DEFAULT 'b'::text;",
    "ALTER TABLE a ALTER x SET DEFAULT 'b';",
  ],
  [
    "NOT NULL that both ways set alone",
    "ALTER TABLE a ALTER x SET NOT NULL;",
    "ALTER TABLE a ALTER x SET NOT NULL;",
  ],
  [
    "a default that both ways set beside another column",
    "ALTER TABLE a ALTER x SET DEFAULT 1; ALTER TABLE a ALTER y TYPE bigint;",
    "ALTER TABLE a ALTER x SET DEFAULT 1; ALTER TABLE a ALTER y TYPE int;",
  ],
  [
    "default and type that are both set to the same",
    "ALTER TABLE a ALTER x TYPE int, ALTER x SET DEFAULT 1;",
    "ALTER TABLE a ALTER x TYPE int, ALTER x SET DEFAULT 1;",
  ],
  [
    "the name of a key that was there before",
    "ALTER TABLE a ADD COLUMN m int; ALTER TABLE a RENAME CONSTRAINT a_n_fkey TO f;",
    "ALTER TABLE a DROP COLUMN m;",
  ],
  [
    "the name of an index whose table is not made again",
    "ALTER TABLE a RENAME TO b; ALTER INDEX a_x RENAME TO b_x;",
    "ALTER TABLE b RENAME TO a; CREATE INDEX a_y ON a (x);",
  ],
  [
    "the name of another table's sequence",
    "ALTER TABLE a RENAME TO b; ALTER SEQUENCE c_id_seq RENAME TO b_id_seq;",
    "CREATE TABLE a (id serial PRIMARY KEY); INSERT INTO a SELECT * FROM b; DROP TABLE b;",
  ],
  [
    "the name of an index that the reversal does not make",
    "ALTER TABLE a RENAME TO b; ALTER INDEX a_x RENAME TO b_x;",
    "CREATE TABLE a (x int); INSERT INTO a SELECT * FROM b; DROP TABLE b;",
  ],
  [
    "a type made anew, and a value for another type",
    `CREATE TYPE r_new AS ENUM ('A'); ALTER TABLE u ALTER r TYPE r_new USING r::text::r_new;
ALTER TYPE r RENAME TO r_old; ALTER TYPE r_new RENAME TO r; DROP TYPE r_old;`,
    "ALTER TYPE s ADD VALUE 'C';",
  ],
  [
    "the type of another column than that of the enum",
    `CREATE TYPE r_new AS ENUM ('A'); ALTER TABLE u ALTER r TYPE r_new USING r::text::r_new, ALTER q TYPE text;
ALTER TYPE r RENAME TO r_old; ALTER TYPE r_new RENAME TO r; DROP TYPE r_old;`,
    "ALTER TYPE r ADD VALUE 'C';",
  ],
];

const notNull: Pairs = [
  [
    "a named NOT NULL for one that was dropped",
    "ALTER TABLE a ALTER b DROP NOT NULL;",
    "UPDATE a SET b = 1 WHERE b IS NULL; ALTER TABLE a ADD CONSTRAINT n NOT NULL b;",
  ],
  [
    "a named NOT NULL, dropped by its column",
    "ALTER TABLE a ADD CONSTRAINT n NOT NULL b;",
    "ALTER TABLE a ALTER b DROP NOT NULL;",
  ],
  [
    "a named NOT NULL, dropped by its name",
    "ALTER TABLE a ADD CONSTRAINT n NOT NULL b;",
    "ALTER TABLE a DROP CONSTRAINT n;",
  ],
];

describe.each([
  ["PostgreSQL's parser", undefined],
  ["tokens alone", TOKENS_ONLY],
] as const)("what a reversal covers, by %s", (_, parsers) => {
  it.each([...restated, ...remade, ...computed, ...hanging, ...putAside, ...enums, ...notNull])(
    "takes back %s",
    (_rule, up, down) => {
      const { verdict, reason } = judgedSql(up, down, parsers);

      expect({ verdict, reason }).toEqual({
        verdict: "reversible",
        reason: "The reversal takes back what the migration does.",
      });
    },
  );

  it.each([...copied, ...left])("leaves %s", (_rule, up, down) => {
    expect(judgedSql(up, down, parsers).verdict).toBe("missing");
  });

  it("knows another NOT NULL from the one that was dropped", () => {
    const found = judgedSql(
      "ALTER TABLE a ALTER b DROP NOT NULL;",
      "ALTER TABLE a ADD CONSTRAINT n NOT NULL c;",
      parsers,
    );

    expect(found.verdict).toBe("missing");
  });

  it("takes a column that gets the name of a dropped one for a loss, and not for a name that stays", () => {
    const found = judgedSql(
      "ALTER TABLE a DROP COLUMN old; ALTER TABLE a RENAME newc TO old;",
      "ALTER TABLE a ADD COLUMN newc int;",
      parsers,
    );

    expect([found.verdict, found.reason]).toEqual([
      "destructive",
      "It drops a column: the reversal can make the column again, but not its values.",
    ]);
  });

  it("says of a type made anew, and of a default put aside for it, that they were not compared", () => {
    const found = judgedSql(
      `CREATE TYPE r_new AS ENUM ('A'); ALTER TABLE u ALTER r DROP DEFAULT;
ALTER TABLE u ALTER r TYPE r_new USING r::text::r_new;
ALTER TYPE r RENAME TO r_old; ALTER TYPE r_new RENAME TO r; DROP TYPE r_old; ALTER TABLE u ALTER r SET DEFAULT 'A';`,
      "ALTER TYPE r ADD VALUE 'C';",
      parsers,
    );

    expect([found.verdict, found.findings.map(({ rule, line }) => [rule, line])]).toEqual([
      "reversible",
      [["not-understood", 1]],
    ]);
  });

  it("says of a type made anew with a value less what was not compared", () => {
    const [, up = "", down = ""] = enums[0] ?? [];

    expect(judgedSql(up, down, parsers).findings).toEqual([
      {
        rule: "not-understood",
        level: "warning",
        file: "up.sql",
        line: 1,
        message:
          "It makes something anew under the same name, and the reversal does not. Whether the code from before can live with it cannot be told from the text. It is a type: the reversal adds a value to it, and leaves its other values, and the columns that have it, as they are by then.",
        write: "In the reversal, what was there before: DROP it, and make it again with its old definition.",
      },
    ]);
  });

  it("says of a NOT NULL by its name that it may fail", () => {
    const found = judgedSql(
      "ALTER TABLE a ALTER b DROP NOT NULL;",
      "ALTER TABLE a ADD CONSTRAINT n NOT NULL b;",
      parsers,
    );

    expect(found.findings.map(({ rule }) => rule)).toEqual(["down-restores-not-null"]);
  });

  it("says of a copied definition what stays", () => {
    const { reason } = judgedSql(copied[3]?.[1] ?? "", copied[3]?.[2] ?? "", parsers);

    expect(reason).toBe("It changes an index, and the reversal does not change it back.");
  });
});

describe("texts of one side that run one after the other", () => {
  it("know the tables that an earlier one has made for the session", () => {
    const migration = sqlMigration(
      ["CREATE TEMP TABLE t (x int);", "CREATE INDEX ON t (x); ALTER TABLE a ADD y int;", "DROP TABLE t;"],
      ["ALTER TABLE a DROP y;"],
    );

    expect(judgeMigration(migration).verdict).toBe("reversible");
  });

  it("do not take another table for one that an earlier one has dropped again", () => {
    const migration = sqlMigration(
      ["CREATE TEMP TABLE t (x int);", "DROP TABLE t;", "DROP TABLE t;"],
      ["SELECT 1;"],
    );

    expect(judgeMigration(migration).verdict).toBe("empty");
  });

  it("do nothing where all they make is for the session", () => {
    const migration = sqlMigration(["CREATE TEMP TABLE t (x int);", "DROP TABLE t;"], [""]);

    expect(judgeMigration(migration).verdict).toBe("no-op");
  });

  it("do not take a table from before for one of the session", () => {
    const migration = sqlMigration(["DROP TABLE t;", "CREATE TEMP TABLE t (x int);"], ["SELECT 1;"]);

    expect(judgeMigration(migration).verdict).toBe("empty");
  });
});
