import { describe, expect, it } from "vitest";
import { PlanRules } from "../../../src/core/policy/plan-rules.ts";
import { shippedMigrations } from "../../../src/flows/release/shipped-migrations.ts";
import { planWorld } from "../plan/plan-world.ts";

type Files = Readonly<Record<string, string>>;

async function shippedOf(files: Files, migrations: object = {}) {
  const { ports } = planWorld({ trees: { old: { "README.md": "" }, new: files } });
  const shipped = await shippedMigrations(ports, {
    tag: "v1.1.0",
    previous: "old",
    commit: "new",
    files: null,
    paths: [],
    touched: async () => [],
    rules: PlanRules.parse({ migrations }),
  });
  return {
    migrations: shipped.migrations.map(({ tool, version, verdict }) => [tool, version, verdict]),
    schemas: shipped.schemas.map(({ tool, directory, version }) => [tool, directory, version]),
  };
}

const create = "CREATE TABLE a (id int);";
const drop = "DROP TABLE a;";
const alembic = (revision: string, down: string): string =>
  `from alembic import op\nrevision = "${revision}"\ndown_revision = ${down}\n\n\ndef upgrade():\n    op.drop_index("i")\n\n\ndef downgrade():\n    op.create_index("i", "a", ["b"])\n`;

describe("the migrations that a release ships", () => {
  it("are in the order of Alembic's chain", async () => {
    const { migrations } = await shippedOf({
      "alembic/versions/ff.py": alembic("ff00", "None"),
      "alembic/versions/aa.py": alembic("aa00", '"ff00"'),
      "alembic/versions/cc.py": alembic("cc00", '"aa00"'),
    });

    expect(migrations.map(([, version]) => version)).toEqual(["ff00", "aa00", "cc00"]);
  });

  it("are in the order of Sqitch's plan", async () => {
    const { migrations } = await shippedOf({
      "sqitch.plan": "%project=shop\n\nusers 2024 A\nzones 2024 A\napp/notes 2024 A\nareas 2024 A\n",
      "deploy/users.sql": create,
      "revert/users.sql": drop,
      "deploy/zones.sql": create,
      "revert/zones.sql": drop,
      "deploy/areas.sql": create,
      "revert/areas.sql": drop,
      "deploy/app/notes.sql": create,
      "revert/app/notes.sql": drop,
    });

    expect(migrations.map(([, version]) => version)).toEqual(["users", "zones", "app/notes", "areas"]);
  });

  it("are in the order of Liquibase's change sets within a file", async () => {
    const { migrations } = await shippedOf({
      "db/changelog/001.sql":
        "--liquibase formatted sql\n--changeset zoe:1\nCREATE TABLE a (id int);\n--rollback DROP TABLE a;\n--changeset ada:1\nCREATE TABLE c (id int);\n--rollback DROP TABLE c;\n",
    });

    expect(migrations.map(([, version]) => version)).toEqual(["zoe:1", "ada:1"]);
  });

  it("are those of a tool that the policy declares too", async () => {
    const tool = {
      name: "warehouse",
      up: "warehouse/changes/*/apply.sql",
      down: "warehouse/changes/*/undo.sql",
    };
    const files = {
      "warehouse/changes/001_a/apply.sql": create,
      "warehouse/changes/001_a/undo.sql": drop,
      "warehouse/changes/002_b/apply.sql": create,
    };

    expect(await shippedOf(files, { custom: [tool] })).toEqual({
      migrations: [
        ["warehouse", "001_a", "reversible"],
        ["warehouse", "002_b", "missing"],
      ],
      schemas: [["warehouse", "warehouse/changes", "002_b"]],
    });
  });

  it("are none that the policy ignores, and those leave no schema behind", async () => {
    const files = { "db/1_a.up.sql": create, "db/1_a.down.sql": drop, "test/testdata/2_b.up.sql": create };

    expect(await shippedOf(files, { ignore: ["**/testdata/**"] })).toEqual({
      migrations: [["golang-migrate", "1", "reversible"]],
      schemas: [["golang-migrate", "db", "1"]],
    });
  });
});
