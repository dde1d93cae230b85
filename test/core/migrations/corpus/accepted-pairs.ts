/** A migration as a careful team writes it: the reversal takes back all of it, and nothing is lost on the way. */
export interface AcceptedPair {
  readonly name: string;
  readonly up: string;
  readonly down: string;
  readonly verdict: "reversible" | "no-op";
  /** Rules of the findings that a reviewer is shown all the same. */
  readonly findings?: readonly string[];
}

const postgres: readonly AcceptedPair[] = [
  {
    name: "a table with everything in it",
    up: `CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  state text NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'paid')),
  UNIQUE (customer_id, id)
);
CREATE INDEX orders_state_idx ON orders (state) WHERE state <> 'paid';
COMMENT ON TABLE orders IS 'What customers have bought.';`,
    down: "DROP TABLE orders;",
    verdict: "reversible",
  },
  {
    name: "tables guarded on both ways",
    up: "CREATE TABLE IF NOT EXISTS a (id int);\nCREATE TABLE IF NOT EXISTS b (id int);",
    down: "DROP TABLE IF EXISTS b;\nDROP TABLE IF EXISTS a;",
    verdict: "reversible",
  },
  {
    name: "several tables dropped by one statement",
    up: "CREATE TABLE public.a (id int); CREATE TABLE b (id int);",
    down: 'DROP TABLE b, "a";',
    verdict: "reversible",
  },
  {
    name: "a column",
    up: "ALTER TABLE users ADD COLUMN nickname text;",
    down: "ALTER TABLE users DROP COLUMN nickname;",
    verdict: "reversible",
  },
  {
    name: "several columns with a default and a backfill of them",
    up: `ALTER TABLE users ADD COLUMN first text, ADD COLUMN last text;
UPDATE users SET first = split_part(name, ' ', 1), last = split_part(name, ' ', 2);
ALTER TABLE users ALTER COLUMN first SET NOT NULL;`,
    down: "ALTER TABLE users DROP COLUMN last, DROP COLUMN first;",
    verdict: "reversible",
  },
  {
    name: "a column and an index on it",
    up: "ALTER TABLE users ADD email_hash bytea;\nCREATE UNIQUE INDEX users_email_hash ON users (email_hash);",
    down: "ALTER TABLE users DROP email_hash;",
    verdict: "reversible",
  },
  {
    name: "an index built while others write",
    up: "CREATE INDEX CONCURRENTLY IF NOT EXISTS idx_events_at ON public.events USING brin (at);",
    down: "DROP INDEX CONCURRENTLY IF EXISTS idx_events_at;",
    verdict: "reversible",
  },
  {
    name: "an index without a name",
    up: "CREATE INDEX ON events (kind);",
    down: "DROP INDEX events_kind_idx;",
    verdict: "reversible",
  },
  {
    name: "an index taken away",
    up: "DROP INDEX idx_events_kind;",
    down: "CREATE INDEX idx_events_kind ON events (kind);",
    verdict: "reversible",
  },
  {
    name: "an index in place of another",
    up: "DROP INDEX idx_a; CREATE INDEX idx_a ON a (x, y);",
    down: "DROP INDEX idx_a; CREATE INDEX idx_a ON a (x);",
    verdict: "reversible",
  },
  {
    name: "a foreign key that is validated later",
    up: `ALTER TABLE orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_fk;`,
    down: "ALTER TABLE orders DROP CONSTRAINT orders_customer_fk;",
    verdict: "reversible",
  },
  {
    name: "only a validation, with nothing to take back",
    up: "ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_fk;",
    down: "-- A constraint stays validated.",
    verdict: "no-op",
  },
  {
    name: "a unique constraint made of an index",
    up: `CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users (email);
ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE USING INDEX users_email_key;`,
    down: "ALTER TABLE users DROP CONSTRAINT users_email_key;",
    verdict: "reversible",
  },
  {
    name: "a check replaced by a wider one",
    up: "ALTER TABLE a DROP CONSTRAINT a_kind_check, ADD CONSTRAINT a_kind_check CHECK (kind IN ('x', 'y', 'z'));",
    down: "ALTER TABLE a DROP CONSTRAINT a_kind_check, ADD CONSTRAINT a_kind_check CHECK (kind IN ('x', 'y')) NOT VALID;",
    verdict: "reversible",
  },
  {
    name: "an enum type and a column of it",
    up: "CREATE TYPE order_state AS ENUM ('new', 'paid');\nALTER TABLE orders ADD state order_state NOT NULL DEFAULT 'new';",
    down: "ALTER TABLE orders DROP state;\nDROP TYPE order_state;",
    verdict: "reversible",
  },
  {
    name: "an enum type made in a block because CREATE TYPE has no IF NOT EXISTS",
    up: `DO $$ BEGIN
  CREATE TYPE mood AS ENUM ('happy');
EXCEPTION WHEN duplicate_object THEN NULL;
END $$;`,
    down: "DROP TYPE IF EXISTS mood;",
    verdict: "reversible",
  },
  {
    name: "an enum value, with the type made anew on the way back",
    up: "ALTER TYPE mood ADD VALUE 'bored';",
    down: `ALTER TYPE mood RENAME TO mood_with_bored;
CREATE TYPE mood AS ENUM ('happy');
UPDATE people SET mood = 'happy' WHERE mood = 'bored';
ALTER TABLE people ALTER COLUMN mood TYPE mood USING mood::text::mood;
DROP TYPE mood_with_bored;`,
    verdict: "reversible",
    findings: ["enum-value-added"],
  },
  {
    name: "a value of an enum renamed",
    up: "ALTER TYPE mood RENAME VALUE 'sad' TO 'blue';",
    down: "ALTER TYPE mood RENAME VALUE 'blue' TO 'sad';",
    verdict: "reversible",
  },
  {
    name: "a table renamed, and a column of it",
    up: "ALTER TABLE orders RENAME TO purchases;\nALTER TABLE purchases RENAME COLUMN note TO memo;",
    down: "ALTER TABLE purchases RENAME TO orders;\nALTER TABLE orders RENAME COLUMN memo TO note;",
    verdict: "reversible",
  },
  {
    name: "a table put aside instead of dropped",
    up: "ALTER TABLE legacy_orders RENAME TO legacy_orders_deprecated;",
    down: "ALTER TABLE legacy_orders_deprecated RENAME TO legacy_orders;",
    verdict: "reversible",
  },
  {
    name: "a table copied before it is dropped",
    up: "CREATE TABLE orders_backup AS SELECT * FROM orders;\nDROP TABLE orders;",
    down: "CREATE TABLE orders (LIKE orders_backup INCLUDING ALL);\nINSERT INTO orders SELECT * FROM orders_backup;\nDROP TABLE orders_backup;",
    verdict: "reversible",
    findings: ["contract-with-expand"],
  },
  {
    name: "a column moved into a table of its own",
    up: `CREATE TABLE user_emails (user_id bigint PRIMARY KEY REFERENCES users, email text NOT NULL);
INSERT INTO user_emails (user_id, email) SELECT id, email FROM users;
ALTER TABLE users DROP COLUMN email;`,
    down: `ALTER TABLE users ADD COLUMN email text;
UPDATE users SET email = e.email FROM user_emails e WHERE e.user_id = users.id;
DROP TABLE user_emails;`,
    verdict: "reversible",
    findings: ["contract-with-expand"],
  },
  {
    name: "a column whose values move into another one",
    up: `ALTER TABLE users ADD COLUMN born date;
UPDATE users SET born = to_date(birthday, 'YYYY-MM-DD');
ALTER TABLE users DROP COLUMN birthday;`,
    down: `ALTER TABLE users ADD COLUMN birthday text;
UPDATE users SET birthday = to_char(born, 'YYYY-MM-DD');
ALTER TABLE users DROP COLUMN born;`,
    verdict: "reversible",
    findings: ["contract-with-expand"],
  },
  {
    name: "rows kept aside before they are deleted",
    up: `CREATE TABLE sessions_expired AS SELECT * FROM sessions WHERE expires_at < now();
DELETE FROM sessions WHERE expires_at < now();`,
    down: "INSERT INTO sessions SELECT * FROM sessions_expired;\nDROP TABLE sessions_expired;",
    verdict: "reversible",
  },
  {
    name: "rows moved by one statement",
    up: "CREATE TABLE archive (LIKE events);\nWITH gone AS (DELETE FROM events WHERE at < '2020-01-01' RETURNING *) INSERT INTO archive SELECT * FROM gone;",
    down: "INSERT INTO events SELECT * FROM archive;\nDROP TABLE archive;",
    verdict: "reversible",
  },
  {
    name: "values kept aside before they are overwritten",
    up: "CREATE TABLE prices_before AS SELECT id, price FROM products;\nUPDATE products SET price = price * 1.19;",
    down: "UPDATE products p SET price = b.price FROM prices_before b WHERE b.id = p.id;\nDROP TABLE prices_before;",
    verdict: "reversible",
  },
  {
    name: "a type made wider, and narrower again",
    up: "ALTER TABLE a ALTER COLUMN name TYPE varchar(200);",
    down: "ALTER TABLE a ALTER COLUMN name TYPE varchar(50);",
    verdict: "reversible",
    findings: ["down-narrows-type"],
  },
  {
    name: "NULL forbidden",
    up: "ALTER TABLE a ALTER COLUMN x SET NOT NULL;",
    down: "ALTER TABLE a ALTER COLUMN x DROP NOT NULL;",
    verdict: "reversible",
  },
  {
    name: "NULL forbidden after it was filled",
    up: "UPDATE a SET active = true WHERE active IS NULL;\nALTER TABLE a ALTER COLUMN active SET NOT NULL;",
    down: "ALTER TABLE a ALTER COLUMN active DROP NOT NULL;",
    verdict: "reversible",
    findings: ["rows-without-backup"],
  },
  {
    name: "NULL allowed",
    up: "ALTER TABLE a ALTER x DROP NOT NULL;",
    down: "ALTER TABLE a ALTER x SET NOT NULL;",
    verdict: "reversible",
    findings: ["down-restores-not-null"],
  },
  {
    name: "NULL allowed, and filled on the way back",
    up: "ALTER TABLE a ALTER x DROP NOT NULL;",
    down: "UPDATE a SET x = 0 WHERE x IS NULL;\nALTER TABLE a ALTER x SET NOT NULL;",
    verdict: "reversible",
  },
  {
    name: "a default",
    up: "ALTER TABLE a ALTER COLUMN at SET DEFAULT now();",
    down: "ALTER TABLE a ALTER COLUMN at DROP DEFAULT;",
    verdict: "reversible",
  },
  {
    name: "a view replaced",
    up: "CREATE OR REPLACE VIEW v AS SELECT id, name FROM a;",
    down: "DROP VIEW v; CREATE VIEW v AS SELECT id FROM a;",
    verdict: "reversible",
  },
  {
    name: "a view dropped and made anew",
    up: "DROP VIEW v;\nCREATE VIEW v AS SELECT id, name FROM a;",
    down: "DROP VIEW v;\nCREATE VIEW v AS SELECT id FROM a;",
    verdict: "reversible",
  },
  {
    name: "a materialized view that is dropped: it can be computed again",
    up: "DROP MATERIALIZED VIEW totals;",
    down: "CREATE MATERIALIZED VIEW totals AS SELECT count(*) FROM a;\nREFRESH MATERIALIZED VIEW totals;",
    verdict: "reversible",
  },
  {
    name: "a function and its trigger",
    up: `CREATE OR REPLACE FUNCTION touch() RETURNS trigger AS $$
BEGIN
  NEW.updated_at := now();
  RETURN NEW;
END;
$$ LANGUAGE plpgsql;
DROP TRIGGER IF EXISTS touch_orders ON orders;
CREATE TRIGGER touch_orders BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();`,
    down: "DROP TRIGGER touch_orders ON orders;\nDROP FUNCTION touch();",
    verdict: "reversible",
  },
  {
    name: "a function replaced by another version",
    up: "CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 2';",
    down: "CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';",
    verdict: "reversible",
  },
  {
    name: "an extension that stays, with a table that goes",
    up: 'CREATE EXTENSION IF NOT EXISTS "uuid-ossp";\nCREATE TABLE a (id uuid PRIMARY KEY DEFAULT uuid_generate_v4());',
    down: "DROP TABLE a;",
    verdict: "reversible",
  },
  {
    name: "only an extension",
    up: "CREATE EXTENSION IF NOT EXISTS pgcrypto;",
    down: "-- Others may use it.",
    verdict: "no-op",
  },
  {
    name: "a schema with what is in it",
    up: "CREATE SCHEMA audit;\nCREATE TABLE audit.log (id int);\nCREATE INDEX log_id ON audit.log (id);",
    down: "DROP SCHEMA audit CASCADE;",
    verdict: "reversible",
    findings: ["cascading-down"],
  },
  {
    name: "row level security with a policy",
    up: "ALTER TABLE a ENABLE ROW LEVEL SECURITY;\nCREATE POLICY own ON a USING (owner = current_user);",
    down: "DROP POLICY own ON a;\nALTER TABLE a DISABLE ROW LEVEL SECURITY;",
    verdict: "reversible",
  },
  {
    name: "privileges and an owner that stay",
    up: "CREATE TABLE a (id int);\nGRANT SELECT ON a TO app;\nALTER TABLE a OWNER TO app;",
    down: "DROP TABLE a;",
    verdict: "reversible",
  },
  {
    name: "a sequence of its own",
    up: "CREATE SEQUENCE invoice_no START 1000;\nSELECT setval('invoice_no', 2000);",
    down: "DROP SEQUENCE invoice_no;",
    verdict: "reversible",
  },
  {
    name: "a domain",
    up: "CREATE DOMAIN email AS text CHECK (value LIKE '%@%');",
    down: "DROP DOMAIN email;",
    verdict: "reversible",
  },
  {
    name: "a partition",
    up: "CREATE TABLE events (id int, at date) PARTITION BY RANGE (at);\nCREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');",
    down: "DROP TABLE events;",
    verdict: "reversible",
  },
  {
    name: "rows of reference that are deleted again",
    up: "INSERT INTO roles (name) VALUES ('auditor') ON CONFLICT DO NOTHING;",
    down: "DELETE FROM roles WHERE name = 'auditor';",
    verdict: "reversible",
  },
  {
    name: "rows in a new table",
    up: "CREATE TABLE roles (name text PRIMARY KEY);\nINSERT INTO roles VALUES ('admin'), ('auditor');",
    down: "DROP TABLE roles;",
    verdict: "reversible",
  },
  {
    name: "settings around statements",
    up: "SET lock_timeout = '5s';\nBEGIN;\nALTER TABLE a ADD COLUMN x int;\nCOMMIT;",
    down: "SET lock_timeout = '5s';\nBEGIN;\nALTER TABLE a DROP COLUMN IF EXISTS x;\nCOMMIT;",
    verdict: "reversible",
  },
  {
    name: "a column added in a block, under a condition",
    up: `DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 'a' AND column_name = 'x') THEN
    ALTER TABLE a ADD COLUMN x int;
  END IF;
END
$$;`,
    down: "ALTER TABLE a DROP COLUMN IF EXISTS x;",
    verdict: "reversible",
  },
  {
    name: "a function of an extension called on a new table",
    up: "CREATE TABLE metrics (at timestamptz NOT NULL, value float8);\nSELECT create_hypertable('metrics', 'at');",
    down: "DROP TABLE metrics;",
    verdict: "reversible",
  },
  {
    name: "columns by a JSON path, where # is an operator",
    up: "CREATE INDEX a_city ON a ((data #>> '{address,city}'));\nALTER TABLE a ADD city text;\nUPDATE a SET city = data #>> '{address,city}' WHERE data IS NOT NULL;",
    down: "DROP INDEX a_city;\nALTER TABLE a DROP city;",
    verdict: "reversible",
  },
  {
    name: "nothing on either way",
    up: "-- Voided: see the next one.\nSELECT 1;",
    down: "",
    verdict: "no-op",
  },
  {
    name: "a table for the session only",
    up: "CREATE TEMP TABLE t AS SELECT 1 AS id;\nALTER TABLE a ADD x int;\nUPDATE a SET x = t.id FROM t;\nDROP TABLE t;",
    down: "ALTER TABLE a DROP x;",
    verdict: "reversible",
  },
  {
    name: "a dump with data to copy",
    up: "CREATE TABLE a (x text);\nCOPY a (x) FROM stdin;\nit's\n\\.\nCREATE INDEX a_x ON a (x);",
    down: "DROP TABLE a;",
    verdict: "reversible",
  },
];

const more: readonly AcceptedPair[] = [
  {
    name: "a sequence that belongs to a column, as a dump has it",
    up: `CREATE TABLE a (id integer NOT NULL);
CREATE SEQUENCE a_id_seq;
ALTER SEQUENCE a_id_seq OWNED BY a.id;
ALTER TABLE ONLY a ALTER COLUMN id SET DEFAULT nextval('a_id_seq'::regclass);`,
    down: "DROP TABLE a;",
    verdict: "reversible",
  },
  {
    name: "a constraint made of an index of another name",
    up: "CREATE UNIQUE INDEX CONCURRENTLY a_x_new ON a (x);\nALTER TABLE a DROP CONSTRAINT a_x_old;\nALTER TABLE a ADD CONSTRAINT a_x UNIQUE USING INDEX a_x_new;",
    down: "ALTER TABLE a DROP CONSTRAINT a_x;\nALTER TABLE a ADD CONSTRAINT a_x_old UNIQUE (x, y);",
    verdict: "reversible",
  },
  {
    name: "triggers switched off while a new column is filled",
    up: "ALTER TABLE a ADD x int;\nALTER TABLE a DISABLE TRIGGER USER;\nUPDATE a SET x = 1;\nALTER TABLE a ENABLE TRIGGER USER;",
    down: "ALTER TABLE a DROP x;",
    verdict: "reversible",
  },
  {
    name: "NOT NULL by way of a check",
    up: "ALTER TABLE a ADD CONSTRAINT x_set CHECK (x IS NOT NULL) NOT VALID;\nALTER TABLE a VALIDATE CONSTRAINT x_set;\nALTER TABLE a ALTER x SET NOT NULL;\nALTER TABLE a DROP CONSTRAINT x_set;",
    down: "ALTER TABLE a ALTER x DROP NOT NULL;",
    verdict: "reversible",
  },
  {
    name: "an enum without one value, as Prisma writes it",
    up: `BEGIN;
CREATE TYPE "Role_new" AS ENUM ('USER');
ALTER TABLE "User" ALTER COLUMN "role" TYPE "Role_new" USING ("role"::text::"Role_new");
ALTER TYPE "Role" RENAME TO "Role_old";
ALTER TYPE "Role_new" RENAME TO "Role";
DROP TYPE "Role_old";
COMMIT;`,
    down: `CREATE TYPE "Role_new" AS ENUM ('USER', 'ADMIN');
ALTER TABLE "User" ALTER COLUMN "role" TYPE "Role_new" USING ("role"::text::"Role_new");
DROP TYPE "Role";
ALTER TYPE "Role_new" RENAME TO "Role";`,
    verdict: "reversible",
  },
  {
    name: "a function with other arguments",
    up: "DROP FUNCTION f(int);\nCREATE FUNCTION f(int, text) RETURNS int LANGUAGE sql AS 'SELECT 2';",
    down: "DROP FUNCTION f(int, text);\nCREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1';",
    verdict: "reversible",
  },
  {
    name: "a table moved to another schema",
    up: "CREATE SCHEMA IF NOT EXISTS app;\nALTER TABLE a SET SCHEMA app;",
    down: "ALTER TABLE app.a SET SCHEMA public;",
    verdict: "reversible",
  },
];

const mysql: readonly AcceptedPair[] = [
  {
    name: "a table of MySQL",
    up: "CREATE TABLE `orders` (\n  `id` bigint unsigned NOT NULL AUTO_INCREMENT,\n  `note` varchar(10) DEFAULT NULL COMMENT 'free text; not shown',\n  PRIMARY KEY (`id`),\n  KEY `idx_note` (`note`)\n) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;",
    down: "DROP TABLE IF EXISTS `orders`;",
    verdict: "reversible",
  },
  {
    name: "columns and keys in one ALTER",
    up: "ALTER TABLE `users`\n  ADD COLUMN `tz` varchar(40) NOT NULL DEFAULT 'UTC' AFTER `name`,\n  ADD UNIQUE KEY `uq_tz` (`tz`),\n  ADD CONSTRAINT `fk_org` FOREIGN KEY (`org_id`) REFERENCES `orgs` (`id`);",
    down: "ALTER TABLE `users`\n  DROP FOREIGN KEY `fk_org`,\n  DROP INDEX `uq_tz`,\n  DROP COLUMN `tz`;",
    verdict: "reversible",
  },
  {
    name: "an index that is dropped on its table",
    up: "CREATE INDEX idx_a ON t (a);",
    down: "DROP INDEX idx_a ON t;",
    verdict: "reversible",
  },
  {
    name: "a column modified there and back",
    up: "ALTER TABLE `t` MODIFY COLUMN `a` varchar(255) NOT NULL;",
    down: "ALTER TABLE `t` MODIFY COLUMN `a` varchar(100) NULL;",
    verdict: "reversible",
    findings: ["down-narrows-type"],
  },
  {
    name: "a column changed by name",
    up: "ALTER TABLE `t` CHANGE `a` `b` int NOT NULL;",
    down: "ALTER TABLE `t` CHANGE `b` `a` int NOT NULL;",
    verdict: "reversible",
  },
  {
    name: "tables renamed by RENAME TABLE",
    up: "RENAME TABLE `a` TO `b`, `c` TO `d`;",
    down: "RENAME TABLE `b` TO `a`, `d` TO `c`;",
    verdict: "reversible",
  },
  {
    name: "a trigger with a delimiter of its own",
    up: "DELIMITER //\nCREATE TRIGGER t_bi BEFORE INSERT ON t FOR EACH ROW\nBEGIN\n  SET NEW.a = 1;\n  SET NEW.b = 2;\nEND//\nDELIMITER ;",
    down: "DROP TRIGGER t_bi;",
    verdict: "reversible",
  },
  {
    name: "a procedure",
    up: "CREATE PROCEDURE p(IN n INT)\nBEGIN\n  SELECT * FROM `t` WHERE id = n;\n  UPDATE `t` SET seen = 1;\nEND;",
    down: "DROP PROCEDURE IF EXISTS p;",
    verdict: "reversible",
  },
  {
    name: "another engine",
    up: "ALTER TABLE `t` ENGINE=InnoDB;",
    down: "ALTER TABLE `t` ENGINE=MyISAM;",
    verdict: "reversible",
  },
  {
    name: "a primary key",
    up: "ALTER TABLE `t` ADD PRIMARY KEY (`id`);",
    down: "ALTER TABLE `t` DROP PRIMARY KEY;",
    verdict: "reversible",
  },
  {
    name: "checks switched off around a new table",
    up: "/*!40014 SET FOREIGN_KEY_CHECKS=0 */;\nCREATE TABLE `t` (`id` int) /*!40100 DEFAULT CHARSET=utf8 */;\n/*!40014 SET FOREIGN_KEY_CHECKS=1 */;",
    down: "# gone again\nDROP TABLE `t`;",
    verdict: "reversible",
  },
  {
    name: "rows that are deleted again",
    up: "INSERT INTO `roles` (`name`) VALUES ('it\\'s me');",
    down: "DELETE FROM `roles` WHERE `name` = 'it\\'s me';",
    verdict: "reversible",
  },
];

const others: readonly AcceptedPair[] = [
  {
    name: "SQLite's way to change a table",
    up: `PRAGMA foreign_keys=off;
BEGIN TRANSACTION;
CREATE TABLE users_new (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL);
INSERT INTO users_new (id, name) SELECT id, name FROM users;
DROP TABLE users;
ALTER TABLE users_new RENAME TO users;
CREATE INDEX users_name ON users (name);
COMMIT;
PRAGMA foreign_keys=on;`,
    down: `CREATE TABLE users_old (id INTEGER PRIMARY KEY, name TEXT);
INSERT INTO users_old SELECT id, name FROM users;
DROP TABLE users;
ALTER TABLE users_old RENAME TO users;`,
    verdict: "reversible",
  },
  {
    name: "SQLite's other way to change a table",
    up: "ALTER TABLE users RENAME TO users_old;\nCREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL);\nINSERT INTO users SELECT id, name FROM users_old;\nDROP TABLE users_old;",
    down: "ALTER TABLE users RENAME TO users_old;\nCREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);\nINSERT INTO users SELECT id, name FROM users_old;\nDROP TABLE users_old;",
    verdict: "reversible",
  },
  {
    name: "a trigger of SQLite",
    up: "CREATE TRIGGER t AFTER INSERT ON a BEGIN\n  UPDATE counts SET n = n + 1;\n  DELETE FROM queue WHERE id = new.id;\nEND;",
    down: "DROP TRIGGER t;",
    verdict: "reversible",
  },
  {
    name: "a column of SQLite",
    up: "ALTER TABLE a ADD COLUMN b TEXT DEFAULT '';",
    down: "ALTER TABLE a DROP COLUMN b;",
    verdict: "reversible",
  },
  {
    name: "batches of SQL Server",
    up: "ALTER TABLE [dbo].[orders] ADD [memo] NVARCHAR(50) NULL\nGO\nCREATE NONCLUSTERED INDEX [ix_memo] ON [dbo].[orders] ([memo])\nGO",
    down: "DROP INDEX [ix_memo] ON [dbo].[orders]\nGO\nALTER TABLE [dbo].[orders] DROP COLUMN [memo]\nGO",
    verdict: "reversible",
  },
  {
    name: "a column renamed by sp_rename",
    up: "EXEC sp_rename 'dbo.orders.note', 'memo', 'COLUMN';",
    down: "EXEC sp_rename 'dbo.orders.memo', 'note', 'COLUMN';",
    verdict: "reversible",
  },
  {
    name: "a table of SQL Server, dropped where it is there",
    up: "CREATE TABLE [dbo].[t] ([id] INT IDENTITY(1,1) NOT NULL)",
    down: "IF OBJECT_ID('dbo.t', 'U') IS NOT NULL DROP TABLE [dbo].[t];",
    verdict: "reversible",
  },
  {
    name: "an index of SQL Server that is built anew",
    up: "ALTER TABLE [a] ADD [x] INT\nGO\nALTER INDEX [i] ON [a] REBUILD\nGO\nUPDATE STATISTICS [a]\nGO",
    down: "ALTER TABLE [a] DROP COLUMN [x]\nGO",
    verdict: "reversible",
  },
  {
    name: "a view of MySQL by another user",
    up: "CREATE ALGORITHM=MERGE DEFINER=`root`@`localhost` SQL SECURITY INVOKER VIEW `v` AS SELECT 1 AS `x`;\nCREATE USER 'app'@'%' IDENTIFIED BY 'x';",
    down: "DROP USER 'app'@'%';\nDROP VIEW `v`;",
    verdict: "reversible",
  },
  {
    name: "Oracle's columns in parentheses",
    up: "ALTER TABLE orders ADD (memo VARCHAR2(50), seen NUMBER(1));",
    down: "ALTER TABLE orders DROP (memo, seen);",
    verdict: "reversible",
  },
];

export const ACCEPTED_PAIRS: readonly AcceptedPair[] = [...postgres, ...more, ...mysql, ...others];
