import { describe, expect, it } from "vitest";
import { folderFrom, foldersAbove } from "../../../../src/core/migrations/python/paths.ts";
import { settingsOf } from "../../../../src/core/migrations/python/settings.ts";

describe("settings", () => {
  it("are those of the section, without comments and quotes", () => {
    const text = "[other]\na = 1\n[alembic]\r\n# b = 2\n; c = 3\nd = 'four'\ne=5=6\n\n[last]\nd = 7\n";

    expect([...(settingsOf(text, "alembic") ?? [])]).toEqual([
      ["d", "four"],
      ["e", "5=6"],
    ]);
  });

  it("are null without the section", () => {
    expect(settingsOf("[alembic-old]\na = 1\n", "alembic")).toBeNull();
  });
});

describe("a folder that settings name", () => {
  it.each([
    ["db/", "alembic", "db/alembic/"],
    ["db/", "./alembic/", "db/alembic/"],
    ["db/", "../alembic", "alembic/"],
    ["db/", "%(here)s/alembic", "db/alembic/"],
    ["", ".", ""],
    ["", "../alembic", null],
    ["", "/alembic", null],
  ])("from %j as %j is %j", (folder, path, expected) => {
    expect(folderFrom(folder, path)).toBe(expected);
  });

  it("is looked for from the nearest to the root", () => {
    expect(foldersAbove("a/b/c.py")).toEqual(["a/b/", "a/", ""]);
    expect(foldersAbove("c.py")).toEqual([""]);
  });
});
