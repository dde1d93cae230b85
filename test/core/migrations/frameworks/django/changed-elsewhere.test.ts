import { describe, expect, it } from "vitest";
import { judgeMigrations } from "../../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../../support/migration-change.ts";
import { loadParsers } from "../../../../support/parsers.ts";

const PATH = "orders/migrations/0002_change.py";

const parsers = await loadParsers(["python"]);

describe("operations of Django that code makes up", () => {
  it.each([
    ["made by a call", "", "operations = make_operations()", ""],
    ["mapped", "", "operations = list(map(step, NAMES))", ""],
    [
      "added to a list of the file",
      "STEPS = []\nfor name in NAMES:\n    STEPS.append(step(name))\n",
      "operations = STEPS",
      "",
    ],
    [
      "added in the class",
      "",
      "operations = []\n    for name in NAMES:\n        operations.append(step(name))",
      "",
    ],
    ["inserted in the class", "", "operations = []\n    operations.insert(0, step('a'))", ""],
    ["spread out", "", "operations = [migrations.RunSQL('', ''), *make_operations()]", ""],
    ["joined", "", "operations = [migrations.RunSQL('', '')] + make_operations()", ""],
    [
      "added below the class",
      "",
      "operations = []",
      "Migration.operations.append(migrations.RemoveField('order', 'a'))",
    ],
    [
      "added below the class again",
      "",
      "operations = []",
      "Migration.operations += [migrations.RemoveField('order', 'a')]",
    ],
    ["set below the class", "", "operations = []", "setattr(Migration, 'operations', make_operations())"],
  ])("are not decided where they are %s", (_, before, operations, after) => {
    expect(judge(before, operations, after)).toMatchObject([{ verdict: "undecided" }]);
  });

  it.each([
    ["def unapply(self, *args, **kwargs):\n        return None"],
    [
      "def apply(self, project_state, schema_editor, collect_sql=False):\n        return super().apply(project_state, schema_editor)",
    ],
  ])("are not what runs where the class says how: %s", (method) => {
    const operations = `operations = [migrations.AddField("order", "a", models.TextField())]\n\n    ${method}`;

    expect(judge("", operations, "")).toMatchObject([
      { verdict: "undecided", reason: expect.stringContaining("of its own") },
    ]);
  });

  it("count in both branches of a condition", () => {
    const add = 'migrations.AddField("order", "a", models.TextField())';

    expect(judge("", `operations = [${add}] if FLAG else []`, "")).toMatchObject([{ verdict: "reversible" }]);
    expect(judge("", `operations = [] if FLAG else [migrations.RunSQL("DROP TABLE a")]`, "")).toMatchObject([
      { verdict: "missing" },
    ]);
  });

  it("are not changed by what only names the class", () => {
    const operations = 'operations = [migrations.AddField("order", "a", models.TextField())]';

    expect(judge("", operations, "print(Migration)\nNAMES.append(Migration.__name__)")).toMatchObject([
      { verdict: "reversible" },
    ]);
  });
});

function judge(before: string, operations: string, after: string) {
  const text = `from django.db import migrations, models

from orders.steps import make_operations, step

NAMES = ["a"]
${before}

class Migration(migrations.Migration):
    dependencies = [("orders", "0001_initial")]
    ${operations}


${after}
`;
  return judgeMigrations(changeOf([{ path: PATH, status: "added" }], { [PATH]: text }), parsers);
}
