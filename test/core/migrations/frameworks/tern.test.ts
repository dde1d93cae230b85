import { describe, expect, it } from "vitest";
import { tern } from "../../../../src/core/migrations/frameworks/tern.ts";
import { judgeMigrations } from "../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../support/migration-change.ts";
import { loadParsers } from "../../../support/parsers.ts";

const parsers = await loadParsers([]);
const PATH = "m/002_a.sql";
const SEPARATOR = "---- create above / drop below ----";
describe("tern", () => {
  it.each<[string, string | null, boolean]>([
    ["m/002_a.sql", "2", true],
    ["m/20240102_a.b.sql", "20240102", true],
    ["m/002_.sql", null, false],
    ["m/a.sql", null, false],
  ])("claims %s as version %s: %s", (path, version, expected) => {
    expect(tern.claims(path)).toBe(expected);
    expect(tern.versionOf(path)).toBe(version);
  });

  it.each([
    ["a separator within a line", `CREATE TABLE a (x int); ${SEPARATOR} DROP TABLE a;\n`, "reversible"],
    [
      "a template",
      `CREATE TABLE {{.prefix}}a (x int);\n${SEPARATOR}\nDROP TABLE {{.prefix}}a;\n`,
      "undecided",
    ],
    [
      "a second separator, which is a comment",
      `CREATE TABLE a (x int);\n${SEPARATOR}\n${SEPARATOR}\nDROP TABLE a;\n`,
      "reversible",
    ],
  ])("reads %s as tern does", (_, text, verdict) => {
    expect(judge(PATH, { [PATH]: text })).toMatchObject([{ tool: "tern", version: "2", verdict }]);
  });

  it("knows its files by tern.conf, in their directory or above it", () => {
    const text = "CREATE TABLE a (x int);";

    expect(judge(PATH, { [PATH]: text, "m/tern.conf": "" })).toMatchObject([{ verdict: "missing" }]);
    expect(judge(PATH, { [PATH]: text, "tern.conf": "" })).toMatchObject([{ verdict: "missing" }]);
    const { head } = changeOf([], { [PATH]: text, "other/tern.conf": "" });
    expect(tern.find([PATH], head, parsers)).toEqual([]);
  });

  it("does not decide about a file that could not be read", () => {
    expect(judge(PATH, { [PATH]: null, "tern.conf": "" })).toMatchObject([
      { tool: "tern", verdict: "undecided" },
    ]);
  });
});

function judge(path: string, head: Readonly<Record<string, string | null>>) {
  return judgeMigrations(changeOf([{ path, status: "added" }], head), parsers);
}
