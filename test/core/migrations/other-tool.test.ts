import { describe, expect, it } from "vitest";
import { golangMigrate } from "../../../src/core/migrations/frameworks/golang-migrate.ts";
import { judgeMigrations, pathsToRead } from "../../../src/core/migrations/index.ts";
import { changeOf } from "../../support/migration-change.ts";
import { loadParsers } from "../../support/parsers.ts";

const parsers = await loadParsers([]);
const up = "db/1_a.up.sql";
const down = "db/1_a.down.sql";
const CREATE = "CREATE TABLE a (id int);\n";
const DROP = "DROP TABLE a;\n";

// A tool that owns files at the head alone, as if its configuration came with the change.
const ours = {
  ...golangMigrate,
  name: "ours",
  find: (...given: Parameters<typeof golangMigrate.find>) =>
    given[1].paths.has("ours.toml")
      ? golangMigrate
          .find(...given)
          .map((migration) => ({ ...migration, tool: "ours", claim: "configured" as const }))
      : [],
};

describe("a file that a change hands to another tool", () => {
  const added = { path: "ours.toml", status: "added" } as const;

  it("is the migration that it was, not one that is gone", () => {
    const change = changeOf(
      [{ path: up, status: "modified" }, added],
      { [up]: `-- once\n${CREATE}`, [down]: DROP, "ours.toml": "" },
      { [up]: CREATE },
    );

    expect(judgeMigrations(change, parsers, [ours, golangMigrate])).toMatchObject([
      { tool: "ours", path: up, verdict: "reversible", findings: [] },
    ]);
  });

  it("is edited when what it does is another thing now", () => {
    const change = changeOf(
      [{ path: up, status: "modified" }, added],
      {
        [up]: "CREATE TABLE a (id int);\nCREATE TABLE b (id int);\n",
        [down]: `${DROP}DROP TABLE b;\n`,
        "ours.toml": "",
      },
      { [up]: CREATE },
    );

    const [verdict, ...others] = judgeMigrations(change, parsers, [ours, golangMigrate]);

    expect(others).toEqual([]);
    expect(verdict?.findings.map(({ rule }) => rule)).toEqual(["edited-after-merge"]);
  });

  it("is missed when it is gone", () => {
    const change = changeOf(
      [{ path: up, status: "removed" }, added],
      { [down]: DROP, "ours.toml": "" },
      { [up]: CREATE },
    );

    expect(
      judgeMigrations(change, parsers, [ours, golangMigrate]).map(({ verdict, findings }) => [
        verdict,
        findings[0]?.rule,
      ]),
    ).toContainEqual(["missing", "deleted-after-merge"]);
  });
});

it("a change of no migration asks for no text", () => {
  const change = changeOf([{ path: "src/app.ts", status: "modified" }], { "src/app.ts": "" });

  expect(pathsToRead(change)).toEqual({ head: [], base: [] });
  expect(judgeMigrations(change, parsers)).toEqual([]);
});
