import { describe, expect, it } from "vitest";
import { yoyoSql } from "../../../../src/core/migrations/frameworks/yoyo-sql.ts";
import { judgeMigrations } from "../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../support/migration-change.ts";
import { loadParsers } from "../../../support/parsers.ts";

const parsers = await loadParsers([]);
const CREATE = "CREATE TABLE a (x int);\n";
describe("yoyo's SQL files", () => {
  it.each<[string, string | null, boolean]>([
    ["migrations/0001.a.sql", "0001.a", true],
    ["migrations/20240102_01_Ab3cd-a.rollback.sql", "20240102_01_Ab3cd-a", true],
    ["migrations/0001.a.py", null, false],
    ["migrations/0001_a.up.sql", null, false],
    ["migrations/post-apply.sql", null, false],
  ])("claims %s as version %s: %s", (path, version, expected) => {
    expect(yoyoSql.claims(path)).toBe(expected);
    expect(yoyoSql.versionOf(path)).toBe(version);
  });

  it.each<[string, string, Record<string, string>, string | null]>([
    ["yoyo.ini above it", CREATE, { "yoyo.ini": "" }, "configured"],
    ["its rollback file", CREATE, { "m/1.a.rollback.sql": "" }, "content"],
    ["a directive at its top", `-- a\n\n-- depends: 0.b\n${CREATE}`, {}, "content"],
    ["a directive below a statement", `${CREATE}-- depends: 0.b\n`, {}, null],
    ["nothing", CREATE, {}, null],
  ])("is as sure as %s makes it", (_, text, beside, claim) => {
    const { head } = changeOf([], { "m/1.a.sql": text, ...beside });

    expect(yoyoSql.find(["m/1.a.sql"], head, parsers).map((found) => found.claim)).toEqual(
      claim === null ? [] : [claim],
    );
  });

  it("says that a deleted rollback file is missing", () => {
    const change = changeOf([{ path: "m/1.a.rollback.sql", status: "removed" }], {
      "m/1.a.sql": CREATE,
      "yoyo.ini": "",
    });

    expect(judgeMigrations(change, parsers)).toMatchObject([
      { tool: "yoyo-sql", verdict: "missing", file: "m/1.a.sql" },
    ]);
  });
});
