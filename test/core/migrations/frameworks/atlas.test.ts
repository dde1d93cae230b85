import { describe, expect, it } from "vitest";
import { atlas } from "../../../../src/core/migrations/frameworks/atlas.ts";
import { judgeMigrations } from "../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../support/migration-change.ts";
import { loadParsers } from "../../../support/parsers.ts";

const parsers = await loadParsers([]);
const PATH = "migrations/20240102_a.sql";
describe("Atlas", () => {
  it.each<[string, string | null, boolean]>([
    ["migrations/20240102_a.sql", "20240102", true],
    ["migrations/20240102.sql", "20240102", true],
    ["migrations/20240102_a.up.sql", null, false],
    ["migrations/20240102_a.down.sql", null, false],
    ["migrations/atlas.sum", null, false],
    ["migrations/a.sql", null, false],
  ])("claims %s as version %s: %s", (path, version, expected) => {
    expect(atlas.claims(path)).toBe(expected);
    expect(atlas.versionOf(path)).toBe(version);
  });

  it("says what Atlas does without a written reversal", () => {
    const found = judge(PATH, { [PATH]: "CREATE TABLE a (x int);", "migrations/atlas.sum": "" });

    expect(found).toMatchObject([
      {
        tool: "atlas",
        verdict: "missing",
        reversal: null,
        reason: expect.stringContaining("computes one from the database"),
      },
    ]);
  });

  it("knows an archive by its first line, without atlas.sum", () => {
    const text =
      "-- atlas:txtar\n\n-- checks/destructive.sql --\nSELECT 1;\n\n-- migration.sql --\nCREATE TABLE a (x int);\n\n-- down.sql --\nDROP TABLE a;\n";

    expect(judge(PATH, { [PATH]: text })).toMatchObject([
      { verdict: "reversible", line: 10, reversal: { path: PATH } },
    ]);
  });

  it.each([
    [
      "is followed by a statement",
      "-- atlas:txtar\n-- migration.sql --\nCREATE TABLE a (x int);\n-- down.sql --\nDROP TABLE a;\n",
    ],
    [
      "stands below a statement",
      "CREATE TABLE a (x int);\n\n-- atlas:txtar\n\n-- down.sql --\nDROP TABLE a;\n",
    ],
  ])("takes no directive that %s for one of the file", (_, text) => {
    expect(judge(PATH, { [PATH]: text, "migrations/atlas.sum": "" })).toMatchObject([
      { tool: "atlas", verdict: "missing" },
    ]);
  });

  it("does not decide about a file that could not be read", () => {
    expect(judge(PATH, { [PATH]: null, "migrations/atlas.sum": "" })).toMatchObject([
      { tool: "atlas", verdict: "undecided" },
    ]);
  });
});

function judge(path: string, head: Readonly<Record<string, string | null>>) {
  return judgeMigrations(changeOf([{ path, status: "added" }], head), parsers);
}
