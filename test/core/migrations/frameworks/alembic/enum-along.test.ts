import { describe, expect, it } from "vitest";
import { alembic } from "../../../../../src/core/migrations/frameworks/alembic.ts";
import { judgeMigrations } from "../../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../../support/migration-change.ts";
import { loadParsers } from "../../../../support/parsers.ts";

const PATH = "alembic/versions/1975ea83b712_add_kinds.py";

const parsers = await loadParsers(["python"]);

describe("an enum that comes along with a table of alembic", () => {
  it("has the name of its class in lower case", () => {
    const text = textOf("sa.Enum(models.OrderKind)", "op.drop_table('notes')");

    const [migration] = alembic.find([PATH], changeOf([], { [PATH]: text }).head, parsers);

    expect(migration?.up).toMatchObject({
      operations: [{ what: "type", name: "orderkind", along: "notes" }, {}],
    });
  });

  it.each([
    ["op.drop_table('notes')", ["type-left-behind"]],
    ["op.drop_table('notes')\n    sa.Enum(name='kind').drop(op.get_bind())", []],
    ["op.drop_table('notes')\n    op.execute('DROP TYPE kind')", []],
  ])("stays behind unless the reversal drops it: %s", (down, rules) => {
    const [verdict] = judgeMigrations(
      changeOf([{ path: PATH, status: "added" }], { [PATH]: textOf("KIND", down) }),
      parsers,
    );

    expect(verdict).toMatchObject({ verdict: "reversible" });
    expect(verdict?.findings.map(({ rule }) => rule)).toEqual(rules);
  });
});

function textOf(type: string, down: string): string {
  return `"""Add kinds"""
import sqlalchemy as sa
from alembic import op
from shop import models

revision = "1975ea83b712"
down_revision = "27c6a30d7c24"

KIND = sa.Enum("a", "b", name="kind")


def upgrade() -> None:
    op.create_table("notes", sa.Column("id", sa.Integer()), sa.Column("kind", ${type}, nullable=False))


def downgrade() -> None:
    ${down}
`;
}
