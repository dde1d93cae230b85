import { describe, expect, it } from "vitest";
import { aerich } from "../../../../src/core/migrations/frameworks/aerich.ts";
import { loadParsers } from "../../../support/parsers.ts";
import {
  expectCommentsToChangeNothing,
  expectNoTextToThrow,
  judgePython,
  pythonFixtures,
} from "../../../support/python-migrations.ts";

const PATH = "migrations/models/12_20260304101244_add_notes.py";
const parsers = await loadParsers(["python"]);

describe("aerich", () => {
  it.each([
    ["migrations/models/12_20260304101244_add_notes.py", "12"],
    ["migrations/models/0_20260304101244_init.py", "0"],
    ["migrations/models/007_update.py", "7"],
    ["migrations/models/12.py", null],
    ["migrations/models/add_notes.py", null],
    ["migrations/models/12_add.sql", null],
  ])("reads from %s the version %s", (path, version) => {
    expect(aerich.versionOf(path)).toBe(version);
    expect(aerich.claims(path)).toBe(version !== null);
  });

  it.each([
    ["another tool's function", "def upgrade():\n    pass\n"],
    ["Alembic's", "revision = '1'\ndown_revision = None\n\nasync def upgrade(db):\n    pass\n"],
    ["a function with other parameters", "async def upgrade(db, logger):\n    pass\n"],
    ["a function in a string", '"""\nasync def upgrade(db):\n    return ""\n"""\n'],
    ["nothing", ""],
  ])("does not take %s for its own", (_, text) => {
    expect(judgePython(PATH, text, parsers).filter(({ tool }) => tool === "aerich")).toEqual([]);
  });

  it.each([
    ['return "DROP TABLE notes"', "reversible"],
    ['sql = "DROP TABLE notes"\n    return sql', "reversible"],
    ['return "DROP TABLE %s" % NAME', "reversible"],
    ['await db.execute_script("DROP TABLE notes")\n    return "SELECT 1"', "reversible"],
    ['await db.execute_script("DROP TABLE notes")\n    return ""', "missing"],
    ['return ""', "missing"],
    ['return """\n    """', "missing"],
    ["pass", "missing"],
    ['return "DROP TABLE other"', "missing"],
    ['return "-- nothing"', "empty"],
    ['return "SELECT 1"', "empty"],
    ["raise RuntimeError", "irreversible-declared"],
  ])("judges a downgrade that does %j as %s", (body, verdict) => {
    expect(judgePython(PATH, migration(body), parsers)).toMatchObject([
      { tool: "aerich", version: "12", verdict },
    ]);
  });

  it("says what Aerich does with blank SQL, where the function begins", () => {
    expect(judgePython(PATH, migration('return ""'), parsers)).toMatchObject([
      { line: 6, reason: expect.stringContaining("“No downgrade items found”"), reversal: null },
    ]);
  });

  it("does not decide about a file whose text could not be read", () => {
    expect(judgePython(PATH, null, parsers)).toMatchObject([{ tool: "aerich", verdict: "undecided" }]);
  });

  it("judges a migration the same after a comment or a blank line is added", () => {
    expectCommentsToChangeNothing(pythonFixtures("aerich"), parsers);
  });

  it("never throws", () => {
    expectNoTextToThrow(pythonFixtures("aerich"), parsers);
  });
});

function migration(down: string): string {
  return `from tortoise import BaseDBAsyncClient

async def upgrade(db: BaseDBAsyncClient) -> str:
    return "CREATE TABLE notes (id int)"

async def downgrade(db: BaseDBAsyncClient) -> str:
    ${down}
`;
}
