import { describe, expect, it } from "vitest";
import { judgeMigrations } from "../../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../../support/migration-change.ts";
import { loadParsers } from "../../../../support/parsers.ts";

const PATH = "alembic/versions/1975ea83b712_clean.py";

const parsers = await loadParsers(["python"]);

describe("alembic with operations that are handed on", () => {
  it.each([
    "list(map(op.drop_table, TABLES))",
    "list(map(lambda name: op.drop_table(name), TABLES))",
    "list(map(clean, TABLES))",
    "any(op.drop_table(name) for name in TABLES)",
    "drop = op.drop_table\n    drop('a')",
    "tool = op\n    tool.drop_table('a')",
    "getattr(op, 'drop_table')('a')",
    "with op.batch_alter_table('a') as batch:\n        list(map(batch.drop_column, NAMES))",
    "for run, name in ((op.drop_table, 'a'),):\n        run(name)",
    "functools.reduce(lambda _, name: op.drop_table(name), TABLES, None)",
  ])("is no empty revision: %s", (line) => {
    expect(judge(line, "pass")).toMatchObject([{ verdict: "empty" }]);
  });

  it.each([
    "names = sorted(TABLES, key=lambda name: name.lower())",
    "list(map(str, TABLES))",
    "bind = op.get_bind()",
    "print(list(map(lambda name: name.upper(), TABLES)))",
    "seen = sorted(TABLES, key=rank)",
  ])("does nothing: %s", (line) => {
    expect(judge(line, "pass")).toMatchObject([{ verdict: "no-op" }]);
  });

  it.each([
    "op.drop_column('a', 'b') if False else None",
    "None if True else op.drop_column('a', 'b')",
    "while False:\n        op.drop_column('a', 'b')",
    "while 0:\n        op.drop_column('a', 'b')",
    "if 0:\n        op.drop_column('a', 'b')",
    "if not True:\n        op.drop_column('a', 'b')",
    "if None:\n        op.drop_column('a', 'b')",
    "if OFF:\n        op.drop_column('a', 'b')",
    "0 and op.drop_column('a', 'b')",
    "False and op.drop_column('a', 'b')",
    "True or op.drop_column('a', 'b')",
    "if False and ready():\n        op.drop_column('a', 'b')",
  ])("takes nothing back by code that is never run: %s", (line) => {
    expect(judge("op.add_column('a', sa.Column('b', sa.Text()))", line)).toMatchObject([
      { verdict: "empty" },
    ]);
  });

  it.each([
    "op.drop_column('a', 'b') if True else None",
    "if 1:\n        op.drop_column('a', 'b')",
    "True and op.drop_column('a', 'b')",
    "if not OFF:\n        op.drop_column('a', 'b')",
    "while True:\n        op.drop_column('a', 'b')\n        break",
  ])("takes it back by code that is: %s", (line) => {
    expect(judge("op.add_column('a', sa.Column('b', sa.Text()))", line)).toMatchObject([
      { verdict: "reversible" },
    ]);
  });
});

describe("alter_column of alembic", () => {
  it.each([
    ["nullable=False, server_default='x'", "nullable=True, server_default='x'", "reversible"],
    ["nullable=False, server_default='x'", "nullable=False, server_default='y'", "reversible"],
    ["nullable=False, server_default='x'", "nullable=False, server_default='x'", "missing"],
    ["server_default='x'", "server_default='x'", "missing"],
  ])("%s with %s is %s", (up, down, verdict) => {
    expect(judge(`op.alter_column('a', 'b', ${up})`, `op.alter_column('a', 'b', ${down})`)).toMatchObject([
      { verdict },
    ]);
  });
});

function judge(up: string, down: string) {
  const text = `"""Clean"""
import functools

import sqlalchemy as sa
from alembic import op

revision = "1975ea83b712"
down_revision = "27c6a30d7c24"
TABLES = ["a", "b"]
NAMES = ["c"]
OFF = False


def clean(name):
    op.drop_table(name)


def rank(name):
    return len(name)


def upgrade() -> None:
    ${up}


def downgrade() -> None:
    ${down}
`;
  return judgeMigrations(changeOf([{ path: PATH, status: "added" }], { [PATH]: text }), parsers);
}
