import { describe, expect, it } from "vitest";
import { yoyo } from "../../../../src/core/migrations/frameworks/yoyo.ts";
import { findMigrations } from "../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../support/migration-change.ts";
import { loadParsers } from "../../../support/parsers.ts";
import {
  expectCommentsToChangeNothing,
  expectNoTextToThrow,
  judgePython,
  pythonFixtures,
} from "../../../support/python-migrations.ts";

const PATH = "migrations/20260304_01_x4Bq7-add-notes.py";
const parsers = await loadParsers(["python"]);

describe("yoyo", () => {
  it.each([
    ["migrations/20260304_01_x4Bq7-add-notes.py", true],
    ["migrations/0001.create-orders.py", true],
    ["migrations/post-apply.py", false],
    ["migrations/__init__.py", false],
    ["migrations/0001.create-orders.sql", false],
  ])("claims %s: %s", (path, expected) => {
    expect(yoyo.claims(path)).toBe(expected);
  });

  it("names a migration by its file, and those that it depends on", () => {
    const text = 'from yoyo import step\n__depends__ = {"0001.a", "0002.b"}\nstep("SELECT 1")\n';

    expect(find(text)).toMatchObject([
      { version: "20260304_01_x4Bq7-add-notes", follows: ["0001.a", "0002.b"], claim: "configured" },
    ]);
  });

  it.each([
    ["a function of its own", 'def step(a):\n    pass\n\nstep("DROP TABLE a")\n'],
    ["another library's", 'from stairs import step\n\nstep("DROP TABLE a")\n'],
    ["a step in a string", '"""\nfrom yoyo import step\nstep("DROP TABLE a")\n"""\n'],
    ["a script", "print(1)\n"],
  ])("does not take %s for its own", (_, text) => {
    expect(find(text).filter(({ tool }) => tool === "yoyo")).toEqual([]);
  });

  it.each([
    ['step("CREATE TABLE a (x int)", "DROP TABLE a")', "reversible"],
    ['step(apply="CREATE TABLE a (x int)", rollback="DROP TABLE a")', "reversible"],
    ['step("CREATE TABLE a (x int)")', "missing"],
    ['step("CREATE TABLE a (x int)", None)', "missing"],
    ['step("CREATE TABLE a (x int)", ignore_errors="all")', "missing"],
    ['step("CREATE TABLE a (x int)", "DROP TABLE b")', "missing"],
    ['step("CREATE TABLE a (x int)", "")', "empty"],
    ['step("CREATE TABLE a (x int)", lambda conn: None)', "empty"],
    ['step("CREATE TABLE a (x int)", lambda conn: conn.cursor().execute("DROP TABLE a"))', "reversible"],
    ['step("CREATE TABLE a (x int)", drop_all)', "reversible"],
    ["step(fill)", "missing"],
    ['step("SELECT 1")', "no-op"],
    ['group(step("CREATE TABLE a (x int)", "DROP TABLE a"), step("CREATE TABLE b (x int)"))', "missing"],
    [
      'steps = [step("CREATE TABLE a (x int)", "DROP TABLE a"), step("CREATE INDEX i ON a (x)")]',
      "reversible",
    ],
  ])("judges %s as %s", (steps, verdict) => {
    const text = `from yoyo import group, step\nfrom app.fixtures import drop_all, fill\n\n${steps}\n`;

    expect(judgePython(PATH, text, parsers)).toMatchObject([{ tool: "yoyo", verdict }]);
  });

  it("takes the steps back in the other order", () => {
    const [found] = find(
      'from yoyo import step\nstep("SELECT 1", "DROP TABLE a")\nstep("SELECT 1", "DROP TABLE b")\n',
    );

    expect(found?.down).toMatchObject({ operations: [{ name: "b" }, { name: "a" }] });
  });

  it("does not decide about a file whose text could not be read", () => {
    expect(judgePython(PATH, null, parsers)).toMatchObject([{ tool: "yoyo", verdict: "undecided" }]);
  });

  it("judges a migration the same after a comment or a blank line is added", () => {
    expectCommentsToChangeNothing(pythonFixtures("yoyo"), parsers);
  });

  it("never throws", () => {
    expectNoTextToThrow(pythonFixtures("yoyo"), parsers);
  });
});

function find(text: string) {
  const { head } = changeOf([{ path: PATH, status: "added" }], { [PATH]: text });
  return findMigrations([PATH], head, parsers);
}
