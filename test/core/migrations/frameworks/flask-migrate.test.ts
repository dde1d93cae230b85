import { describe, expect, it } from "vitest";
import { flaskMigrate } from "../../../../src/core/migrations/frameworks/flask-migrate.ts";
import { loadParsers } from "../../../support/parsers.ts";
import {
  expectCommentsToChangeNothing,
  expectNoTextToThrow,
  judgePython,
  pythonFixtures,
} from "../../../support/python-migrations.ts";

const PATH = "migrations/versions/1975ea83b712_add_notes.py";
const INI = "migrations/alembic.ini";
const ENV = "migrations/env.py";
const REVISION = `revision = "1975ea83b712"
down_revision = None

def upgrade():
    op.drop_table("notes")
`;

const parsers = await loadParsers(["python"]);

describe("flask-migrate", () => {
  it.each([
    ["migrations/versions/1975ea83b712_add_notes.py", true],
    ["backend/migrations/versions/add_notes.py", true],
    ["migrations/env.py", false],
    ["migrations/versions/__init__.py", false],
    ["migrations/0001_initial.py", false],
  ])("claims %s: %s", (path, expected) => {
    expect(flaskMigrate.claims(path)).toBe(expected);
  });

  it.each([
    ["its logger", { [INI]: "[alembic]\n[logger_flask_migrate]\nlevel = INFO\n" }, "flask-migrate"],
    [
      "an env.py that asks Flask",
      { [INI]: "[alembic]\n", [ENV]: "from flask import current_app\n" },
      "flask-migrate",
    ],
    [
      "a location of Alembic's own",
      { [INI]: "[alembic]\nscript_location = x\n", [ENV]: "import flask\n" },
      "alembic",
    ],
    [
      "an env.py that only mentions Flask",
      { [INI]: "[alembic]\n", [ENV]: "# from flask import x\n" },
      "alembic",
    ],
    ["no alembic.ini", { [ENV]: "from flask import current_app\n" }, "alembic"],
  ] as const)("tells by %s whose a revision is", (_, beside, tool) => {
    expect(judgePython(PATH, REVISION, parsers, beside)).toMatchObject([{ tool, verdict: "missing" }]);
  });

  it("names its own command when there is no way back", () => {
    const [verdict] = judgePython(PATH, REVISION, parsers, { [INI]: "[logger_flask_migrate]\n" });

    expect(verdict?.reason).toBe(
      "There is no function `downgrade`: `flask db downgrade` stops with an error.",
    );
  });

  it("judges a revision the same after a comment or a blank line is added", () => {
    expectCommentsToChangeNothing(pythonFixtures("flask-migrate"), parsers);
  });

  it("never throws", () => {
    expectNoTextToThrow(pythonFixtures("flask-migrate"), parsers);
  });
});
