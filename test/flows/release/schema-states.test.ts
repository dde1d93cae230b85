import { describe, expect, it } from "vitest";
import type { CustomTool } from "../../../src/core/migrations/custom-patterns.ts";
import { withDeclaredTools } from "../../../src/core/migrations/declared-tools.ts";
import { FRAMEWORKS } from "../../../src/core/migrations/frameworks/index.ts";
import { schemaStates } from "../../../src/flows/release/schema-states.ts";
import { planWorld } from "../plan/plan-world.ts";

type Files = Readonly<Record<string, string>>;

async function statesOf(files: Files, declared: readonly CustomTool[] = []) {
  const { ports } = planWorld({ trees: { head: files } });
  const tree = await ports.contents.treeOf("head");
  const { schemas } = await schemaStates(ports, tree, withDeclaredTools(declared), () => false);
  return schemas.map(({ tool, directory, version }) => [tool, directory, version]);
}

const alembic = (revision: string, down: string | null): string =>
  `from alembic import op\nrevision = "${revision}"\ndown_revision = ${down === null ? "None" : `"${down}"`}\n\n\ndef upgrade():\n    op.add_column("a", None)\n\n\ndef downgrade():\n    op.drop_column("a", "b")\n`;
const django = (...dependencies: readonly string[]): string =>
  `from django.db import migrations, models\n\n\nclass Migration(migrations.Migration):\n    dependencies = [${dependencies.map((name) => `("shop", "${name}")`).join(", ")}]\n    operations = [migrations.AddField("a", "b", models.IntegerField(null=True))]\n`;
const rails =
  "class A < ActiveRecord::Migration[8.0]\n  def change\n    add_column :a, :b, :integer\n  end\nend\n";
const create = "CREATE TABLE a (id int);";

describe("where schemas stand", () => {
  it.each<[string, Files, string[][]]>([
    ["nowhere", { "src/app.ts": "" }, []],
    [
      "Alembic's at the end of its chain, not at its highest name",
      {
        "alembic/versions/ff_first.py": alembic("ff00", null),
        "alembic/versions/aa_second.py": alembic("aa00", "ff00"),
        "alembic/versions/cc_third.py": alembic("cc00", "aa00"),
      },
      [["alembic", "alembic/versions", "cc00"]],
    ],
    [
      "Django's for each application",
      {
        "shop/migrations/__init__.py": "",
        "shop/migrations/0001_initial.py": django(),
        "shop/migrations/0002_b.py": django("0001_initial"),
        "billing/migrations/0001_initial.py": django(),
      },
      [
        ["django", "billing/migrations", "0001_initial"],
        ["django", "shop/migrations", "0002_b"],
      ],
    ],
    [
      "Rails' for each database",
      {
        "db/migrate/20240101000000_a.rb": rails,
        "db/migrate/20240201000000_b.rb": rails,
        "db/cache_migrate/20230101000000_c.rb": rails,
      },
      [
        ["rails", "db/cache_migrate", "20230101000000"],
        ["rails", "db/migrate", "20240201000000"],
      ],
    ],
    [
      "golang-migrate's by number, in folders with numbers of their own",
      {
        "v1/9_a.up.sql": create,
        "v1/10_b.up.sql": create,
        "v1/10_b.down.sql": "DROP TABLE a;",
        "v2/2_a.up.sql": create,
      },
      [
        ["golang-migrate", "v1", "10"],
        ["golang-migrate", "v2", "2"],
      ],
    ],
    [
      "Diesel's above the folders of its migrations",
      {
        "diesel.toml": "",
        "migrations/2024-01-01-000000_a/up.sql": create,
        "migrations/2024-01-01-000000_a/down.sql": "DROP TABLE a;",
        "migrations/2024-02-01-000000_b/up.sql": create,
        "migrations/2024-02-01-000000_b/down.sql": "DROP TABLE a;",
      },
      [["diesel", "migrations", "20240201000000"]],
    ],
    [
      "Diesel's in the root",
      { "diesel.toml": "", "2024-01-01-000000_a/up.sql": create, "2024-02-01-000000_b/up.sql": create },
      [["diesel", ".", "20240201000000"]],
    ],
    [
      "Prisma's above the folders of its migrations",
      {
        "prisma/migrations/migration_lock.toml": "",
        "prisma/migrations/20240101000000_a/migration.sql": create,
        "prisma/migrations/20240201000000_b/migration.sql": create,
      },
      [["prisma", "prisma/migrations", "20240201000000_b"]],
    ],
    [
      "Sqitch's at the last change of its plan, not at its highest name",
      {
        "db/sqitch.plan":
          "%project=shop\n\nusers 2024 A\n@v1 2024 A\nzones 2024 A\napp/notes 2024 A\nareas 2024 A\n",
        "db/deploy/users.sql": create,
        "db/deploy/zones.sql": create,
        "db/deploy/app/notes.sql": create,
        "db/deploy/areas.sql": create,
        "db/revert/zones.sql": "DROP TABLE a;",
      },
      [["sqitch", "db/deploy", "areas"]],
    ],
    [
      "Liquibase's at the last change set of its last file",
      {
        "db/changelog/changes/001.sql":
          "--liquibase formatted sql\n--changeset zoe:1\nCREATE TABLE a (id int);\n--rollback DROP TABLE a;\n",
        "db/changelog/changes/002.sql":
          "--liquibase formatted sql\n--changeset bob:9\nCREATE TABLE b (id int);\n--rollback DROP TABLE b;\n--changeset ada:1\nCREATE TABLE c (id int);\n--rollback DROP TABLE c;\n",
      },
      [["liquibase-sql", "db/changelog/changes", "ada:1"]],
    ],
    [
      "Flyway's at its highest version, whatever runs again behind it",
      {
        "sql/V9__a.sql": create,
        "sql/V10__b.sql": create,
        "sql/R__rows.sql": "DELETE FROM a;",
      },
      [["flyway", "sql", "10"]],
    ],
  ])("%s", async (_, files, expected) => {
    expect(await statesOf(files)).toEqual(expected);
  });

  it("are those of a tool that the policy declares, as those of any other", async () => {
    const tool = {
      name: "warehouse",
      up: "warehouse/changes/*/apply.sql",
      down: "warehouse/changes/*/undo.sql",
    };
    const files = {
      "warehouse/changes/001_a/apply.sql": create,
      "warehouse/changes/001_a/undo.sql": "DROP TABLE a;",
      "warehouse/changes/002_b/apply.sql": create,
      "warehouse/changes/002_b/undo.sql": "DROP TABLE a;",
    };

    expect(await statesOf(files, [tool])).toEqual([["warehouse", "warehouse/changes", "002_b"]]);
  });

  it("are the declared tool's alone where a known tool would take its files too", async () => {
    const files = { "db/1_a.up.sql": create, "db/1_a.down.sql": "DROP TABLE a;", "db/2_b.up.sql": create };

    expect(await statesOf(files)).toEqual([["golang-migrate", "db", "2"]]);
    expect(await statesOf(files, [{ name: "ours", up: "db/*.up.sql", down: "db/*.down.sql" }])).toEqual([
      ["ours", "db", "2_b"],
    ]);
  });

  it("are read from the newest files alone", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 200 }, (_, at) => [
        `db/migrations/${at + 1}_a.up.sql`,
        `CREATE TABLE t${at} (id int);`,
      ]),
    );
    const { ports } = planWorld({ trees: { head: many } });
    const read: string[] = [];
    const contents = {
      ...ports.contents,
      textOfBlob: (sha: string) => {
        read.push(sha);
        return ports.contents.textOfBlob(sha);
      },
    };

    const tree = await ports.contents.treeOf("head");
    const { schemas } = await schemaStates({ ...ports, contents }, tree, FRAMEWORKS, () => false);

    expect(schemas).toEqual([{ tool: "golang-migrate", directory: "db/migrations", version: "200" }]);
    expect(read.length).toBe(1);
  });
});
