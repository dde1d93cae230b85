import { describe, expect, it } from "vitest";
import { prisma } from "../../../../src/core/migrations/frameworks/prisma.ts";
import { judgeMigrations } from "../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../support/migration-change.ts";
import { loadParsers } from "../../../support/parsers.ts";

const parsers = await loadParsers([]);
const CREATE = "CREATE TABLE a (x int);\n";
describe("Prisma Migrate", () => {
  it.each<[string, string | null, boolean]>([
    ["prisma/migrations/20240102120000_a/migration.sql", "20240102120000_a", true],
    ["prisma/migrations/0_init/down.sql", "0_init", true],
    ["prisma/migrations/migration_lock.toml", null, false],
    ["prisma/migrations/1_a/up.sql", null, false],
    ["prisma/migrations/draft/migration.sql", null, false],
  ])("claims %s as version %s: %s", (path, version, expected) => {
    expect(prisma.claims(path)).toBe(expected);
    expect(prisma.versionOf(path)).toBe(version);
  });

  it.each<[string, string, Record<string, string>, string]>([
    ["the lock file", "a/1_a/", { "a/migration_lock.toml": "" }, "configured"],
    ["the folder prisma", "prisma/migrations/1_a/", {}, "content"],
    ["its shape alone", "a/1_a/", {}, "path"],
  ])("is as sure as %s makes it", (_, folder, beside, claim) => {
    const path = `${folder}migration.sql`;
    const { head } = changeOf([], { [path]: CREATE, ...beside });

    expect(prisma.find([path], head, parsers)).toMatchObject([{ claim }]);
  });

  it("leaves a folder of Drizzle's alone", () => {
    const { head } = changeOf([], { "m/1_a/migration.sql": CREATE, "m/1_a/snapshot.json": "{}" });

    expect(prisma.find(["m/1_a/migration.sql"], head, parsers)).toEqual([]);
  });

  it("says how to write the down file and how to run it", () => {
    const path = "prisma/migrations/1_a/migration.sql";

    expect(judge(path, { [path]: CREATE })).toMatchObject([
      { verdict: "missing", write: expect.stringContaining("npx prisma migrate resolve --rolled-back 1_a") },
    ]);
  });
});

function judge(path: string, head: Readonly<Record<string, string | null>>) {
  return judgeMigrations(changeOf([{ path, status: "added" }], head), parsers);
}
