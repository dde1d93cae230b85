import { describe, expect, it } from "vitest";
import { customFramework } from "../../../src/core/migrations/frameworks/custom.ts";
import { newestFiles } from "../../../src/core/migrations/newest-files.ts";

const rails = (folder: string, ...versions: readonly string[]): string[] =>
  versions.map((version) => `${folder}/${version}_a.rb`);

describe("the newest files", () => {
  it.each<[string, string[], string[]]>([
    ["none", ["README.md", "src/app.ts"], []],
    [
      "the highest number, however it is written",
      ["db/9_a.up.sql", "db/10_a.up.sql", "db/000011_a.up.sql"],
      ["db/000011_a.up.sql"],
    ],
    [
      "one of each folder, also where folders have numbers of their own",
      ["v1/1_a.up.sql", "v2/2_a.up.sql", "v2/1_a.up.sql"],
      ["v1/1_a.up.sql", "v2/2_a.up.sql"],
    ],
    [
      "one of all folders that are one migration each",
      ["migrations/2024-01-01-000000_a/up.sql", "migrations/2024-02-01-000000_b/up.sql"],
      ["migrations/2024-02-01-000000_b/up.sql"],
    ],
    [
      "one of each application",
      ["a/migrations/0001_initial.py", "a/migrations/0002_x.py", "b/migrations/0001_initial.py"],
      ["a/migrations/0002_x.py", "b/migrations/0001_initial.py"],
    ],
    [
      "one of each database",
      [
        ...rails("db/migrate", "20240101000000", "20240201000000"),
        ...rails("db/cache_migrate", "20230101000000"),
      ],
      [...rails("db/migrate", "20240201000000"), ...rails("db/cache_migrate", "20230101000000")],
    ],
  ])("are %s", (_, paths, expected) => {
    const found = newestFiles(paths);

    expect(expected.filter((path) => !found.includes(path))).toEqual([]);
    expect(newestFiles(paths.toReversed()).toSorted()).toEqual(found.toSorted());
  });

  it("are all of them where only the texts tell the order", () => {
    const chain = ["alembic/versions/3f_b.py", "alembic/versions/9a_a.py"];

    expect(newestFiles(chain).toSorted()).toEqual(chain);
  });

  it("are all of Sqitch's, whose plan has the order", () => {
    const scripts = ["deploy/orders.sql", "deploy/users.sql", "revert/orders.sql", "revert/users.sql"];

    expect(newestFiles(["sqitch.plan", ...scripts]).toSorted()).toEqual(scripts);
  });

  it("are the newest of a tool that the policy declares, in each of its folders", () => {
    const made = customFramework({ name: "ours", up: "wh/*/apply.sql", down: "wh/*/undo.sql" });
    if (made.kind === "refused") throw new Error(made.reason);

    const found = newestFiles(["wh/001_a/apply.sql", "wh/002_b/apply.sql"], [made.framework]);

    expect(found).toEqual(["wh/002_b/apply.sql"]);
  });

  it("do not grow with the migrations of a folder that has numbers", () => {
    const many = Array.from({ length: 300 }, (_, at) => `db/migrations/${at + 1}_a.up.sql`);

    expect(newestFiles(many)).toEqual(["db/migrations/300_a.up.sql"]);
  });
});
