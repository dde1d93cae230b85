import { describe, expect, it } from "vitest";
import { diesel } from "../../../../src/core/migrations/frameworks/diesel.ts";
import { judgeMigrations } from "../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../support/migration-change.ts";
import { loadParsers } from "../../../support/parsers.ts";

const parsers = await loadParsers([]);
const CREATE = "CREATE TABLE a (x int);\n";
describe("Diesel", () => {
  it.each<[string, string | null, boolean]>([
    ["migrations/2024-01-02-120000_add_notes/up.sql", "20240102120000", true],
    ["migrations/00000000000001_setup/down.sql", "00000000000001", true],
    ["migrations/2024_a/metadata.toml", null, false],
    ["migrations/2024_a/migration.sql", null, false],
    ["migrations/setup/up.sql", null, false],
    ["up.sql", null, false],
  ])("claims %s as version %s: %s", (path, version, expected) => {
    expect(diesel.claims(path)).toBe(expected);
    expect(diesel.versionOf(path)).toBe(version);
  });

  it("does not pair files of two folders", () => {
    const found = judge("m/1_a/up.sql", {
      "m/1_a/up.sql": CREATE,
      "m/1_b/down.sql": "DROP TABLE a;",
      "diesel.toml": "",
    });

    expect(found).toMatchObject([
      { tool: "diesel", verdict: "missing", write: expect.stringContaining("m/1_a/down.sql") },
    ]);
  });

  it("leaves a folder of Prisma's alone", () => {
    const { head } = changeOf([], { "m/1_a/down.sql": "DROP TABLE a;", "m/1_a/migration.sql": CREATE });

    expect(diesel.find(["m/1_a/down.sql"], head, parsers)).toEqual([]);
  });

  it.each<[string, Record<string, string>, string]>([
    ["diesel.toml above it", { "diesel.toml": "" }, "configured"],
    ["a crate that needs diesel", { "Cargo.toml": '[dependencies]\ndiesel = "2"\n' }, "configured"],
    [
      "a crate that names diesel in its description",
      { "Cargo.toml": '[package]\ndescription = "diesel"\n' },
      "path",
    ],
    ["a manifest that is not TOML", { "Cargo.toml": "diesel = " }, "path"],
    ["nothing", {}, "path"],
  ])("is as sure as %s makes it", (_, beside, claim) => {
    const { head } = changeOf([], { "m/1_a/up.sql": CREATE, ...beside });

    expect(diesel.find(["m/1_a/up.sql"], head, parsers)).toMatchObject([{ claim }]);
  });
});

function judge(path: string, head: Readonly<Record<string, string | null>>) {
  return judgeMigrations(changeOf([{ path, status: "added" }], head), parsers);
}
