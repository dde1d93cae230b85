import { describe, expect, it } from "vitest";
import { sqitch } from "../../../../src/core/migrations/frameworks/sqitch.ts";
import { judgeMigrations } from "../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../support/migration-change.ts";
import { loadParsers } from "../../../support/parsers.ts";

const parsers = await loadParsers([]);
const CREATE = "CREATE TABLE a (x int);\n";
const PLAN =
  "%project=a\n\nb 2024-01-01T12:00:00Z A <a@example.com> # c\n@v1 2024-01-01T12:00:00Z A <a@example.com>\n+ d/e [b] 2024-01-01T12:00:00Z A <a@example.com>\n";
describe("Sqitch", () => {
  it.each([
    ["deploy/users.sql", true],
    ["db/revert/app/users@v1.sql", true],
    ["verify/users.sql", false],
    ["sqitch.plan", false],
    ["deploy/app.yaml", false],
  ])("claims %s: %s, and its name tells no order", (path, expected) => {
    expect(sqitch.claims(path)).toBe(expected);
    expect(sqitch.versionOf(path)).toBeNull();
  });

  it("chains its changes as the plan has them, reworked ones by their tag, without those that have no script", () => {
    const plan =
      "%project=a\n\nusers 2024 A\nlost 2024 A\norders 2024 A\n@v1 2024 A\n@v1.1 2024 A\napp/notes 2024 A\nusers [users@v1] 2024 A\n";
    const { head } = changeOf([], {
      "sqitch.plan": plan,
      "deploy/users@v1.1.sql": CREATE,
      "deploy/orders.sql": CREATE,
      "deploy/app/notes.sql": CREATE,
      "deploy/users.sql": CREATE,
    });
    const scripts = [...head.paths].filter((path) => sqitch.claims(path));

    const found = sqitch.find(scripts, head, parsers).map(({ version, follows }) => [version, follows]);

    expect(Object.fromEntries(found)).toEqual({
      "users@v1.1": [],
      orders: ["users@v1.1"],
      "app/notes": ["orders"],
      users: ["app/notes"],
    });
  });

  it.each([
    ["b", true],
    ["b@v1", true],
    ["d/e", true],
    ["@v1", false],
    ["%project", false],
    ["other", false],
  ])("takes the script %s for a change of the plan: %s", (name, isChange) => {
    const path = `deploy/${name}.sql`;

    const { head } = changeOf([], { "sqitch.plan": PLAN, [path]: CREATE });

    expect(sqitch.find([path], head, parsers).map(({ version }) => version)).toEqual(isChange ? [name] : []);
  });

  it("does not pair scripts of two projects", () => {
    const head = {
      "x/sqitch.plan": PLAN,
      "x/deploy/b.sql": CREATE,
      "y/sqitch.plan": PLAN,
      "y/revert/b.sql": "DROP TABLE a;",
    };

    expect(judge("x/deploy/b.sql", head)).toMatchObject([
      { verdict: "missing", write: expect.stringContaining("x/revert/b.sql") },
    ]);
  });

  it("follows the configuration of an engine", () => {
    const head = {
      "sqitch.conf": '[core]\n\tengine = pg\n# old\n[engine "pg"]\n\ttop_dir = ./pg # here\n',
      "pg/sqitch.plan": PLAN,
      "pg/deploy/b.sql": CREATE,
      "pg/revert/b.sql": "DROP TABLE a;",
    };

    expect(judge("pg/deploy/b.sql", head)).toMatchObject([
      { verdict: "reversible", reversal: { path: "pg/revert/b.sql" } },
    ]);
  });

  it("says that a deleted revert script is missing", () => {
    const change = changeOf([{ path: "revert/b.sql", status: "removed" }], {
      "sqitch.plan": PLAN,
      "deploy/b.sql": CREATE,
    });

    expect(judgeMigrations(change, parsers)).toMatchObject([{ verdict: "missing", file: "deploy/b.sql" }]);
  });
});

function judge(path: string, head: Readonly<Record<string, string | null>>) {
  return judgeMigrations(changeOf([{ path, status: "added" }], head), parsers);
}
