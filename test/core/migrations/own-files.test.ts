import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim, Migration } from "../../../src/core/migrations/migration.ts";
import { ownFiles } from "../../../src/core/migrations/own-files.ts";

describe("the migrations of files that several tools claim", () => {
  it.each<[string, Migration[], string[]]>([
    ["all that share nothing", [found("a", "1"), found("b", "2")], ["a 1", "b 2"]],
    ["the earlier of two that are as sure", [found("a", "1"), found("b", "1")], ["a 1"]],
    ["the surer of two, though it is later", [found("a", "1"), found("b", "1", "content")], ["b 1"]],
    [
      "what is configured before what the content says",
      [found("a", "1", "content"), found("b", "1", "configured")],
      ["b 1"],
    ],
    ["several of one tool in one file", [found("a", "1"), found("a", "1")], ["a 1", "a 1"]],
    [
      "a pair, not the one who takes its reversal for a migration",
      [found("pairs", "1.up", "path", "1.down"), found("singles", "1.down")],
      ["pairs 1.up"],
    ],
    [
      "a surer single file, not the pair that begins with it",
      [found("pairs", "1.up", "path", "1.down"), found("singles", "1.up", "content")],
      ["singles 1.up"],
    ],
    [
      "a pair all the same when only its reversal bears the mark of another tool",
      [found("pairs", "1.up", "path", "1.down"), found("marks", "1.down", "content")],
      ["pairs 1.up", "marks 1.down"],
    ],
    [
      "a file whose surer tool lost its migration to a third one",
      [found("a", "2"), found("b", "1", "content", "2"), found("c", "1", "configured")],
      ["a 2", "c 1"],
    ],
  ])("are %s", (_, migrations, expected) => {
    expect(ownFiles(migrations).map(({ tool, path }) => `${tool} ${path}`)).toEqual(expected);
  });

  it("leave no file unjudged that somebody found to be a migration, and give none to two tools", () => {
    const files = fc.constantFrom("1", "2", "3", "4");
    const migration = fc
      .tuple(
        fc.constantFrom("a", "b", "c"),
        files,
        fc.constantFrom<Claim>("configured", "content", "path"),
        fc.option(files, { nil: undefined }),
      )
      .map(([tool, up, claim, down]) => found(tool, up, claim, down));
    fc.assert(
      fc.property(fc.array(migration, { maxLength: 8 }), (migrations) => {
        const owned = ownFiles(migrations);

        const covered = new Set(owned.flatMap(({ path, down }) => [path, down.file]));
        expect(migrations.filter(({ path }) => !covered.has(path))).toEqual([]);
        for (const { path } of owned) {
          expect(new Set(owned.filter((one) => one.path === path).map(({ tool }) => tool)).size).toBe(1);
        }
        expect(migrations.filter((one) => owned.includes(one))).toEqual(owned);
      }),
    );
  });
});

function found(tool: string, up: string, claim: Claim = "path", down = up): Migration {
  const side = { kind: "operations", operations: [], line: 1, declares: null } as const;
  return {
    tool,
    version: "1",
    path: up,
    claim,
    up: { ...side, file: up },
    down: { ...side, file: down },
    reversal: { path: down },
    idiom: { reversal: "", raising: "" },
  };
}
