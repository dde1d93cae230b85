import { describe, expect, it } from "vitest";
import { sqlx } from "../../../../src/core/migrations/frameworks/sqlx.ts";
import { judgeMigrations } from "../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../support/migration-change.ts";
import { loadParsers } from "../../../support/parsers.ts";

const parsers = await loadParsers([]);
const CREATE = "CREATE TABLE a (x int);\n";
const CARGO = '[dependencies]\nsqlx = "0.8"\n';
describe("sqlx", () => {
  it.each<[string, string | null, boolean]>([
    ["migrations/0001_a.up.sql", "1", true],
    ["migrations/20240102120000_a.down.sql", "20240102120000", true],
    ["migrations/1_a.sql", "1", true],
    ["migrations/1.sql", null, false],
    ["migrations/a_1.up.sql", null, false],
    ["migrations/1_a.up.sql.bak", null, false],
  ])("claims %s as version %s: %s", (path, version, expected) => {
    expect(sqlx.claims(path)).toBe(expected);
    expect(sqlx.versionOf(path)).toBe(version);
  });

  it.each<[string, string, Record<string, string>, string | null]>([
    ["a crate that needs sqlx", "m/1_a.sql", { "Cargo.toml": CARGO }, "configured"],
    [
      "a crate that needs it for tests",
      "m/1_a.sql",
      { "Cargo.toml": '[dev-dependencies.sqlx]\nversion = "0.8"\n' },
      "configured",
    ],
    [
      "a workspace that names it",
      "m/1_a.sql",
      { "Cargo.toml": '[workspace.dependencies]\nsqlx = "0.8"\n' },
      "configured",
    ],
    [
      "a crate that needs it on one platform",
      "m/1_a.sql",
      { "Cargo.toml": '[target."cfg(unix)".dependencies]\nsqlx = "0.8"\n' },
      "configured",
    ],
    [
      "a crate beside it",
      "m/1_a.sql",
      { "Cargo.toml": "[workspace]\n", "crates/db/Cargo.toml": CARGO },
      "configured",
    ],
    ["sqlx.toml", "m/1_a.sql", { "Cargo.toml": "", "sqlx.toml": "" }, "configured"],
    ["a pair in a crate of anything", "m/1_a.up.sql", { "Cargo.toml": "" }, "content"],
    ["a simple file in a crate of anything", "m/1_a.sql", { "Cargo.toml": "" }, null],
    ["a crate in another folder", "m/1_a.up.sql", { "other/Cargo.toml": CARGO }, null],
    [
      "a package of another language in between",
      "web/m/1_a.up.sql",
      { "Cargo.toml": CARGO, "web/package.json": "{}" },
      null,
    ],
    ["atlas.sum beside it", "m/1_a.up.sql", { "Cargo.toml": CARGO, "m/atlas.sum": "" }, null],
  ])("is as sure as %s makes it", (_, path, beside, claim) => {
    const { head } = changeOf([], { [path]: CREATE, ...beside });

    expect(sqlx.find([path], head, parsers).map((found) => found.claim)).toEqual(
      claim === null ? [] : [claim],
    );
  });

  it("says that a simple migration has to become a pair", () => {
    expect(judge("m/1_a.sql", { "m/1_a.sql": CREATE, "Cargo.toml": CARGO })).toMatchObject([
      {
        verdict: "missing",
        write: expect.stringContaining("m/1_a.up.sql instead of m/1_a.sql, and m/1_a.down.sql"),
      },
    ]);
  });
});

function judge(path: string, head: Readonly<Record<string, string | null>>) {
  return judgeMigrations(changeOf([{ path, status: "added" }], head), parsers);
}
