import { describe, expect, it } from "vitest";
import { netEffect } from "../../../src/core/migrations/net-effect.ts";
import type { Operation } from "../../../src/core/migrations/operation.ts";
import { readSql } from "../../../src/core/migrations/sql/read-sql.ts";
import { loadParsers } from "../../support/parsers.ts";

const parsers = await loadParsers([]);

describe("netEffect", () => {
  it.each<[sql: string, left: string[]]>([
    ["CREATE TABLE a (id int); DROP TABLE a;", []],
    ["CREATE TABLE a (id int); CREATE INDEX i ON a (id); DROP TABLE a;", []],
    [
      "CREATE TABLE a (id int); ALTER TABLE a ADD x int, ALTER x SET NOT NULL; CREATE INDEX i ON a (x);",
      ["create a"],
    ],
    ["CREATE TABLE a (id int); ALTER TABLE a RENAME TO b;", ["create b"]],
    ["CREATE TABLE a (id int); ALTER TABLE a RENAME TO b; DROP TABLE b;", []],
    ["ALTER TABLE a RENAME TO b;", ["rename a to b"]],
    ["ALTER TABLE a RENAME TO b; DROP TABLE b;", ["drop a"]],
    ["DROP VIEW v; CREATE VIEW v AS SELECT 1;", ["alter v wholly"]],
    ["DROP VIEW IF EXISTS v; CREATE VIEW v AS SELECT 1;", ["create v replacing"]],
    ["CREATE OR REPLACE VIEW v AS SELECT 1; DROP VIEW v;", ["drop v"]],
    ["CREATE TABLE b (x int); DROP TABLE a; ALTER TABLE b RENAME TO a;", ["alter a wholly"]],
    ["ALTER TABLE a RENAME TO o; CREATE TABLE a (x int); DROP TABLE o;", ["alter a wholly"]],
    ["ALTER TABLE a RENAME TO o; CREATE TABLE a (x int);", ["rename a to o", "create a"]],
    ["ALTER TABLE a DROP x; ALTER TABLE a ADD x int;", ["alter a.x wholly"]],
    ["ALTER TABLE a ADD x int; ALTER TABLE a RENAME x TO y;", ["create a.y"]],
    ["CREATE TYPE t AS ENUM ('a'); ALTER TYPE t ADD VALUE 'b';", ["create t"]],
    ["ALTER TABLE a DISABLE TRIGGER ALL; ALTER TABLE a ENABLE TRIGGER ALL;", []],
    ["ALTER TABLE a ENABLE TRIGGER ALL; ALTER TABLE a DISABLE TRIGGER ALL;", ["alter a", "alter a"]],
    ["DROP TABLE a; DROP TABLE b;", ["drop a", "drop b"]],
    ["DROP INDEX i; DROP INDEX IF EXISTS i;", ["drop i"]],
    ["ALTER TABLE a RENAME TO b; ALTER TABLE b RENAME TO a;", []],
    ["ALTER TABLE a RENAME TO b; ALTER TABLE b RENAME TO c;", ["rename a to c"]],
    ["CREATE INDEX n ON t (x); DROP INDEX i; ALTER INDEX n RENAME TO i;", ["alter t.i wholly"]],
    ["DROP INDEX IF EXISTS i; CREATE INDEX i ON t (x);", ["create t.i replacing"]],
    ["DROP INDEX app.i; CREATE INDEX i ON app.t (x);", ["alter app.t.i wholly"]],
    ["CREATE INDEX i ON t (x); DROP INDEX j;", ["create t.i", "drop j"]],
    ["CREATE MATERIALIZED VIEW v AS SELECT 1; CREATE INDEX ON v (x);", ["create v"]],
    ["CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; DROP FUNCTION f();", []],
    ["CREATE TABLE p1 (LIKE p); ALTER TABLE p ATTACH PARTITION p1 DEFAULT;", ["create p1"]],
    ["ALTER TABLE p ATTACH PARTITION p1 DEFAULT;", ["alter p"]],
    ["ALTER TABLE a ALTER x DROP NOT NULL; ALTER TABLE a ALTER x SET NOT NULL;", []],
    ["ALTER TABLE a ALTER x TYPE int; ALTER TABLE a ALTER x TYPE bigint;", ["alter a.x"]],
  ])("leaves of %s: %j", (sql, left) => {
    const reading = readSql(sql, parsers);

    expect(reading.kind === "operations" ? netEffect(reading.operations).map(say) : []).toEqual(left);
  });
});

function say(operation: Operation): string {
  switch (operation.kind) {
    case "create":
      return `create ${operation.name}${operation.replaces === true ? " replacing" : ""}`;
    case "drop":
      return `drop ${operation.name}`;
    case "alter":
      return `alter ${operation.name}${operation.isWhole === true ? " wholly" : ""}`;
    case "rename":
      return `rename ${operation.from} to ${operation.to}`;
    case "rows":
    case "raise":
    case "opaque":
      return operation.kind;
    default:
      return operation satisfies never;
  }
}
