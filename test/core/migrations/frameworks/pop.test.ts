import { describe, expect, it } from "vitest";
import { pop } from "../../../../src/core/migrations/frameworks/pop.ts";
import { judgeMigrations } from "../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../support/migration-change.ts";
import { loadParsers } from "../../../support/parsers.ts";

const parsers = await loadParsers([]);
const CREATE = "CREATE TABLE a (x int);\n";

describe("Pop's files", () => {
  it.each<[string, string | null]>([
    ["m/20240102120000_a.up.sql", "20240102120000"],
    ["m/20240102120000_a.postgres.down.sql", "20240102120000"],
    ["m/20240102120000_a.autocommit.up.sql", "20240102120000"],
    ["m/20240102120000_a.cockroach.autocommit.up.sql", "20240102120000"],
    ["m/1_a.up.fizz", "1"],
    ["m/1_a.tx.up.sql", null],
    ["m/1_a.b.up.sql", null],
    ["m/1_a.sql", null],
    ["m/a.up.sql", null],
  ])("claims %s as version %s", (path, version) => {
    expect(pop.claims(path)).toBe(version !== null);
    expect(pop.versionOf(path)).toBe(version);
  });

  it.each<[string, string, Record<string, string>, string | null]>([
    ["a database in its name", "m/1_a.mysql.up.sql", {}, "content"],
    ["another file of its folder", "m/1_a.up.sql", { "m/2_b.autocommit.up.sql": "" }, "content"],
    ["a file of another folder", "m/1_a.up.sql", { "n/2_b.autocommit.up.sql": "" }, null],
    [
      "a module that needs Pop",
      "m/1_a.up.sql",
      { "go.mod": "module a\nrequire github.com/gobuffalo/pop/v6 v6.1.1\n" },
      "content",
    ],
    [
      "a module that needs golang-migrate",
      "m/1_a.mysql.up.sql",
      { "go.mod": "module a\nrequire github.com/golang-migrate/migrate/v4 v4.18.1\n" },
      null,
    ],
    ["nothing", "m/1_a.up.sql", {}, null],
  ])("is as sure as %s makes it", (_, path, beside, claim) => {
    const { head } = changeOf([], { [path]: CREATE, ...beside });

    expect(pop.find([path], head, parsers).map((found) => found.claim)).toEqual(
      claim === null ? [] : [claim],
    );
  });

  it("judges the databases apart, and says so only of those that a change touches", () => {
    const files = {
      "m/1_a.postgres.up.sql": CREATE,
      "m/1_a.postgres.down.sql": "DROP TABLE b;\n",
      "m/1_a.mysql.up.sql": CREATE,
      "m/1_a.mysql.down.sql": "DROP TABLE a;\n",
    };
    const judged = (...paths: string[]): readonly string[] => {
      const change = changeOf(
        paths.map((path) => ({ path, status: "modified" as const })),
        files,
      );
      return judgeMigrations(change, parsers).map(({ version, verdict }) => `${version} ${verdict}`);
    };

    expect(judged(...Object.keys(files))).toEqual(["1.mysql reversible", "1.postgres missing"]);
    expect(judged("m/1_a.mysql.up.sql")).toEqual(["1.mysql reversible"]);
  });

  it("takes the file for all databases where one has none of its own", () => {
    const files = {
      "m/1_a.up.sql": CREATE,
      "m/1_a.down.sql": "DROP TABLE a;\n",
      "m/1_a.sqlite.up.sql": "CREATE TABLE b (x int);\n",
    };
    const change = changeOf([{ path: "m/1_a.down.sql", status: "modified" }], files);

    expect(judgeMigrations(change, parsers)).toMatchObject([
      { version: "1.sqlite3", verdict: "missing", path: "m/1_a.sqlite.up.sql" },
      { version: "1", verdict: "reversible", path: "m/1_a.up.sql" },
    ]);
  });
});
