/** A migration that may not be merged as it is, with the verdict and the line of the file that it is about. */
export interface RefusedPair {
  readonly name: string;
  readonly up: string;
  readonly down: string;
  readonly verdict: "missing" | "empty" | "irreversible-declared" | "destructive" | "undecided";
}

const leftBehind: readonly (readonly [name: string, up: string, down: string])[] = [
  ["another table is dropped", "CREATE TABLE a (id int);", "DROP TABLE other;"],
  ["one of two tables is dropped", "CREATE TABLE a (id int); CREATE TABLE b (id int);", "DROP TABLE a;"],
  ["one of two columns is dropped", "ALTER TABLE a ADD x int, ADD y int;", "ALTER TABLE a DROP x;"],
  ["a column of another table is dropped", "ALTER TABLE a ADD x int;", "ALTER TABLE b DROP x;"],
  ["the whole table is dropped for a column", "ALTER TABLE a ADD x int;", "DROP TABLE a;"],
  ["an index on a column that stays", "CREATE INDEX a_x ON a (x);", "ALTER TABLE a DROP COLUMN x;"],
  ["another index is dropped", "CREATE INDEX a_x ON a (x);", "DROP INDEX a_y;"],
  [
    "a constraint is forgotten",
    "ALTER TABLE a ADD x int; ALTER TABLE b ADD CONSTRAINT b_c CHECK (y > 0);",
    "ALTER TABLE a DROP x;",
  ],
  ["a type is forgotten", "CREATE TYPE mood AS ENUM ('a'); CREATE TABLE p (m mood);", "DROP TABLE p;"],
  [
    "a type made in a block is forgotten",
    "DO $$ BEGIN CREATE TYPE mood AS ENUM ('a'); EXCEPTION WHEN duplicate_object THEN NULL; END $$; CREATE TABLE p (m mood);",
    "DROP TABLE p;",
  ],
  [
    "a function is forgotten",
    "CREATE FUNCTION f() RETURNS trigger AS $$ BEGIN RETURN NEW; END $$ LANGUAGE plpgsql; CREATE TRIGGER t BEFORE UPDATE ON a FOR EACH ROW EXECUTE FUNCTION f();",
    "DROP TRIGGER t ON a;",
  ],
  [
    "a trigger is forgotten",
    "CREATE TRIGGER t BEFORE UPDATE ON a FOR EACH ROW EXECUTE FUNCTION f(); CREATE TABLE z (id int);",
    "DROP TABLE z;",
  ],
  [
    "a sequence is forgotten",
    "CREATE SEQUENCE s; CREATE TABLE a (id int DEFAULT nextval('s'));",
    "DROP TABLE a;",
  ],
  [
    "a policy is forgotten",
    "CREATE POLICY p ON a USING (true); ALTER TABLE a ADD x int;",
    "ALTER TABLE a DROP x;",
  ],
  [
    "row level security stays on",
    "ALTER TABLE a ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON a USING (true);",
    "DROP POLICY p ON a;",
  ],
  ["a view is dropped and not made again", "DROP VIEW v;", "CREATE VIEW w AS SELECT 1;"],
  ["a view that was there is only dropped", "DROP VIEW v; CREATE VIEW v AS SELECT 2 AS x;", "DROP VIEW v;"],
  ["a dropped index is not made again", "DROP INDEX a_x; ALTER TABLE a ADD y int;", "ALTER TABLE a DROP y;"],
  ["a dropped table is not made again", "DROP TABLE a; CREATE TABLE b (id int);", "DROP TABLE b;"],
  [
    "a rename is not taken back",
    "ALTER TABLE a RENAME TO b; ALTER TABLE b ADD x int;",
    "ALTER TABLE b DROP x;",
  ],
  ["a column is renamed to something else", "ALTER TABLE a RENAME x TO y;", "ALTER TABLE a RENAME y TO z;"],
  ["a rename goes the same way", "ALTER TABLE a RENAME x TO y;", "ALTER TABLE a RENAME x TO y;"],
  [
    "a type is not changed back",
    "ALTER TABLE a ALTER x TYPE bigint; CREATE INDEX a_x ON a (x);",
    "DROP INDEX a_x;",
  ],
  [
    "the type is changed to what it is by then",
    "ALTER TABLE a ALTER COLUMN n TYPE bigint;",
    "ALTER TABLE a ALTER COLUMN n TYPE bigint;",
  ],
  [
    "the type of another column is changed back",
    "ALTER TABLE a ALTER x TYPE bigint;",
    "ALTER TABLE a ALTER y TYPE int;",
  ],
  [
    "NOT NULL is not taken back",
    "ALTER TABLE a ALTER x SET NOT NULL, ALTER x SET DEFAULT 1;",
    "ALTER TABLE a ALTER x DROP DEFAULT;",
  ],
  [
    "a default is not taken back",
    "ALTER TABLE a ALTER x SET NOT NULL, ALTER x SET DEFAULT 1;",
    "ALTER TABLE a ALTER x DROP NOT NULL;",
  ],
  ["NOT NULL is set again", "ALTER TABLE a ALTER x SET NOT NULL;", "ALTER TABLE a ALTER x SET NOT NULL;"],
  ["an enum value stays", "ALTER TYPE mood ADD VALUE 'b'; CREATE TABLE z (m mood);", "DROP TABLE z;"],
  ["a schema is forgotten", "CREATE SCHEMA s; CREATE TABLE s.a (id int);", "DROP TABLE s.a;"],
  ["an extension is forgotten", "CREATE EXTENSION hstore; CREATE TABLE a (h hstore);", "DROP TABLE a;"],
  ["rows are inserted and another table is dropped", "INSERT INTO roles VALUES ('x');", "DROP TABLE other;"],
  ["a new table is only renamed", "CREATE TABLE a (id int);", "ALTER TABLE a RENAME TO b;"],
  ["only a sequence is moved", "CREATE TABLE a (id int);", "SELECT setval('a_id_seq', 1);"],
  [
    "triggers stay switched off",
    "ALTER TABLE a DISABLE TRIGGER USER; ALTER TABLE a ADD x int;",
    "ALTER TABLE a DROP x;",
  ],
  [
    "a sequence of a column that was there",
    "CREATE SEQUENCE s OWNED BY a.id; CREATE TABLE z (id int);",
    "DROP TABLE z;",
  ],
  ["the same statement twice", "CREATE TABLE a (id int);", "CREATE TABLE a (id int);"],
  [
    "a key of MySQL stays",
    "ALTER TABLE `a` ADD COLUMN `x` int, ADD INDEX `i` (`y`);",
    "ALTER TABLE `a` DROP COLUMN `x`;",
  ],
  [
    "a column of MySQL is not modified back",
    "ALTER TABLE `a` MODIFY `x` bigint, ADD `y` int;",
    "ALTER TABLE `a` DROP `y`;",
  ],
  [
    "a table of MySQL is not renamed back",
    "RENAME TABLE `a` TO `b`, `c` TO `d`;",
    "RENAME TABLE `b` TO `a`;",
  ],
  [
    "a column of SQL Server stays",
    "ALTER TABLE [a] ADD [x] INT\nGO\nALTER TABLE [a] ADD [y] INT\nGO",
    "ALTER TABLE [a] DROP COLUMN [x]\nGO",
  ],
  [
    "a trigger of SQLite stays",
    "CREATE TRIGGER t AFTER INSERT ON [a] BEGIN SELECT 1; SELECT 2; END; CREATE TABLE [b] (id int);",
    "DROP TABLE [b];",
  ],
];

const lost: readonly (readonly [name: string, up: string, down: string])[] = [
  ["a table", "DROP TABLE orders;", "CREATE TABLE orders (id int);"],
  [
    "a table that is made anew",
    "DROP TABLE IF EXISTS orders;\nCREATE TABLE orders (id bigint);",
    "DROP TABLE orders;",
  ],
  ["a column", "ALTER TABLE a DROP COLUMN x;", "ALTER TABLE a ADD COLUMN x text;"],
  [
    "a column beside a new one",
    "ALTER TABLE a ADD y text; ALTER TABLE a DROP x;",
    "ALTER TABLE a ADD x text; ALTER TABLE a DROP y;",
  ],
  [
    "a column whose values are copied but not read back",
    "ALTER TABLE a ADD y text; UPDATE a SET y = x; ALTER TABLE a DROP x;",
    "ALTER TABLE a ADD x text; ALTER TABLE a DROP y;",
  ],
  [
    "a table that is copied but not read back",
    "CREATE TABLE b AS SELECT * FROM a; DROP TABLE a;",
    "CREATE TABLE a (id int); DROP TABLE b;",
  ],
  [
    "a table after another one was copied",
    "CREATE TABLE c AS SELECT * FROM b; DROP TABLE a;",
    "CREATE TABLE a (id int); INSERT INTO a SELECT * FROM c; DROP TABLE c;",
  ],
  ["rows by DELETE", "DELETE FROM sessions WHERE expired;", "INSERT INTO sessions VALUES (1);"],
  [
    "rows by DELETE in a query",
    "CREATE TABLE z (id int); WITH gone AS (DELETE FROM a RETURNING 1) SELECT count(*) FROM gone;",
    "DROP TABLE z;",
  ],
  [
    "rows by DELETE after EXPLAIN ANALYZE",
    "CREATE TABLE z (id int); EXPLAIN ANALYZE DELETE FROM a;",
    "DROP TABLE z;",
  ],
  ["rows by TRUNCATE", "TRUNCATE a, b RESTART IDENTITY; ALTER TABLE a ADD x int;", "ALTER TABLE a DROP x;"],
  [
    "values by UPDATE",
    "UPDATE users SET email = lower(email); ALTER TABLE users ADD x int;",
    "ALTER TABLE users DROP x;",
  ],
  [
    "values by UPDATE of a new and an old column",
    "ALTER TABLE a ADD y int; UPDATE a SET y = 1, x = 2;",
    "ALTER TABLE a DROP y;",
  ],
  [
    "values by UPDATE that are set again by other means",
    "UPDATE a SET state = 'done' WHERE state IN ('closed', 'ended');",
    "UPDATE a SET state = 'closed' WHERE state = 'done';",
  ],
  [
    "values by an upsert",
    "CREATE TABLE z (id int); INSERT INTO settings VALUES ('a', 1) ON CONFLICT (key) DO UPDATE SET value = 1;",
    "DROP TABLE z;",
  ],
  [
    "values by MERGE",
    "CREATE TABLE z (id int); MERGE INTO a USING z ON a.id = z.id WHEN MATCHED THEN UPDATE SET x = 1;",
    "DROP TABLE z;",
  ],
  ["a schema", "DROP SCHEMA legacy CASCADE;", "CREATE SCHEMA legacy;"],
  [
    "digits by a smaller type",
    "ALTER TABLE a ALTER price TYPE integer;",
    "ALTER TABLE a ALTER price TYPE numeric(10,2);",
  ],
  [
    "letters by a shorter type",
    "ALTER TABLE a ALTER name TYPE varchar(20);",
    "ALTER TABLE a ALTER name TYPE text;",
  ],
  [
    "the time of day by a date",
    "ALTER TABLE a ALTER at TYPE date;",
    "ALTER TABLE a ALTER at TYPE timestamptz;",
  ],
  ["columns of a type by CASCADE", "DROP TYPE mood CASCADE;", "CREATE TYPE mood AS ENUM ('a');"],
  [
    "a table dropped in a block",
    "DO $$ BEGIN IF EXISTS (SELECT 1) THEN DROP TABLE a; END IF; END $$;",
    "CREATE TABLE a (id int);",
  ],
  ["a table dropped by EXECUTE", "DO $$ BEGIN EXECUTE 'DROP TABLE a'; END $$;", "CREATE TABLE a (id int);"],
  ["a table of MySQL", "DROP TABLE `orders`;", "CREATE TABLE `orders` (`id` int);"],
  [
    "a column of MySQL",
    "ALTER TABLE `a` ADD `y` int, DROP COLUMN `x`;",
    "ALTER TABLE `a` DROP `y`, ADD `x` int;",
  ],
  [
    "rows of MySQL by a join",
    "DELETE a FROM `a` JOIN `b` ON a.id = b.id; ALTER TABLE `a` ADD x int;",
    "ALTER TABLE `a` DROP x;",
  ],
  [
    "rows of MySQL by REPLACE",
    "REPLACE INTO `settings` VALUES (1, 2);",
    "DELETE FROM `settings` WHERE id = 1;",
  ],
  [
    "a partition of MySQL",
    "ALTER TABLE `a` DROP PARTITION p2020; ALTER TABLE `a` ADD x int;",
    "ALTER TABLE `a` DROP x; ALTER TABLE `a` ADD PARTITION (PARTITION p2020 VALUES LESS THAN (2021));",
  ],
  [
    "letters of MySQL by MODIFY",
    "ALTER TABLE `a` MODIFY `n` varchar(10);",
    "ALTER TABLE `a` MODIFY `n` varchar(100);",
  ],
  [
    "a table of SQL Server under a condition",
    "IF OBJECT_ID('a') IS NOT NULL DROP TABLE [a];",
    "CREATE TABLE [a] (id int)",
  ],
  [
    "a table of SQLite that is made anew without its rows",
    "CREATE TABLE a_new (id int); DROP TABLE a; ALTER TABLE a_new RENAME TO a;",
    "CREATE TABLE a_old (id int); DROP TABLE a; ALTER TABLE a_old RENAME TO a;",
  ],
];

const empty: readonly (readonly [name: string, down: string])[] = [
  ["no text", ""],
  ["a comment", "-- There is no way back."],
  ["the statement in a comment", "/* DROP TABLE a; */"],
  ["a transaction around nothing", "BEGIN;\n-- DROP TABLE a;\nCOMMIT;"],
  ["something undone", "BEGIN;\nDROP TABLE a;\nROLLBACK;"],
  ["a query", "SELECT 'DROP TABLE a';"],
  ["a block of nothing", "DO $$ BEGIN NULL; END $$;"],
  ["a block that says so", "DO $$ BEGIN RAISE NOTICE 'not reversible'; END $$;"],
  [
    "a block that catches its own error",
    "DO $$ BEGIN RAISE EXCEPTION 'no'; EXCEPTION WHEN OTHERS THEN NULL; END $$;",
  ],
  ["a block that returns first", "DO $$ BEGIN RETURN; DROP TABLE a; END $$;"],
  ["settings", "SET search_path = a;\nRESET ALL;"],
  ["a table for the session", "CREATE TEMP TABLE a (id int);\nDROP TABLE a;"],
];

const declared: readonly (readonly [name: string, down: string])[] = [
  ["a block that raises", "DO $$ BEGIN RAISE EXCEPTION 'irreversible'; END $$;"],
  [
    "a block that raises after all",
    "DO $$ BEGIN IF false THEN NULL; END IF; RAISE EXCEPTION 'irreversible'; END $$;",
  ],
  ["a signal of MySQL", "SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'irreversible';"],
  ["an error of SQL Server", "THROW 50000, 'irreversible', 1;"],
];

const unclear: readonly (readonly [name: string, up: string, down: string])[] = [
  ["a string that is never closed", "CREATE TABLE a (id int);", "DROP TABLE a; SELECT 'x"],
  ["a conflict", "CREATE TABLE a (id int);", "<<<<<<< ours\nDROP TABLE a;\n>>>>>>> theirs"],
  ["a file that another file holds", "CREATE TABLE a (id int);", "\\i down/a.sql"],
  [
    "a comment for one database, a statement for another",
    "CREATE TABLE a (id int);",
    "/*!50001 DROP TABLE a */;",
  ],
  [
    "a string for one database, a statement for another",
    "CREATE TABLE a (id int);",
    "SELECT 'x\\'; DROP TABLE a; -- ';",
  ],
  ["prose", "CREATE TABLE a (id int);", "Please drop the table by hand."],
  ["an up file that is never closed", "CREATE TABLE a (id int); /*", "DROP TABLE a;"],
  ["a word that no database knows", "CREATE TABLE a (id int);", "DROP TABEL a;"],
  ["a statement without its name", "CREATE TABLE a (id int);", "DROP TABLE;"],
  ["a reversal of nothing", "-- voided", "DROP TABLE a;"],
  ["a rollback without its begin", "CREATE TABLE a (id int);", "DROP TABLE a;\nROLLBACK;"],
];

const named = (rows: typeof leftBehind, verdict: RefusedPair["verdict"]): RefusedPair[] =>
  rows.map(([name, up, down]) => ({ name, up, down, verdict }));

export const REFUSED_PAIRS: readonly RefusedPair[] = [
  ...named(leftBehind, "missing"),
  ...named(lost, "destructive"),
  ...empty.map(([name, down]) => ({ name, up: "CREATE TABLE a (id int);", down, verdict: "empty" as const })),
  ...declared.map(([name, down]) => ({
    name,
    up: "CREATE TABLE a (id int);",
    down,
    verdict: "irreversible-declared" as const,
  })),
  ...named(unclear, "undecided"),
];
