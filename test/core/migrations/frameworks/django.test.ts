import { describe, expect, it } from "vitest";
import { django } from "../../../../src/core/migrations/frameworks/django.ts";
import { findMigrations, judgeMigrations } from "../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../support/migration-change.ts";
import { loadParsers } from "../../../support/parsers.ts";
import {
  expectCommentsToChangeNothing,
  expectNoTextToThrow,
  judgePython,
  pythonFixtures,
} from "../../../support/python-migrations.ts";

const PATH = "shop/orders/migrations/0002_add_notes.py";
const parsers = await loadParsers(["python"]);

const NOTE = { what: "column", name: "orders_order.note" };
const INDEX = { what: "index", name: "orders_order.ix" };
const CONSTRAINT = { what: "constraint", name: "orders_order.uq" };
const TABLE = { what: "table", name: "orders_note" };

describe("django", () => {
  it.each([
    ["shop/orders/migrations/0002_add_notes.py", true],
    ["shop/orders/migrations/add_notes.py", true],
    ["migrations/0001_initial.py", true],
    ["shop/orders/db_changes/0002_add_notes.py", true],
    ["shop/orders/migrations/__init__.py", false],
    ["shop/orders/migrations/_shared.py", false],
    ["shop/orders/migrations/0002_add_notes.sql", false],
    ["shop/orders/models.py", false],
    ["shop/orders/management/commands/migrate_notes.py", false],
  ])("claims %s: %s", (path, expected) => {
    expect(django.claims(path)).toBe(expected);
  });

  it("names a migration as `migrate` takes it, and those of its app that it follows", () => {
    const text = migration("").replace(
      "operations =",
      'dependencies = [("orders", "0001_initial"), ("auth", "0012_x"), ("orders", "__first__")]\n    operations =',
    );

    expect(find(text)).toMatchObject([{ version: "0002_add_notes", follows: ["0001_initial"] }]);
    expect(django.versionOf(PATH)).toBe("0002_add_notes");
  });

  it.each([
    ["a helper", "from django.db import migrations\n\ndef forwards(apps, schema_editor):\n    pass\n"],
    ["a class of its own kind", "class Migration:\n    operations = []\n"],
    [
      "South's",
      "from south.v2 import SchemaMigration\n\nclass Migration(SchemaMigration):\n    depends_on = []\n",
    ],
    ["a migration in a string", `"""\n${migration("")}"""\n`],
    ["Alembic's", "revision = '1'\ndown_revision = None\n\ndef upgrade():\n    pass\n"],
  ])("does not take %s for its own", (_, text) => {
    expect(find(text).filter(({ tool }) => tool === "django")).toEqual([]);
  });

  it("is less sure of a migration whose class comes from elsewhere", () => {
    const text = "from shop.checked import Checked\n\nclass Migration(Checked):\n    operations = []\n";

    expect(find(text)).toMatchObject([{ claim: "content" }]);
  });

  it("does not decide about a file whose text could not be read", () => {
    expect(judgePython(PATH, null, parsers)).toMatchObject([{ tool: "django", verdict: "undecided" }]);
  });

  it.each([
    [
      'AddField("order", "note", models.TextField())',
      [{ kind: "create", ...NOTE }],
      [{ kind: "drop", ...NOTE }],
    ],
    [
      'RemoveField(model_name="Order", name="note")',
      [{ kind: "drop", ...NOTE }],
      [{ kind: "create", ...NOTE }],
    ],
    [
      'AddField("order", "by", models.ForeignKey("x", on_delete=models.CASCADE))',
      [{ kind: "create", what: "column", name: "orders_order.by_id" }],
      [{ kind: "drop", what: "column", name: "orders_order.by_id" }],
    ],
    [
      'AddField("order", "x", models.TextField(db_column="note"))',
      [{ kind: "create", ...NOTE }],
      [{ kind: "drop", ...NOTE }],
    ],
    [
      'AddField("order", "tags", models.ManyToManyField(to="tag"))',
      [{ kind: "create", what: "table", name: "orders_order_tags" }],
      [{ kind: "drop", what: "table", name: "orders_order_tags" }],
    ],
    ['AddField("order", "tags", models.ManyToManyField(to="tag", through="x"))', [], []],
    [
      'AlterField("order", "note", models.TextField())',
      [{ kind: "alter", ...NOTE, aspect: "other" }],
      [{ kind: "alter", ...NOTE, aspect: "other" }],
    ],
    [
      'RenameField("order", "note", "remark")',
      [{ kind: "rename", from: "orders_order.note", to: "orders_order.remark" }],
      [{ kind: "rename", from: "orders_order.remark", to: "orders_order.note" }],
    ],
    ['CreateModel("Note", [])', [{ kind: "create", ...TABLE }], [{ kind: "drop", ...TABLE }]],
    ['CreateModel("Note", [], {"proxy": True})', [], []],
    ['CreateModel("Note", [], options={"managed": False})', [], []],
    [
      'CreateModel("Note", [], {"db_table": "notes"})',
      [{ kind: "create", name: "notes" }],
      [{ kind: "drop", name: "notes" }],
    ],
    ['DeleteModel("Note")', [{ kind: "drop", ...TABLE }], [{ kind: "create", ...TABLE }]],
    [
      'RenameModel("Note", "Remark")',
      [{ kind: "rename", from: "orders_note", to: "orders_remark" }],
      [{ kind: "rename", from: "orders_remark", to: "orders_note" }],
    ],
    [
      'AlterModelTable("Note", "notes")',
      [{ kind: "rename", from: "orders_note", to: "notes" }],
      [{ kind: "rename", from: "notes", to: "orders_note" }],
    ],
    [
      'AddIndex("order", models.Index(fields=["a"], name="ix"))',
      [{ kind: "create", ...INDEX }],
      [{ kind: "drop", ...INDEX }],
    ],
    ['RemoveIndex("order", "ix")', [{ kind: "drop", ...INDEX }], [{ kind: "create", ...INDEX }]],
    [
      'AddConstraint("order", models.UniqueConstraint(fields=["a"], name="uq"))',
      [{ kind: "create", ...CONSTRAINT }],
      [{ kind: "drop", ...CONSTRAINT }],
    ],
    [
      'RemoveConstraint("order", "uq")',
      [{ kind: "drop", ...CONSTRAINT }],
      [{ kind: "create", ...CONSTRAINT }],
    ],
    [
      'AlterOrderWithRespectTo("order", "owner")',
      [{ kind: "create", what: "column", name: "orders_order._order" }],
      [{ kind: "drop", what: "column", name: "orders_order._order" }],
    ],
    [
      "HStoreExtension()",
      [{ kind: "create", what: "extension", name: "hstore" }],
      [{ kind: "drop", isGuarded: true }],
    ],
    ['AlterModelOptions("order", {})', [], []],
    ['AlterModelManagers("order", [])', [], []],
    ['ValidateConstraint("order", "uq")', [], []],
    ["SeparateDatabaseAndState(state_operations=[DeleteModel('Note')])", [], []],
    ["Special()", [{ kind: "opaque" }], [{ kind: "opaque" }]],
    ["RunPython(copy_notes, uncopy_notes)", [{ kind: "opaque" }], [{ kind: "opaque" }]],
    ["RunPython(copy_notes, RunPython.noop)", [{ kind: "opaque" }], [{ kind: "opaque" }]],
    ["RunPython(RunPython.noop, RunPython.noop)", [], []],
    [
      'RunSQL("DROP TABLE a", "CREATE TABLE a ()")',
      [{ kind: "drop", name: "a" }],
      [{ kind: "create", name: "a" }],
    ],
    [
      'RunSQL(sql=["DROP TABLE a", ("DROP TABLE b", None)], reverse_sql="")',
      [{ name: "a" }, { name: "b" }],
      [],
    ],
    ['RunSQL("CREATE INDEX i ON a (b)", RunSQL.noop)', [{ kind: "create", what: "index" }], []],
    [
      'RunSQL("CREATE EXTENSION IF NOT EXISTS citext", RunSQL.noop)',
      [{ kind: "create" }],
      [{ kind: "opaque" }],
    ],
    ['RunSQL("UPDATE a SET b = 1", RunSQL.noop)', [{ kind: "rows", how: "update" }], [{ kind: "opaque" }]],
  ])("takes %s both ways as Django does", (step, up, down) => {
    const [found] = find(migration(`migrations.${step},`));

    expect(found?.up).toMatchObject({ kind: "operations", operations: up });
    expect(found?.down).toMatchObject({ kind: "operations", operations: down });
  });

  it.each([
    ["RunPython(copy_notes)", "`RunPython` has no `reverse_code`"],
    ["RunPython(copy_notes, None)", "`RunPython` has no `reverse_code`"],
    ["RunPython(copy_notes, reverse_code=None, elidable=True)", "`RunPython` has no `reverse_code`"],
    ['RunSQL("DROP TABLE a")', "`RunSQL` has no `reverse_sql`"],
    ["RunSQL(UNKNOWN)", "`RunSQL` has no `reverse_sql`"],
    [
      'SeparateDatabaseAndState(database_operations=[migrations.RunSQL("DROP TABLE a")])',
      "`RunSQL` has no `reverse_sql`",
    ],
  ])("knows that %s has no way back", (step, reason) => {
    const text = migration(`migrations.AlterModelOptions("order", {}),\n        migrations.${step},`);

    expect(find(text)).toMatchObject([
      { down: { kind: "absent", reason: expect.stringContaining(reason), line: 6 }, reversal: null },
    ]);
  });

  it("does not count what is done to a model that the migration deletes", () => {
    const steps =
      'migrations.AlterUniqueTogether("note", None), migrations.RemoveField("note", "x"), migrations.DeleteModel("Note"),';
    const [found] = find(migration(steps));

    expect(found?.up).toMatchObject({ operations: [{ kind: "drop", name: "orders_note" }] });
    expect(found?.down).toMatchObject({ operations: [{ kind: "create", name: "orders_note" }] });
  });

  it.each([
    [
      "another title for people",
      "models.TextField()",
      'models.TextField(verbose_name="Note", help_text="x")',
      [],
    ],
    ["another layout", "models.TextField()", "models.TextField(\n        # why\n        )", []],
    ["another type", "models.TextField()", "models.IntegerField()", ["edited-after-merge"]],
  ])("tells an edit of a merged migration from %s", (_, before, after, rules) => {
    const of = (field: string): string => migration(`migrations.AddField("order", "note", ${field}),`);
    const change = changeOf(
      [{ path: PATH, status: "modified" }],
      { [PATH]: of(after) },
      { [PATH]: of(before) },
    );

    expect(judgeMigrations(change, parsers).map(({ findings }) => findings.map(({ rule }) => rule))).toEqual([
      rules,
    ]);
  });

  it("goes back in the other order", () => {
    const [found] = find(migration('migrations.DeleteModel("A"), migrations.DeleteModel("B"),'));

    expect(found?.down).toMatchObject({ operations: [{ name: "orders_b" }, { name: "orders_a" }] });
  });

  it.each([
    ["operations = BASE + [migrations.DeleteModel('B')]", ["orders_a", "orders_b"]],
    ["operations = [*BASE, migrations.DeleteModel('B')]", ["orders_a", "orders_b"]],
    ["operations = BASE\n    operations += [migrations.DeleteModel('B')]", ["orders_a", "orders_b"]],
    ["operations = []\n    operations.append(migrations.DeleteModel('B'))", ["orders_b"]],
  ])("follows %j", (written, names) => {
    const base = "BASE = [migrations.DeleteModel('A')]\n\nclass";
    const text = migration("").replace("class", base).replace("operations = [\n        \n    ]", written);

    const [found] = find(text);

    expect(found?.up).toMatchObject({ operations: names.map((name) => ({ kind: "drop", name })) });
  });

  it.each(["operations = made()", "operations = [*made()]", "if FLAG:\n        operations = []"])(
    "knows that only running it tells what %j does",
    (written) => {
      const text = migration("").replace("operations = [\n        \n    ]", written);

      expect(find(text)).toMatchObject([{ up: { kind: "unreadable" }, down: { kind: "unreadable" } }]);
    },
  );

  it.each([
    ["Note.objects.filter(a=1).delete()", [{ kind: "rows", how: "delete", table: "orders_note", line: 5 }]],
    [
      "old = Note.objects.all()\n    old.delete()",
      [{ kind: "rows", how: "delete", table: "orders_note", line: 6 }],
    ],
    ["apps.get_model('orders.Note').objects.all().delete()", [{ how: "delete", table: "orders_note" }]],
    ["cache.delete('notes')", [{ kind: "opaque" }]],
    [
      'schema_editor.execute("DELETE FROM a WHERE b = %s", [1])',
      [{ kind: "rows", how: "delete", table: "a" }],
    ],
    ["for note in Note.objects.all():\n        note.save()", [{ kind: "opaque" }]],
    ["print(Note.objects.count())", []],
    ["if not Note.objects.exists():\n        return", []],
  ])("reads in a function: %j", (body, operations) => {
    const code = `def forwards(apps, schema_editor):\n    Note = apps.get_model("orders", "Note")\n    ${body}\n\n`;
    const text = migration("migrations.RunPython(forwards, forwards),").replace("class", `${code}class`);

    expect(find(text)).toMatchObject([{ up: { kind: "operations", operations } }]);
  });

  it("names the function in what is to be written", () => {
    const [verdict] = judgePython(PATH, migration("migrations.RunPython(copy_notes),"), parsers);

    expect(verdict?.write).toContain("migrations.RunPython(copy_notes, backwards)");
  });

  it("judges a migration the same after a comment or a blank line is added", () => {
    expectCommentsToChangeNothing(pythonFixtures("django"), parsers);
  });

  it("never throws", () => {
    expectNoTextToThrow(pythonFixtures("django"), parsers);
  });
});

function find(text: string) {
  const { head } = changeOf([{ path: PATH, status: "added" }], { [PATH]: text });
  return findMigrations([PATH], head, parsers);
}

function migration(steps: string): string {
  return `from django.db import migrations, models

class Migration(migrations.Migration):
    operations = [
        ${steps}
    ]
`;
}
