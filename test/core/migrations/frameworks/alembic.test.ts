import { describe, expect, it } from "vitest";
import { alembic } from "../../../../src/core/migrations/frameworks/alembic.ts";
import { findMigrations, pathsToRead } from "../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../support/migration-change.ts";
import { loadParsers } from "../../../support/parsers.ts";
import {
  expectCommentsToChangeNothing,
  expectNoTextToThrow,
  judgePython,
  pythonFixtures,
} from "../../../support/python-migrations.ts";

const PATH = "alembic/versions/1975ea83b712_add_notes.py";
const parsers = await loadParsers(["python"]);

describe("alembic", () => {
  it.each([
    ["alembic/versions/1975ea83b712_add_notes.py", true],
    ["app/db/versions/2026_03_04_add_notes.py", true],
    ["app/db/versions/2026/03/add_notes.py", true],
    ["db/tenants/1975ea83b712_add_notes.py", true],
    ["db/tenants/1975ea83b712.py", true],
    ["alembic/env.py", false],
    ["alembic/versions/__init__.py", false],
    ["alembic/versions/README", false],
    ["shop/orders/migrations/0002_add_notes.py", false],
    ["src/conversions/money.py", false],
  ])("claims %s: %s", (path, expected) => {
    expect(alembic.claims(path)).toBe(expected);
  });

  it("names a revision by its identifier, and what it follows", () => {
    const migrations = find(
      revision("pass", "pass").replace('"27c6a30d7c24"', '("27c6a30d7c24", "ae1027a6acf5")'),
    );

    expect(migrations).toMatchObject([
      { version: "1975ea83b712", follows: ["27c6a30d7c24", "ae1027a6acf5"], claim: "configured" },
    ]);
  });

  it.each([
    ["", "content"],
    ["from alembic import op\n", "configured"],
    ["import alembic.op\n", "configured"],
  ])("is as sure of a revision with %j as %s", (imports, claim) => {
    const text = revision("pass", "pass").replace("from alembic import op\n", imports);

    expect(find(text)).toMatchObject([{ claim }]);
  });

  it.each([
    ["[alembic]\nscript_location = alembic\n", "configured"],
    ["[alembic]\nscript_location = %(here)s/alembic\n", "configured"],
    ["[alembic]\nversion_locations = other/versions alembic/versions\n", "configured"],
    ["[alembic]\nscript_location = other\n", "content"],
    ["[alembic]\n# script_location = alembic\n", "content"],
    ["[other]\nscript_location = alembic\n", "content"],
  ])("takes %j as a configuration that makes the revision %s", (ini, claim) => {
    const text = revision("pass", "pass").replace("from alembic import op\n", "");

    expect(find(text, { "alembic.ini": ini })).toMatchObject([{ claim }]);
  });

  it.each([
    ["a helper", "TABLES = ['orders']\n"],
    ["a revision in a string", '"""\nrevision = "1"\ndown_revision = None\ndef upgrade(): pass\n"""\n'],
    ["a revision in a comment", "# revision = '1'\n# down_revision = None\n"],
    ["Aerich's", "async def upgrade(db):\n    return ''\n\nasync def downgrade(db):\n    return ''\n"],
    ["nothing", ""],
  ])("does not take %s for its own", (_, text) => {
    expect(find(text).filter(({ tool }) => tool === "alembic")).toEqual([]);
  });

  it("does not decide about a file whose text could not be read", () => {
    expect(judgePython(PATH, null, parsers)).toMatchObject([
      { tool: "alembic", verdict: "undecided", file: PATH },
    ]);
  });

  it("asks for the configurations above, and for no others", () => {
    const { head, base, files } = changeOf([{ path: PATH, status: "added" }], {
      [PATH]: "",
      "alembic.ini": "",
      "other/alembic.ini": "",
      "alembic/versions/2_b.py": "",
    });
    const texts = new Map<string, string>();

    const wanted = pathsToRead({ files, head: { ...head, texts }, base: { ...base, texts } });

    expect(wanted.head.filter((path) => !path.endsWith("env.py")).sort()).toEqual(["alembic.ini", PATH]);
  });

  it.each([
    [
      'op.add_column("orders", sa.Column("note", sa.Text()))',
      { kind: "create", what: "column", name: "orders.note" },
    ],
    [
      'op.add_column("orders", sa.Column("note", sa.Text()), schema="shop")',
      { kind: "create", what: "column", name: "shop.orders.note" },
    ],
    [
      'op.add_column(table_name="orders", column=sa.Column(name="note", type_=sa.Text()))',
      { kind: "create", what: "column", name: "orders.note" },
    ],
    ['op.drop_column("orders", "note")', { kind: "drop", what: "column", name: "orders.note" }],
    ['op.create_table("notes", schema="public")', { kind: "create", what: "table", name: "notes" }],
    ['op.create_table("notes", if_not_exists=True)', { kind: "create", what: "table", isGuarded: true }],
    [
      'op.drop_table("notes", if_exists=True)',
      { kind: "drop", what: "table", name: "notes", isGuarded: true },
    ],
    ['op.rename_table("a", "b")', { kind: "rename", what: "table", from: "a", to: "b" }],
    [
      'op.alter_column("orders", "note", new_column_name="remark")',
      { kind: "rename", what: "column", from: "orders.note", to: "orders.remark" },
    ],
    [
      'op.alter_column("orders", "note", type_=sa.String(50), existing_type=sa.Text())',
      { kind: "alter", name: "orders.note", aspect: "type", to: "varchar(50)" },
    ],
    [
      'op.alter_column("orders", "at", type_=sa.DateTime(timezone=True))',
      { kind: "alter", name: "orders.at", aspect: "type", to: "timestamptz" },
    ],
    ['op.alter_column("orders", "note", nullable=False)', { kind: "alter", aspect: "not-null-set" }],
    ['op.alter_column("orders", "note", nullable=True)', { kind: "alter", aspect: "not-null-dropped" }],
    [
      'op.alter_column("orders", "note", server_default=None)',
      { kind: "alter", aspect: "default", to: null },
    ],
    [
      'op.create_index("ix", "orders", ["note"])',
      { kind: "create", what: "index", name: "orders.ix", columns: ["note"] },
    ],
    ['op.create_index(op.f("ix"), "orders", ["note"])', { kind: "create", what: "index", name: "orders.ix" }],
    ['op.drop_index("ix")', { kind: "drop", what: "index", name: "ix" }],
    [
      'op.create_unique_constraint("uq", "orders", ["note"])',
      { kind: "create", what: "constraint", name: "orders.uq", columns: ["note"] },
    ],
    [
      'op.create_foreign_key(None, "orders", "users", ["user_id"], ["id"])',
      { kind: "create", what: "constraint", name: null, on: "orders", columns: ["user_id"] },
    ],
    ['op.execute("DROP TABLE notes")', { kind: "drop", what: "table", name: "notes" }],
    ['op.execute(sa.text("DROP TABLE notes"))', { kind: "drop", what: "table", name: "notes" }],
    ['op.execute(f"DROP TABLE {TABLE}")', { kind: "drop", what: "table", name: "notes" }],
    ['op.execute("DROP " + "TABLE " "notes")', { kind: "drop", what: "table", name: "notes" }],
    ['op.execute(f"DROP TABLE {unknown}")', { kind: "opaque" }],
    ['op.execute("DROP TABLE %s" % TABLE)', { kind: "opaque" }],
    ["op.drop_table(TABLE)", { kind: "drop", what: "table", name: "notes" }],
    ["op.drop_table(unknown)", { kind: "drop", what: "table", name: null }],
    ["op.create_view(view)", { kind: "opaque" }],
    [
      'op.execute(notes.update().values(text="x"))',
      { kind: "rows", how: "update", table: "notes", columns: ["text"] },
    ],
    ['op.execute(sa.update(notes).values({"text": 1}))', { kind: "rows", how: "update", columns: ["text"] }],
    ["op.get_bind().execute(sa.delete(notes))", { kind: "rows", how: "delete", table: "notes" }],
    ["op.bulk_insert(notes, [{}])", { kind: "rows", how: "insert", table: "notes" }],
    ["fill(op.get_bind())", { kind: "opaque" }],
    [
      'table = sa.table("tags", sa.column("a"))\n    op.execute(table.update().values(a=1))',
      { kind: "rows", how: "update", table: "tags", columns: ["a"] },
    ],
    [
      'known = sa.MetaData()\n    op.get_bind().execute(sa.delete(known.tables["tags"]))',
      { kind: "rows", how: "delete", table: "tags" },
    ],
  ])("reads %s", (statement, expected) => {
    const [migration] = find(revision(statement, "pass"));

    expect(migration?.up).toMatchObject({ kind: "operations", operations: [expected] });
  });

  it.each([
    "pass",
    "...",
    '"""Nothing."""',
    "connection = op.get_bind()",
    'if app.table_exists("a") and not column_has_index("a"):\n        pass',
    'op.execute("SELECT 1")',
    "op.get_bind().execute(sa.select(notes)).fetchall()",
    'print("done")',
    'logging.getLogger("alembic").info("done")',
    "if False:\n        op.drop_table('x')",
    "return\n    op.drop_table('x')",
    "def later():\n        op.drop_table('x')",
    "return NotImplemented",
  ])("sees no operation in %j", (statement) => {
    const [migration] = find(revision(statement, "pass"));

    expect(migration?.up).toMatchObject({ kind: "operations", operations: [] });
  });

  it.each([
    ["an unchanged NOT NULL", "type_=sa.String(99), nullable=False, existing_nullable=False", ["type"]],
    ["an unchanged type", "type_=sa.Text(), existing_type=sa.Text(), nullable=True", ["not-null-dropped"]],
    ["only what MySQL wants to hear", "existing_type=sa.Text(), existing_nullable=False", []],
  ])("does not take %s for a change", (_, keywords, aspects) => {
    const [migration] = find(revision(`op.alter_column("orders", "note", ${keywords})`, "pass"));

    const operations = migration?.up.kind === "operations" ? migration.up.operations : [];
    expect(operations.map((operation) => (operation.kind === "alter" ? operation.aspect : null))).toEqual(
      aspects,
    );
  });

  it.each([
    [
      "beside a change",
      "type_=sa.String(400), nullable=False",
      "type_=sa.String(200), nullable=False",
      "reversible",
    ],
    ["and nothing else", "nullable=False", "nullable=False", "missing"],
  ])("sees what both directions set to the same, %s", (_, up, down, verdict) => {
    const text = revision(
      `op.alter_column("orders", "note", ${up})`,
      `op.alter_column("orders", "note", ${down})`,
    );

    expect(judgePython(PATH, text, parsers)).toMatchObject([{ verdict }]);
  });

  it("knows a column by either name while it gets a new one and a new type", () => {
    const text = revision(
      'op.alter_column("orders", "at", new_column_name="due_at", type_=sa.DateTime(timezone=True))',
      'op.alter_column("orders", "due_at", new_column_name="at", type_=sa.DateTime())',
    );

    expect(judgePython(PATH, text, parsers)).toMatchObject([{ verdict: "reversible" }]);
  });

  it("takes an imported constant for the same table in both directions", () => {
    const imports = "from app.models import Note, Order\n";
    const text = revision("op.create_table(Note.__tablename__)", "op.drop_table(Note.__tablename__)");

    expect(judgePython(PATH, imports + text, parsers)).toMatchObject([{ verdict: "reversible" }]);
    expect(
      judgePython(PATH, imports + text.replace("op.drop_table(Note", "op.drop_table(Order"), parsers),
    ).toMatchObject([{ verdict: "missing" }]);
  });

  it("does not hold what only an error handler does against a reversal", () => {
    const text = revision(
      'try:\n        op.drop_column("orders", "note")\n    except sa.exc.DatabaseError:\n        op.drop_index("ix")',
      'op.add_column("orders", sa.Column("note", sa.Text()))',
    );

    expect(judgePython(PATH, text, parsers)).toMatchObject([{ verdict: "destructive" }]);
  });

  it("places each operation on its line, also within a longer text of SQL", () => {
    const sql =
      'op.execute(\n        """\n        DROP TABLE a;\n\n        DROP TABLE b;\n        """\n    )';
    const [migration] = find(revision(`op.drop_table("z")\n    ${sql}`, "pass"));

    const lines = migration?.up.kind === "operations" ? migration.up.operations.map(({ line }) => line) : [];
    expect(lines).toEqual([12, 15, 17]);
  });

  it("writes the reversal with the revision's own names, the last step first", () => {
    const up = 'op.create_table("notes", schema="shop")\n    op.create_index("ix", "orders", ["note"])';
    const [migration] = find(revision(up, "pass"));

    expect(migration?.idiom.reversal).toBe(
      'def downgrade() -> None:\n    op.drop_index("ix", "orders")\n    op.drop_table("notes", schema="shop")',
    );
  });

  it.each<[column: string, found: string[]]>([
    ['sa.Column("s", sa.Enum("a", "b", name="state"))', ["state"]],
    ['sa.Column("s", postgresql.ENUM("a", "b", name="state"))', ["state"]],
    ['sa.Column("s", type_=sa.Enum("a", name="state", schema="shop"))', ["shop.state"]],
    ['sa.Column("s", postgresql.ARRAY(sa.Enum("a", name="state")))', ["state"]],
    ['sa.Column("s", sa.Enum("a", name="state")), sa.Column("t", sa.Enum("a", name="state"))', ["state"]],
    [
      'sa.Column("s", sa.Enum("a", name="state")), sa.Column("t", sa.Enum("a", name="other"))',
      ["state", "other"],
    ],
    ['sa.Column("s", sa.Enum("a", name="state", native_enum=False))', []],
    ['sa.Column("s", postgresql.ENUM("a", name="state", create_type=False))', []],
    ['sa.Column("s", sa.Enum("a", "b"))', []],
    ['sa.Column("s", sa.String(5))', []],
  ])("sees the types that a table with %s brings along", (column, found) => {
    const [migration] = find(revision(`op.create_table("notes", ${column})`, "pass"));

    const made = migration?.up.kind === "operations" ? migration.up.operations : [];
    expect(made.flatMap((one) => (one.kind === "create" && one.along === "notes" ? [one.name] : []))).toEqual(
      found,
    );
  });

  it("takes an enum of what is written for MySQL alone for a part of its column", () => {
    const text = revision('op.create_table("notes", sa.Column("s", mysql.ENUM("a", name="state")))', "pass");

    const [migration] = find(`from sqlalchemy.dialects import mysql\n${text}`);

    expect(migration?.up).toMatchObject({ operations: [{ what: "table", name: "notes" }] });
  });

  it("writes the DROP of a type behind that of the table which brings it along", () => {
    const up = 'op.create_table("notes", sa.Column("s", sa.Enum("a", name="state")))';

    expect(find(revision(up, "pass"))[0]?.idiom.reversal).toBe(
      'def downgrade() -> None:\n    op.drop_table("notes")\n    sa.Enum(name="state").drop(op.get_bind())',
    );
  });

  it("does not follow code without end", () => {
    const text = revision("again()", "pass") + "\n\ndef again():\n    again()\n    again()\n";

    expect(judgePython(PATH, text, parsers)).toMatchObject([{ verdict: "empty" }]);
  });

  it("does not decide when a short text does very much", () => {
    const loops = "for a in (1, 2, 3):\n        deep(a)\n    ".repeat(400);
    const deep =
      "\n\ndef deep(x):\n" + "    deeper(x)\n".repeat(400) + "\n\ndef deeper(x):\n" + "    x\n".repeat(400);

    expect(judgePython(PATH, revision(`${loops}pass`, "pass") + deep, parsers)).toMatchObject([
      { verdict: "empty" },
    ]);
    expect(find(revision(`${loops}pass`, "pass") + deep)).toMatchObject([{ up: { kind: "unreadable" } }]);
  });

  it("judges a revision the same after a comment or a blank line is added", () => {
    expectCommentsToChangeNothing(pythonFixtures("alembic"), parsers);
  });

  it("never throws", () => {
    expectNoTextToThrow(pythonFixtures("alembic"), parsers);
  });
});

function find(text: string, beside: Readonly<Record<string, string>> = {}) {
  const { head } = changeOf([{ path: PATH, status: "added" }], { ...beside, [PATH]: text });
  return findMigrations([PATH], head, parsers);
}

function revision(up: string, down: string): string {
  return `from alembic import op
import sqlalchemy as sa
import logging

revision = "1975ea83b712"
down_revision = "27c6a30d7c24"
TABLE = "notes"
notes = sa.table("notes", sa.column("text"))

def upgrade():
    # the way on

    ${up}

def downgrade():
    ${down}
`.replace("    # the way on\n\n", "    # the way on\n");
}
