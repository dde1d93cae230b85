import { describe, expect, it } from "vitest";
import type { CustomTool } from "../../../../src/core/migrations/custom-patterns.ts";
import { customFramework } from "../../../../src/core/migrations/frameworks/custom.ts";
import { judgeMigrations } from "../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../support/migration-change.ts";
import { loadParsers } from "../../../support/parsers.ts";

const parsers = await loadParsers([]);
const CREATE = "CREATE TABLE a (x int);";

describe("a tool of a team's own", () => {
  it.each([
    ["db/*.up.sql", "db/*.down.sql", "db/1.a.up.sql", "1.a"],
    ["db/*.up.sql", "undo/*.sql", "undo/1.a.sql", "1.a"],
    ["db/**/*.up.sql", "db/**/*.down.sql", "db/x/y/1.up.sql", "x/y/1"],
    ["db/**/*.up.sql", "db/**/*.down.sql", "db/1.up.sql", "1"],
    ["db/do_*_*.sql", "db/undo_*_*.sql", "db/undo_1_a.sql", "1/a"],
  ])("pairs %s with %s by what the wildcards stand for", (up, down, path, version) => {
    const framework = made({ name: "ours", up, down });

    expect(framework.claims(path)).toBe(true);
    expect(framework.versionOf(path)).toBe(version);
  });

  it.each([
    ["db/*.up.sql", "db/x/1.up.sql"],
    ["db/*.up.sql", "db/1.up.sql.bak"],
    ["db/*.up.sql", "other/1.up.sql"],
  ])("does not claim with %s the path %s", (up, path) => {
    expect(made({ name: "ours", up, down: "db/*.down.sql" }).claims(path)).toBe(false);
  });

  it("judges its migrations like those of any other", () => {
    const framework = made({ name: "ours", up: "db/*.up.sql", down: "undo/*.down.sql" });
    const changed = [{ path: "db/1.up.sql", status: "added" }] as const;
    const lone = changeOf(changed, { "db/1.up.sql": CREATE });
    const pair = changeOf(changed, { "db/1.up.sql": CREATE, "undo/1.down.sql": "DROP TABLE a;" });

    expect(judgeMigrations(lone, parsers, [framework])).toMatchObject([
      { tool: "ours", verdict: "missing", write: expect.stringContaining("undo/1.down.sql") },
    ]);
    expect(judgeMigrations(pair, parsers, [framework])).toMatchObject([
      { tool: "ours", version: "1", verdict: "reversible", reversal: { path: "undo/1.down.sql" } },
    ]);
  });

  it("takes a file that matches both patterns for one that needs a reversal", () => {
    const framework = made({ name: "ours", up: "db/up*.sql", down: "db/*down.sql" });
    const change = changeOf([{ path: "db/up_down.sql", status: "added" }], { "db/up_down.sql": CREATE });

    expect(judgeMigrations(change, parsers, [framework])).toMatchObject([{ verdict: "missing" }]);
  });

  it.each([
    ["one pattern", "db/*.sql", "db/*.sql", "match both"],
    ["an up pattern that holds the down files", "db/*.sql", "db/*.down.sql", "match both"],
    ["a down pattern that holds the up files", "db/*.up.sql", "**/*.sql", "same number"],
    ["a deep down pattern that holds the up files", "db/**/*.up.sql", "**/*.sql", "match both"],
    ["no wildcard", "db/up.sql", "db/down.sql", "same number"],
    ["wildcards of other kinds", "db/{a,b}/*.sql", "undo/{a,b}/*.sql", "Only"],
    ["a wildcard for one letter", "db/?.up.sql", "db/?.down.sql", "Only"],
  ])("is refused with %s", (_, up, down, reason) => {
    expect(customFramework({ name: "ours", up, down })).toEqual({
      kind: "refused",
      reason: expect.stringContaining(reason),
    });
  });
});

function made(tool: CustomTool) {
  const custom = customFramework(tool);
  if (custom.kind === "refused") throw new Error(custom.reason);
  return custom.framework;
}
