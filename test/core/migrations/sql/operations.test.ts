import { describe, expect, it } from "vitest";
import type { Operation } from "../../../../src/core/migrations/operation.ts";
import { readSql } from "../../../../src/core/migrations/sql/read-sql.ts";
import { loadParsers } from "../../../support/parsers.ts";

const parsers = await loadParsers([]);

describe("the operations of SQL", () => {
  it.each<[text: string, operations: string[]]>([
    [
      "ALTER TABLE a ADD COLUMN x varchar(10) NOT NULL DEFAULT 1, ALTER x TYPE numeric(3,2) USING x::int, ALTER x SET NOT NULL, DROP COLUMN IF EXISTS y CASCADE, ADD CONSTRAINT c UNIQUE (x), DROP CONSTRAINT IF EXISTS c, ENABLE ROW LEVEL SECURITY, ALTER x SET DEFAULT 3, ALTER x DROP DEFAULT, OWNER TO bob",
      [
        "create column a.x",
        "alter column a.x type to numeric(3,2)",
        "alter column a.x not-null-set",
        "drop column a.y guarded cascading",
        "create constraint a.c",
        "drop constraint a.c guarded",
        "alter table a other to RowSecurity:Enable",
        "alter column a.x default to 3",
        "alter column a.x default to none",
        "alter privilege a other",
      ],
    ],
    ["ALTER TABLE a RENAME COLUMN x TO y", ["rename column a.x to a.y"]],
    ["ALTER TABLE a RENAME TO b", ["rename table a to b"]],
    ["ALTER TABLE a RENAME CONSTRAINT x TO y", ["rename constraint a.x to a.y"]],
    ["ALTER INDEX a RENAME TO b", ["rename index a to b"]],
    ["ALTER TABLE a SET SCHEMA s", ["rename table a to s.a"]],
    ["ALTER TYPE t ADD VALUE IF NOT EXISTS 'x' BEFORE 'y'", ["create enum-value t.x guarded"]],
    ["ALTER TYPE t RENAME VALUE 'x' TO 'y'", ["rename enum-value t.x to t.y"]],
    ["ALTER TYPE t RENAME TO u", ["rename type t to u"]],
    ["ALTER TYPE t ADD ATTRIBUTE z int", ["create column t.z"]],
    ["ALTER VIEW v RENAME TO w", ["rename view v to w"]],
    ["CREATE TYPE t AS ENUM ('a')", ["create type t"]],
    ["CREATE TYPE t AS (a int)", ["create type t"]],
    ["CREATE DOMAIN d AS int", ["create other d"]],
    ["ALTER DOMAIN d ADD CONSTRAINT c CHECK (value > 1)", ["alter other d other"]],
    [
      "DROP TABLE IF EXISTS a, b.c CASCADE",
      ["drop table a guarded cascading", "drop table b.c guarded cascading"],
    ],
    ["DROP INDEX CONCURRENTLY i", ["drop index i"]],
    ["DROP TYPE t", ["drop type t"]],
    ["DROP FUNCTION f(int), g", ["drop function f", "drop function g"]],
    ["DROP TRIGGER t ON a", ["drop trigger a.t"]],
    ["DROP POLICY p ON a", ["drop policy a.p"]],
    ["DROP SCHEMA s CASCADE", ["drop schema s cascading"]],
    ["DROP EXTENSION e", ["drop extension e"]],
    ["DROP MATERIALIZED VIEW m", ["drop materialized-view m"]],
    ["DROP DATABASE d", ["drop database d"]],
    ["CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON a (x)", ["create index a.i guarded"]],
    ["CREATE INDEX ON a (x, lower(y))", ["create index ? on a"]],
    [
      "CREATE OR REPLACE FUNCTION f(a int) RETURNS int AS $$ select 1 $$ LANGUAGE sql",
      ["create function f replacing"],
    ],
    ["CREATE TRIGGER t AFTER INSERT ON a EXECUTE FUNCTION f()", ["create trigger a.t"]],
    ["CREATE POLICY p ON a USING (true)", ["create policy a.p"]],
    ["ALTER POLICY p ON a USING (false)", ["alter policy a.p other"]],
    ["CREATE EXTENSION IF NOT EXISTS e", ["create extension e guarded"]],
    ["CREATE SCHEMA IF NOT EXISTS s", ["create schema s guarded"]],
    ["CREATE SCHEMA s CREATE TABLE t (a int)", ["create schema s", "create table s.t"]],
    ["CREATE SEQUENCE s", ["create sequence s"]],
    ["ALTER SEQUENCE s RESTART 5", ["alter sequence s other"]],
    ["CREATE VIEW v AS SELECT * FROM a", ["create view v"]],
    ["CREATE OR REPLACE VIEW v AS SELECT 1", ["create view v replacing"]],
    ["CREATE MATERIALIZED VIEW m AS SELECT 1", ["create materialized-view m"]],
    [
      "CREATE TABLE a AS SELECT * FROM b JOIN c ON true",
      ["create table a", "insert a from b", "insert a from c"],
    ],
    ["SELECT * INTO a FROM b", ["create table a", "insert a from b"]],
    [
      "CREATE TABLE IF NOT EXISTS a (id int PRIMARY KEY, x text REFERENCES b, CONSTRAINT q CHECK (x > '')) PARTITION BY RANGE (id)",
      ["create table a guarded"],
    ],
    ["CREATE TABLE p PARTITION OF a DEFAULT", ["create table p"]],
    ["CREATE TEMP TABLE a (x int)", ["create table pg_temp.a"]],
    ["CREATE TEMP TABLE a (x int); DROP TABLE a", []],
    ["CREATE TEMP TABLE a (x int); DROP TABLE a; DROP TABLE a", ["drop table a"]],
    ["CREATE TEMP TABLE a (x int); CREATE INDEX i ON a (x); DROP INDEX i; DROP TABLE pg_temp.a", []],
    ["BEGIN; CREATE TEMP TABLE a (x int); ROLLBACK; DROP TABLE a", ["drop table a"]],
    ["INSERT INTO a (x) SELECT x FROM b", ["insert a from b"]],
    ["INSERT INTO a VALUES (1) ON CONFLICT (x) DO UPDATE SET x = 3", ["insert a", "update a (x)"]],
    ["UPDATE a SET x = b.x, (y, z) = (1, 2) FROM b WHERE a.id = b.id", ["update a (x, y, z) from b"]],
    ["DELETE FROM a WHERE true", ["delete a"]],
    ["TRUNCATE a, b CASCADE", ["truncate a", "truncate b"]],
    [
      "MERGE INTO a USING b ON a.id = b.id WHEN MATCHED THEN UPDATE SET x = 1 WHEN MATCHED THEN DELETE WHEN NOT MATCHED THEN INSERT VALUES (1)",
      ["update a (x) from b", "delete a", "insert a from b"],
    ],
    ["COPY a FROM 'x'", ["insert a"]],
    ["COPY a TO 'x'", []],
    ["WITH d AS (DELETE FROM a RETURNING *) INSERT INTO b SELECT * FROM d", ["insert b from a", "delete a"]],
    ["GRANT SELECT ON a TO b", ["create privilege ?"]],
    ["REVOKE SELECT ON a FROM b", ["drop privilege ?"]],
    ["ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO b", ["alter privilege ? other"]],
    ["COMMENT ON COLUMN a.b IS 'x'", ["alter comment a.b other"]],
    ["SELECT f(1), pg_catalog.setval('s', 1)", ["opaque"]],
    ["CREATE RULE r AS ON INSERT TO a DO NOTHING", ["create other a.r"]],
    ["CREATE ROLE r", ["create other r"]],
    ["REFRESH MATERIALIZED VIEW m", []],
    ["CALL p()", ["opaque"]],
    ["VACUUM a", []],
    ["REINDEX TABLE a", []],
    ["ALTER TABLE a ATTACH PARTITION p DEFAULT", ["alter table a other to Partition:Attach p"]],
    [
      "ALTER TABLE a ADD PRIMARY KEY (id), ADD CONSTRAINT pk PRIMARY KEY USING INDEX i, VALIDATE CONSTRAINT c, ALTER COLUMN x ADD GENERATED ALWAYS AS IDENTITY, ALTER x DROP IDENTITY, SET (fillfactor=70), ADD FOREIGN KEY (x) REFERENCES b, ADD CHECK (x > 1), ADD UNIQUE (x, y), REPLICA IDENTITY FULL",
      [
        "create constraint ? on a",
        "rename index a.i to a.pk",
        "create constraint a.pk",
        "alter column a.x other to Identity:Add",
        "alter column a.x other to Identity:Drop",
        "alter table a other to storage",
        "create constraint ? on a",
        "create constraint ? on a",
        "create constraint ? on a",
        "alter table a other to ReplicaIdentity",
      ],
    ],
    ["DROP OWNED BY x", ["opaque"]],
    ["CREATE PUBLICATION p FOR TABLE a", ["create other p"]],
    ["EXPLAIN ANALYZE DELETE FROM a", ["delete a"]],
    ["PREPARE x AS DELETE FROM a", []],
    ["EXECUTE x", ["opaque"]],
    ["ALTER EXTENSION e UPDATE", ["alter extension e other"]],
    ["CREATE STATISTICS s ON a, b FROM t", ["create other s"]],
    ["ALTER VIEW v SET (security_barrier)", ["alter view v other to RelOptions"]],
    ["ALTER TABLE a ALTER x RESET (n_distinct)", ["alter column a.x other to storage"]],
    ["CREATE AGGREGATE g (int) (sfunc = f, stype = int)", ["create function g"]],
    ["CREATE CAST (int AS text) WITH FUNCTION f", ["create other ?"]],
    ["CREATE FOREIGN TABLE f (a int) SERVER s", ["create table f"]],
    ["CREATE SERVER s FOREIGN DATA WRAPPER w", ["create other s"]],
    ["DROP CAST (int AS text)", ["drop other ?"]],
    ["DROP AGGREGATE g (int)", ["drop function g"]],
    ["DROP OPERATOR === (int, int)", ["drop other ==="]],
  ])("are read as PostgreSQL reads it: %s", (text, operations) => {
    expect(operationsOf(text).map(say)).toEqual(operations);
  });

  it.each<[text: string, operations: string[]]>([
    [
      "CREATE TABLE `orders` (`id` bigint unsigned NOT NULL AUTO_INCREMENT, `note` varchar(10) DEFAULT NULL, PRIMARY KEY (`id`), KEY `k` (`note`)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;",
      ["create table orders"],
    ],
    [
      "ALTER TABLE `orders` ADD COLUMN `x` int NOT NULL AFTER `note`, ADD INDEX `idx_x` (`x`), ADD UNIQUE KEY `u` (`x`,`y`), DROP COLUMN `z`, DROP INDEX `k`, DROP FOREIGN KEY `fk`, DROP PRIMARY KEY, ADD PRIMARY KEY (`id`), ADD CONSTRAINT `fk_a` FOREIGN KEY (`x`) REFERENCES `b` (`id`) ON DELETE CASCADE;",
      [
        "create column orders.x",
        "create index orders.idx_x",
        "create index orders.u",
        "drop column orders.z",
        "drop index orders.k",
        "drop constraint orders.fk",
        "drop constraint ?",
        "create constraint ? on orders",
        "create constraint orders.fk_a",
      ],
    ],
    [
      "ALTER TABLE orders MODIFY COLUMN note varchar(255) NOT NULL, CHANGE `a` `b` int unsigned, CHANGE COLUMN c c text, RENAME TO orders2, RENAME COLUMN q TO r, RENAME INDEX i TO j, ENGINE=InnoDB ROW_FORMAT=DYNAMIC COMMENT 'x', AUTO_INCREMENT = 5, ALGORITHM=INPLACE, LOCK=NONE;",
      [
        "alter column orders.note type to varchar(255) wholly",
        "rename column orders.a to orders.b",
        "alter column orders.b type to int unsigned wholly",
        "alter column orders.c type to text wholly",
        "rename table orders to orders2",
        "rename column orders.q to orders.r",
        "rename index orders.i to orders.j",
        "alter table orders other to ENGINE:innodb",
        "alter table orders other to storage",
        "alter comment orders other",
      ],
    ],
    ["ALTER TABLE a ADD (x int, y decimal(10,2))", ["create column a.x", "create column a.y"]],
    [
      "ALTER TABLE a ADD b INT, c INT; ALTER TABLE a DROP COLUMN b, c;",
      ["create column a.b", "create column a.c", "drop column a.b", "drop column a.c"],
    ],
    ["RENAME TABLE a TO b, c TO d;", ["rename table a to b", "rename table c to d"]],
    ["DROP INDEX idx ON orders;", ["drop index orders.idx"]],
    ["CREATE UNIQUE INDEX `u` ON `orders` (`a`, `b`(10));", ["create index orders.u"]],
    [
      "INSERT INTO `a` (`x`) VALUES (1) ON DUPLICATE KEY UPDATE `x` = VALUES(`x`);",
      ["insert a", "update a (x)"],
    ],
    ["INSERT IGNORE INTO a SELECT * FROM b", ["insert a from b"]],
    ["REPLACE INTO a VALUES (1)", ["insert a", "update a"]],
    [
      "UPDATE `a` JOIN `b` ON `a`.`id` = `b`.`id` SET `a`.`x` = `b`.`y`, a.z = 3 WHERE `a`.`x` IS NULL;",
      ["update a (x, z) from b"],
    ],
    ["UPDATE a SET x = 1 WHERE x IS NULL -- `", ["update a (x) filling"]],
    ["UPDATE `a` SET x = 1 WHERE x IS NULL AND y = 2", ["update a (x) filling"]],
    ["DELETE a FROM a JOIN b ON a.id = b.a_id", ["delete a"]],
    ["TRUNCATE `a`", ["truncate a"]],
    [
      "DELIMITER //\nCREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW BEGIN SET NEW.x = 1; UPDATE b SET y = 1; END//\nDELIMITER ;\nDROP TABLE `c`;",
      ["create trigger a.t", "drop table c"],
    ],
    ["DELIMITER $$\nCREATE PROCEDURE p() BEGIN SELECT 1; END$$\nDELIMITER ;", ["create function p"]],
    [
      "CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE b SET y = CASE WHEN 1 THEN 2 END; DELETE FROM c; END; DROP TABLE [d];",
      ["create trigger a.t", "drop table d"],
    ],
    [
      "/*!40101 SET NAMES utf8 */;\nCREATE TABLE `a` (x int) /*!40100 DEFAULT CHARSET=utf8 */;",
      ["create table a"],
    ],
    ["SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'x';", ["raise"]],
    [
      "EXEC sp_rename 'dbo.orders.note', 'memo', 'COLUMN';\nGO\nALTER TABLE [dbo].[orders] ADD [x] INT NULL\nGO\nDROP INDEX [i] ON [dbo].[orders]",
      ["rename column orders.note to orders.memo", "create column dbo.orders.x", "drop index dbo.orders.i"],
    ],
    ["IF OBJECT_ID('a') IS NOT NULL DROP TABLE a;\nGO", ["drop table a guarded"]],
    [
      "IF NOT EXISTS (SELECT 1 FROM sys.columns WHERE name = 'x') BEGIN ALTER TABLE [a] ADD x INT; END",
      ["create column a.x guarded"],
    ],
    [
      "ALTER TABLE [a] ALTER COLUMN [x] NVARCHAR(50) NOT NULL",
      ["alter column a.x type to nvarchar(50) wholly"],
    ],
    [
      "ALTER TABLE a WITH CHECK ADD CONSTRAINT [fk] FOREIGN KEY([x]) REFERENCES [b] ([id])",
      ["create constraint a.fk"],
    ],
    [
      "CREATE TABLE t (a int)\nCREATE INDEX [i] ON t(a)\nINSERT INTO t VALUES (1)\nGO",
      ["create table t", "create index t.i", "insert t"],
    ],
    [
      'BEGIN TRANSACTION;\nCREATE TABLE "a_new" ("id" integer PRIMARY KEY AUTOINCREMENT, "b" text);\nINSERT INTO "a_new" SELECT id, b FROM "a";\nDROP TABLE "a";\nALTER TABLE "a_new" RENAME TO "a";\nCOMMIT;',
      ["create table a_new", "insert a_new from a", "drop table a", "rename table a_new to a"],
    ],
    ["PRAGMA foreign_keys=off;\nALTER TABLE a RENAME x TO y;", ["rename column a.x to a.y"]],
    [
      "CREATE TABLE IF NOT EXISTS `a` (x int); CREATE OR REPLACE VIEW `v` AS SELECT * FROM a; DROP VIEW IF EXISTS `v`; CREATE TABLE `b` LIKE `a`; CREATE TABLE `c` AS SELECT * FROM `a`; CREATE TABLE `d` SELECT * FROM `a`",
      [
        "create table a guarded",
        "create view v replacing",
        "drop view v guarded",
        "create table b",
        "create table c",
        "insert c from a",
        "create table d",
        "insert d from a",
      ],
    ],
    [
      "DO $$ BEGIN CREATE TYPE s AS ENUM ('a'); EXCEPTION WHEN duplicate_object THEN NULL; END $$;",
      ["create type s guarded"],
    ],
    [
      "DO $$\nBEGIN\n  IF NOT EXISTS (SELECT 1 FROM pg_type WHERE typname = 's') THEN\n    CREATE TYPE s AS ENUM ('a');\n  ELSE ALTER TABLE x ADD COLUMN y int;\n  END IF;\n  EXECUTE 'DROP TABLE z';\n  EXECUTE format('DROP TABLE %I', 'q');\n FOR r IN SELECT 1 LOOP UPDATE w SET a = CASE WHEN true THEN 1 ELSE 2 END; END LOOP;\nEND $$;",
      ["create type s guarded", "create column x.y guarded", "drop table z", "opaque", "update w (a)"],
    ],
    [
      "CREATE FUNCTION f() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'x'; END $$ LANGUAGE plpgsql; CREATE TRIGGER t BEFORE UPDATE ON a FOR EACH ROW EXECUTE PROCEDURE f();",
      ["create function f", "create trigger a.t"],
    ],
    ["UPDATE t SET x = d #>> '{a}' WHERE y; DROP TABLE z;", ["update t (x)", "drop table z"]],
    [
      'CREATE TABLE "User" ("id" TEXT NOT NULL, CONSTRAINT "User_pkey" PRIMARY KEY ("id")); ALTER TABLE "User" ALTER COLUMN "status" TYPE "Status_new" USING ("status"::text::"Status_new");',
      ["create table User", "alter column User.status type to Status_new"],
    ],
    ["ALTER TABLE `a` DROP PARTITION p1", ["truncate a", "drop other a.p1"]],
    [
      "CREATE TABLE `x` (a int); ALTER TABLE x\n DROP INDEX i,\n DROP COLUMN `c`,\n ADD d int",
      ["create table x", "drop index x.i", "drop column x.c", "create column x.d"],
    ],
    ["WITH a AS (SELECT 1) UPDATE `b` SET c = 1", ["update b (c)"]],
    ["LOAD DATA INFILE 'x' INTO TABLE `a`", ["insert a"]],
    ["CALL p(1)", ["opaque"]],
    [
      "GRANT SELECT ON `a` TO b; COMMENT ON TABLE x IS 'y'; SET FOREIGN_KEY_CHECKS = 0",
      ["create privilege ?", "alter comment ? other"],
    ],
    [
      "ALTER TABLE a ADD FULLTEXT INDEX ft (x); ALTER TABLE a ADD CHECK (x > 1); ALTER TABLE `a` ALTER INDEX i INVISIBLE; ALTER TABLE a ALTER x SET DEFAULT 1",
      [
        "create index a.ft",
        "create constraint ? on a",
        "alter index a.i other",
        "alter column a.x default to 1",
      ],
    ],
    [
      "ALTER DATABASE `x` CHARACTER SET utf8mb4; CREATE DATABASE IF NOT EXISTS `y`; DROP SCHEMA `z`",
      ["alter database x other", "create database y guarded", "drop schema z"],
    ],
    [
      "MERGE INTO [a] AS t USING [b] AS s ON t.id = s.id WHEN MATCHED THEN UPDATE SET t.x = s.x WHEN NOT MATCHED THEN INSERT (id) VALUES (s.id) WHEN NOT MATCHED BY SOURCE THEN DELETE;",
      ["update a (x) from b", "insert a from b", "delete a"],
    ],
    ["UPDATE u SET u.x = 1 FROM [dbo].[users] u WHERE u.id = 1", ["update dbo.users (x)"]],
    ["SELECT * INTO [backup] FROM [a]", ["create table backup", "insert backup from a"]],
    [
      "SET search_path TO app;\nCREATE TABLE a (x int);\nCREATE INDEX i ON a (x);\nALTER TABLE a ADD y int;\nDROP INDEX i;\nINSERT INTO public.b SELECT * FROM a;\nCREATE ROLE r;\nRESET search_path;\nDROP TABLE a;",
      [
        "create table app.a",
        "create index app.a.i",
        "create column app.a.y",
        "drop index i",
        "insert public.b from app.a",
        "create other r",
        "drop table a",
      ],
    ],
    ["SELECT pg_catalog.set_config('search_path', 'app', false); DROP TABLE a;", ["drop table app.a"]],
    ["SET SCHEMA 'app'; ALTER TABLE a RENAME TO b;", ["rename table app.a to app.b"]],
    ["SET search_path = app, public; DROP TABLE a;", ["drop table a"]],
    ["SET search_path = '$user', app; DROP TABLE a;", ["drop table a"]],
    ["SET search_path = ''; DROP TABLE app.a;", ["drop table app.a"]],
    ["SET search_path TO app; SET search_path TO DEFAULT; DROP TABLE a;", ["drop table a"]],
    [
      "BEGIN; SET LOCAL search_path = app; DROP TABLE a; COMMIT; DROP TABLE b;",
      ["drop table app.a", "drop table b"],
    ],
    [
      "SET search_path TO app; CREATE TEMP TABLE t (x int); DELETE FROM t; DO $$ BEGIN DROP TABLE a; END $$;",
      ["drop table app.a", "create table pg_temp.t"],
    ],
    [
      'CREATE TYPE "public"."E" AS ENUM (\'a\'); CREATE TABLE "public"."T" ("x" "public"."E");',
      ["create type public.E", "create table public.T"],
    ],
  ])("are read by tokens, or in a block: %s", (text, operations) => {
    expect(operationsOf(text).map(say)).toEqual(operations);
  });

  it("stand on the lines of their statements, also after comments, copied data and commands of psql", () => {
    const text = `-- a
\\set ON_ERROR_STOP on
CREATE TABLE a (
  x text /* (
*/ );
COPY a (x) FROM stdin;
it's ' (
\\.

DROP TABLE b;`;

    expect(operationsOf(text).map((operation) => [operation.kind, operation.line])).toEqual([
      ["create", 3],
      ["rows", 6],
      ["drop", 10],
    ]);
  });

  it("keep what an index is made of, and what an update reads", () => {
    expect(
      operationsOf("CREATE INDEX i ON a (x, lower(y)); UPDATE a SET z = x || b.w FROM b;"),
    ).toMatchObject([
      { name: "a.i", on: "a", columns: ["x"] },
      { columns: ["z"], reads: ["x", "w"], source: "b" },
    ]);
  });

  it("are known from a fingerprint that comments and layout do not change", () => {
    const [a, b, c] = [
      "CREATE TABLE a (x int);",
      "create table a(x int) -- b",
      "CREATE TABLE a (x bigint)",
    ].map((text) => {
      const reading = readSql(text, parsers);
      return reading.fingerprint;
    });

    expect(a).toBe(b);
    expect(a).not.toBe(c);
  });
});

function operationsOf(text: string): readonly Operation[] {
  const reading = readSql(text, parsers);
  return reading.kind === "operations" ? reading.operations : [];
}

function say(operation: Operation): string {
  switch (operation.kind) {
    case "create": {
      const name = operation.name ?? (operation.on === undefined ? "?" : `? on ${operation.on}`);
      return `create ${operation.what} ${name}${operation.isGuarded ? " guarded" : ""}${operation.replaces === true ? " replacing" : ""}`;
    }
    case "drop":
      return `drop ${operation.what} ${operation.name ?? "?"}${operation.isGuarded ? " guarded" : ""}${operation.cascades ? " cascading" : ""}`;
    case "rename":
      return `rename ${operation.what} ${operation.from} to ${operation.to}`;
    case "alter": {
      const to = operation.to === null ? "" : ` to ${operation.to}`;
      return `alter ${operation.what} ${operation.name ?? "?"} ${operation.aspect}${to}${operation.isWhole === true ? " wholly" : ""}`;
    }
    case "rows": {
      const columns =
        operation.how === "update" && operation.columns !== null ? ` (${operation.columns.join(", ")})` : "";
      const source = operation.source === null ? "" : ` from ${operation.source}`;
      return `${operation.how} ${operation.table}${columns}${source}${operation.fills === true ? " filling" : ""}`;
    }
    case "raise":
    case "opaque":
      return operation.kind;
    default:
      return operation satisfies never;
  }
}
